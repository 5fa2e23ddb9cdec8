import type { ProgressView, TakenTicket } from '#shared/contract/visits.ts';
import type { HallNotice } from '#shared/domain/hall-profile.ts';
import type { ServiceId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/people.ts';
import type { RatingGrade } from '#shared/domain/visits.ts';
import type { CheckInDraft, CheckInStep } from './check-in-steps.ts';

/** What opens a visitor's own matter. */
export type QueryKey = { queryCode: string; documentTail: string };

/** The page now shown and what it needs. A visitor's data lives here and nowhere else. */
export type Place =
  | { at: 'home' }
  /** `mending`: one answer is being changed from the confirm page, which comes next. */
  | { at: 'check-in'; requestId: string; step: CheckInStep; draft: CheckInDraft; mending: boolean }
  | { at: 'quick-service'; requestId: string }
  | { at: 'quick-party'; requestId: string; serviceId: ServiceId; exact: boolean }
  | { at: 'ticket'; taken: TakenTicket }
  | { at: 'query-code' }
  | { at: 'query-tail'; queryCode: string }
  | { at: 'progress'; key: QueryKey; view: ProgressView }
  | { at: 'reply'; key: QueryKey; view: ProgressView; requestId: string }
  | { at: 'rate'; key: QueryKey; view: ProgressView; requestId: string }
  | { at: 'rate-comment'; key: QueryKey; view: ProgressView; requestId: string; grade: RatingGrade }
  | { at: 'rated' }
  | { at: 'shelf'; shelf: HallNotice['shelf'] }
  | { at: 'notice'; shelf: HallNotice['shelf']; noticeId: string };

/** One visitor at the kiosk. `visitor` counts wipes, so that nothing of the last one survives in a component. */
export type Session = { visitor: number; language: Language; senior: boolean; place: Place };

/** A kiosk nobody has touched. */
export function freshSession(visitor: number): Session {
  return { visitor, language: 'zh-CN', senior: false, place: { at: 'home' } };
}

/** Whether the kiosk stands as it would for a stranger: nothing to wipe. */
export function isFresh(session: Session): boolean {
  return session.place.at === 'home' && session.language === 'zh-CN' && !session.senior;
}
