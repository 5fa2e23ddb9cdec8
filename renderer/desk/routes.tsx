import { useSyncExternalStore } from 'react';

/** Every page of the desk. */
export type Route =
  | { page: 'work' }
  | { page: 'walk-in' }
  | { page: 'petition'; petitionId: string }
  | { page: 'printing' }
  | { page: 'sync' };

/** The page an address names (the part after `#`); anything unknown is the work page. */
export function parseRoute(hash: string): Route {
  const [page = '', id = ''] = hash.replace(/^#\/?/, '').split('/');
  if (page === 'petitions' && /^[A-Za-z0-9-]{1,64}$/.test(id)) return { page: 'petition', petitionId: id };
  if (page === 'walk-in' || page === 'printing' || page === 'sync') return { page };
  return { page: 'work' };
}

/** The address of a page, fit for `href`. */
export function addressOf(route: Route): string {
  if (route.page === 'work') return '#/';
  if (route.page === 'petition') return `#/petitions/${route.petitionId}`;
  return `#/${route.page}`;
}

/** Goes to a page. */
export function goTo(route: Route): void {
  window.location.hash = addressOf(route);
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The page now shown. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => window.location.hash);
  return parseRoute(hash);
}
