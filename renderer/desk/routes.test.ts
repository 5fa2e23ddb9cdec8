import { expect, it } from 'vitest';
import { addressOf, parseRoute, type Route } from './routes.tsx';

const routes: Route[] = [
  { page: 'work' },
  { page: 'walk-in' },
  { page: 'petition', petitionId: '0199-abc' },
  { page: 'printing' },
  { page: 'sync' },
];

it.each(routes)('reads back the address of %o', (route) => {
  expect(parseRoute(addressOf(route))).toEqual(route);
});

it('shows the work page for an address it does not know', () => {
  expect(parseRoute('#/nowhere')).toEqual({ page: 'work' });
  expect(parseRoute('#/petitions/<script>')).toEqual({ page: 'work' });
  expect(parseRoute('')).toEqual({ page: 'work' });
});
