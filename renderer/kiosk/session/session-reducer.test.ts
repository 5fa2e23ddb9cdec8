import { describe, expect, it } from 'vitest';
import type { ProgressView, TakenTicket } from '#shared/contract/visits.ts';
import type { PaperId, ServiceId, TicketId } from '#shared/domain/ids.ts';
import { type CheckInDraft, formOf, stepsFor } from './check-in-steps.ts';
import { freshSession, isFresh, type Place, type Session } from './session.ts';
import { type KioskEvent, sessionReducer } from './session-reducer.ts';

const taken: TakenTicket = {
  ticketId: 't1' as TicketId,
  number: 'A012',
  serviceId: 'general' as ServiceId,
  ahead: 3,
  issuedAt: 0,
  queryCode: '1234567894',
  slipId: 'p1' as PaperId,
};
const view = { ticketNumber: 'A012', reply: null } as unknown as ProgressView;
const key = { queryCode: '1234567894', documentTail: '0011' };

/** The session after a run of events from a fresh kiosk. */
function sessionAfter(...events: KioskEvent[]): Session {
  return events.reduce(sessionReducer, freshSession(1));
}
const answer = (given: Partial<CheckInDraft>): KioskEvent => ({ type: 'step-answered', answer: given });
const opened: KioskEvent = { type: 'check-in-opened', requestId: 'r1' };
const wholeForm: KioskEvent[] = [
  opened,
  answer({}),
  answer({ documentType: 'resident-id' }),
  answer({ documentNumber: '110101199003070011' }),
  answer({ name: '欧阳𠮷' }),
  answer({ phone: '' }),
  answer({ partySize: 2 }),
  answer({ matterKind: 'work-pay' }),
  answer({ statement: '工资没有发。' }),
];
function checkIn(session: Session): Extract<Place, { at: 'check-in' }> {
  if (session.place.at !== 'check-in') throw new Error(`at ${session.place.at}`);
  return session.place;
}

describe('the check-in', () => {
  it('asks every question once and ends on the confirm page with a whole form', () => {
    const place = checkIn(sessionAfter(...wholeForm));
    expect(place.step).toBe('confirm');
    expect(formOf(place.draft, 'zh-CN')).toEqual({
      name: '欧阳𠮷',
      document: { type: 'resident-id', number: '110101199003070011' },
      phone: '',
      partySize: 2,
      matterKind: 'work-pay',
      statement: '工资没有发。',
      language: 'zh-CN',
    });
  });

  it('asks no number of a visitor without a document, and counts one step less', () => {
    const place = checkIn(sessionAfter(opened, answer({}), answer({ documentType: 'none' })));
    expect(place.step).toBe('name');
    expect(stepsFor(place.draft)).toHaveLength(8);
  });

  it('makes no form while an answer is missing', () => {
    const { draft } = checkIn(sessionAfter(...wholeForm));
    expect(formOf({ ...draft, documentNumber: '' }, 'zh-CN')).toBeNull();
    expect(formOf({ ...draft, documentType: 'none', documentNumber: '' }, 'zh-CN')?.document).toEqual({
      type: 'none',
      number: '',
    });
  });

  it('goes back question by question and keeps the answers', () => {
    const place = checkIn(sessionAfter(...wholeForm, { type: 'back' }, { type: 'back' }));
    expect(place.step).toBe('matter');
    expect(place.draft.statement).toBe('工资没有发。');
  });

  it('leads back to the confirm page after one answer was changed, or left as it was', () => {
    const mended = sessionAfter(
      ...wholeForm,
      { type: 'step-mended', step: 'name' },
      answer({ name: '王芳' }),
    );
    expect(checkIn(mended)).toMatchObject({ step: 'confirm', mending: false, draft: { name: '王芳' } });
    const left = sessionAfter(...wholeForm, { type: 'step-mended', step: 'name' }, { type: 'back' });
    expect(checkIn(left)).toMatchObject({ step: 'confirm', mending: false, draft: { name: '欧阳𠮷' } });
  });

  it('asks for a new number when another document is chosen on the way back', () => {
    const mending: KioskEvent[] = [
      ...wholeForm,
      { type: 'step-mended', step: 'document-type' },
      answer({ documentType: 'passport' }),
    ];
    expect(checkIn(sessionAfter(...mending))).toMatchObject({
      step: 'document-number',
      draft: { documentNumber: '' },
    });
    expect(checkIn(sessionAfter(...mending, answer({ documentNumber: 'E12345678' }))).step).toBe('confirm');
  });

  it('never reaches the confirm page without a number, however the visitor goes back', () => {
    const lost = sessionAfter(
      ...wholeForm,
      { type: 'step-mended', step: 'document-type' },
      answer({ documentType: 'passport' }),
      { type: 'back' },
      { type: 'back' },
    );
    expect(checkIn(lost)).toMatchObject({ step: 'privacy', mending: false });
  });

  it('uses one request id from the first page to the last, detours included', () => {
    const place = checkIn(sessionAfter(...wholeForm, { type: 'back' }, answer({ statement: '改了' })));
    expect(place.requestId).toBe('r1');
  });
});

