import { assertNever } from '#shared/base/invariant.ts';
import { stepBefore } from './check-in-steps.ts';
import type { Place } from './session.ts';

/** Where 返回 leads. Leaving a flow drops what was typed in it. */
export function placeBefore(place: Place): Place {
  switch (place.at) {
    case 'check-in':
      return checkInBefore(place);
    case 'quick-party':
      return place.exact ? { ...place, exact: false } : { at: 'quick-service', requestId: place.requestId };
    case 'query-tail':
      return { at: 'query-code' };
    case 'reply':
    case 'rate':
      return { at: 'progress', key: place.key, view: place.view };
    case 'rate-comment':
      return { at: 'rate', key: place.key, view: place.view, requestId: place.requestId };
    case 'notice':
      return { at: 'shelf', shelf: place.shelf };
    case 'home':
    case 'quick-service':
    case 'ticket':
    case 'query-code':
    case 'progress':
    case 'rated':
    case 'shelf':
      return { at: 'home' };
    default:
      return assertNever(place);
  }
}

function checkInBefore(place: Extract<Place, { at: 'check-in' }>): Place {
  // Changing the document type drops its number, so the confirm page has to wait for a new one.
  const numberMissing = place.draft.documentType !== 'none' && place.draft.documentNumber === '';
  if (place.mending && !numberMissing) return { ...place, step: 'confirm', mending: false };
  const before = stepBefore(place.step, place.draft);
  return before ? { ...place, step: before, mending: false } : { at: 'home' };
}
