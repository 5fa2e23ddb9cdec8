import { assertNever } from '#shared/base/invariant.ts';
import type { ProgressView, TakenTicket } from '#shared/contract/visits.ts';
import type { HallNotice } from '#shared/domain/hall-profile.ts';
import type { ServiceId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/people.ts';
import type { RatingGrade } from '#shared/domain/visits.ts';
import { answered, type CheckInDraft, type CheckInStep, emptyDraft, stepAfter } from './check-in-steps.ts';
import { placeBefore } from './place-before.ts';
import { freshSession, type Place, type QueryKey, type Session } from './session.ts';

/** Everything that can happen at the kiosk. Request ids come from outside: the reducer is pure. */
export type KioskEvent =
  | { type: 'language-chosen'; language: Language }
  | { type: 'senior-switched' }
  | { type: 'back' }
  /** The visitor is done or has gone: everything is wiped. */
  | { type: 'wiped' }
  | { type: 'check-in-opened'; requestId: string }
  | { type: 'step-answered'; answer: Partial<CheckInDraft> }
  | { type: 'step-mended'; step: CheckInStep }
  | { type: 'quick-opened'; requestId: string }
  | { type: 'service-chosen'; serviceId: ServiceId }
  | { type: 'many-came' }
  | { type: 'ticket-taken'; requestId: string; taken: TakenTicket }
  | { type: 'query-opened' }
  | { type: 'tail-asked'; queryCode: string }
  | { type: 'progress-found'; key: QueryKey; view: ProgressView }
  | { type: 'reply-opened'; requestId: string }
  | { type: 'rating-opened'; requestId: string }
  | { type: 'grade-chosen'; grade: RatingGrade }
  | { type: 'rated' }
  | { type: 'shelf-opened'; shelf: HallNotice['shelf'] }
  | { type: 'notice-opened'; noticeId: string };

/** The next session; an event that does not fit the page now shown (a late answer, a second tap) changes nothing. */
export function sessionReducer(session: Session, event: KioskEvent): Session {
  switch (event.type) {
    case 'language-chosen':
      return { ...session, language: event.language };
    case 'senior-switched':
      return { ...session, senior: !session.senior };
    case 'wiped':
      return freshSession(session.visitor + 1);
    default: {
      const place = nextPlace(session.place, event);
      return place === session.place ? session : { ...session, place };
    }
  }
}

type PlaceEvent = Exclude<KioskEvent, { type: 'language-chosen' | 'senior-switched' | 'wiped' }>;

function nextPlace(place: Place, event: PlaceEvent): Place {
  switch (event.type) {
    case 'back':
      return placeBefore(place);
    case 'check-in-opened':
      return {
        at: 'check-in',
        requestId: event.requestId,
        step: 'privacy',
        draft: emptyDraft,
        mending: false,
      };
    case 'step-answered':
      return place.at === 'check-in' ? afterAnswer(place, event.answer) : place;
    case 'step-mended':
      return place.at === 'check-in' ? { ...place, step: event.step, mending: true } : place;
    case 'quick-opened':
      return { at: 'quick-service', requestId: event.requestId };
    case 'service-chosen':
      return place.at === 'quick-service'
        ? { at: 'quick-party', requestId: place.requestId, serviceId: event.serviceId, exact: false }
        : place;
    case 'many-came':
      return place.at === 'quick-party' ? { ...place, exact: true } : place;
    case 'ticket-taken':
      return 'requestId' in place && place.requestId === event.requestId
        ? { at: 'ticket', taken: event.taken }
        : place;
    case 'query-opened':
      return { at: 'query-code' };
    case 'tail-asked':
      return place.at === 'query-code' ? { at: 'query-tail', queryCode: event.queryCode } : place;
    case 'progress-found':
      return place.at === 'query-code' || place.at === 'query-tail'
        ? { at: 'progress', key: event.key, view: event.view }
        : place;
    case 'reply-opened':
      return place.at === 'progress' ? { ...place, at: 'reply', requestId: event.requestId } : place;
    case 'rating-opened':
      return place.at === 'progress' ? { ...place, at: 'rate', requestId: event.requestId } : place;
    case 'grade-chosen':
      return place.at === 'rate' ? { ...place, at: 'rate-comment', grade: event.grade } : place;
    case 'rated':
      return place.at === 'rate-comment' ? { at: 'rated' } : place;
    case 'shelf-opened':
      return { at: 'shelf', shelf: event.shelf };
    case 'notice-opened':
      return place.at === 'shelf' ? { at: 'notice', shelf: place.shelf, noticeId: event.noticeId } : place;
    default:
      return assertNever(event);
  }
}

function afterAnswer(place: Extract<Place, { at: 'check-in' }>, answer: Partial<CheckInDraft>): Place {
  const draft = answered(place.draft, answer);
  // A newly chosen document has a number of its own to ask for before the confirm page.
  const numberMissing = draft.documentType !== 'none' && draft.documentNumber === '';
  if (place.mending && place.step === 'document-type' && numberMissing) {
    return { ...place, draft, step: 'document-number' };
  }
  if (place.mending) return { ...place, draft, step: 'confirm', mending: false };
  return { ...place, draft, step: stepAfter(place.step, draft) };
}