describe('the ticket', () => {
  it('is shown for the request that is still on the screen', () => {
    const event: KioskEvent = { type: 'ticket-taken', requestId: 'r1', taken };
    expect(sessionAfter(...wholeForm, event).place).toEqual({ at: 'ticket', taken });
  });

  it('of a visitor who left is not shown to the next one', () => {
    const late: KioskEvent = { type: 'ticket-taken', requestId: 'r1', taken };
    expect(sessionAfter(...wholeForm, { type: 'wiped' }, late).place).toEqual({ at: 'home' });
    const next: KioskEvent = { type: 'quick-opened', requestId: 'r2' };
    expect(sessionAfter(...wholeForm, { type: 'wiped' }, next, late).place.at).toBe('quick-service');
  });

  it('without a form takes two answers', () => {
    const place = sessionAfter(
      { type: 'quick-opened', requestId: 'r2' },
      { type: 'service-chosen', serviceId: 'legal' as ServiceId },
      { type: 'ticket-taken', requestId: 'r2', taken },
    ).place;
    expect(place.at).toBe('ticket');
  });
});

describe('a wipe', () => {
  it('leaves nothing of the visitor: no answer, no language, no mode', () => {
    const wiped = sessionAfter(
      { type: 'language-chosen', language: 'en' },
      { type: 'senior-switched' },
      ...wholeForm,
      { type: 'wiped' },
    );
    expect(wiped).toEqual({ visitor: 2, language: 'zh-CN', senior: false, place: { at: 'home' } });
    expect(isFresh(wiped)).toBe(true);
  });

  it('is needed once a language is chosen, even on the first page', () => {
    expect(isFresh(sessionAfter({ type: 'language-chosen', language: 'en' }))).toBe(false);
  });
});

describe('a query', () => {
  const found: KioskEvent = { type: 'progress-found', key, view };
  it('asks for the document tail only when the host does', () => {
    const asked = sessionAfter({ type: 'query-opened' }, { type: 'tail-asked', queryCode: key.queryCode });
    expect(asked.place).toEqual({ at: 'query-tail', queryCode: key.queryCode });
    expect(sessionReducer(asked, found).place.at).toBe('progress');
  });

  it('shows nothing when its answer comes after the visitor went home', () => {
    expect(sessionAfter({ type: 'query-opened' }, { type: 'back' }, found).place.at).toBe('home');
  });

  it('forgets the code when the visitor goes back to the first page', () => {
    expect(sessionAfter({ type: 'query-opened' }, found, { type: 'back' }).place).toEqual({ at: 'home' });
  });

  it('rates once: grade, then words, then thanks', () => {
    const rated = sessionAfter(
      { type: 'query-opened' },
      found,
      { type: 'rating-opened', requestId: 'r3' },
      { type: 'grade-chosen', grade: 'satisfied' },
      { type: 'rated' },
    );
    expect(rated.place).toEqual({ at: 'rated' });
    expect(sessionReducer(rated, { type: 'back' }).place).toEqual({ at: 'home' });
  });
});
