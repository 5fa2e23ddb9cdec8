import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HallClient, newRequest, refusalOf } from '#host/testing/clients.ts';
import { type HallUnderTest, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import type { Matter } from '#host/visits/index.ts';
import type { TakenTicket } from '#shared/contract/visits.ts';
import type { PetitionId, ServiceId, WindowId } from '#shared/domain/ids.ts';
import { visitorCalled } from '#test/fixtures/a-day.ts';

let hall: HallUnderTest;
let kiosk: HallClient;
let matters: Map<string, Matter>;
beforeEach(async () => {
  matters = new Map();
  hall = await openHallUnderTest({ visitDeps: { findMatter: (_, { queryCode }) => matters.get(queryCode) } });
  kiosk = await hall.screen('kiosk');
});
afterEach(() => hall.close());

const { form } = visitorCalled('mason wages');
const tail = form.document.number.slice(-4);
const wrongTail = tail === '0000' ? '1111' : '0000';
const act = () => ({ requestId: newRequest() });
const checkIn = () => kiosk.visits.checkIn({ ...act(), form });
const takeTicket = () =>
  kiosk.visits.takeTicket({ ...act(), serviceId: 'general' as ServiceId, partySize: 1, language: 'zh-CN' });
const query = (queryCode: string, documentTail = '', at = kiosk) =>
  at.visits.query({ queryCode, documentTail });
const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const rate = (taken: TakenTicket, more: object = {}) =>
  kiosk.visits.rate({
    ...act(),
    queryCode: taken.queryCode,
    documentTail: '',
    grade: 'satisfied',
    comment: '',
    ...more,
  });

/** An officer at window 2 who calls the next visitor and is done with them. */
async function serveNext(): Promise<void> {
  const lin = await hall.officer('lin');
  await lin.queue.takeWindow({ ...act(), windowId: 'window-2' as WindowId });
  hall.clock.advance(60_000);
  const { id } = await lin.queue.callNext(act());
  hall.clock.advance(60_000);
  await lin.queue.finish({ ...act(), ticketId: id });
}

describe('one’s own matter', () => {
  it('opens with the code and the end of the document number, typed in any usual way', async () => {
    const { queryCode, number } = await checkIn();
    const spaced = `${queryCode.slice(0, 3)} ${queryCode.slice(3, 6)}-${queryCode.slice(6)}`;
    const wide = [...queryCode].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    for (const typed of [queryCode, spaced, wide, ` ${queryCode} `]) {
      expect(await query(typed, tail)).toMatchObject({
        ticketNumber: number,
        ticketState: 'waiting',
        ahead: 0,
      });
    }
  });

  it('asks for the end of the number where one is known, and only there', async () => {
    const [withDocument, without] = [await checkIn(), await takeTicket()];
    expect(await codeOf(query(withDocument.queryCode))).toBe('query-tail-needed');
    expect((await query(without.queryCode)).ticketNumber).toBe(without.number);
  });

  it('does not tell a wrong end of the number from a wrong code', async () => {
    const { queryCode } = await checkIn();
    const [wrongEnd, wrongCode] = [
      await refusalOf(query(queryCode, wrongTail)),
      await refusalOf(query('0000000000', tail)),
    ];
    expect(wrongEnd.code).toBe('query-code-unknown');
    expect(wrongEnd).toEqual(wrongCode);
  });

  it('tells what happened, step by step, and whose turn is before', async () => {
    const [first, second] = [await takeTicket(), await takeTicket()];
    expect((await query(second.queryCode)).ahead).toBe(1);
    await serveNext();
    expect((await query(second.queryCode)).ahead).toBe(0);
    const progress = await query(first.queryCode);
    expect(progress).toMatchObject({
      ticketState: 'finished',
      windowNumber: 2,
      registrationNumber: null,
      reply: null,
    });
    expect(progress.steps.map(({ step }) => step)).toEqual(['checked-in', 'finished']);
    expect(progress.steps.map(({ at }) => at)).toEqual([first.issuedAt, first.issuedAt + 120_000]);
  });

  it('says the same number ahead to visitors of one millisecond as their slips did', async () => {
    const taken = await Promise.all(Array.from({ length: 12 }, takeTicket));
    for (const { queryCode, ahead } of taken) expect((await query(queryCode)).ahead).toBe(ahead);
  });

  it('once registered asks for the document the officer saw', async () => {
    const { queryCode } = await takeTicket();
    const reply = { organ: '木棉市教育局', documentNumber: '', text: '已安排。', paperId: null };
    matters.set(queryCode, {
      petitionId: 'p1' as PetitionId,
      registrationNumber: '440199202611230001X',
      document: { type: 'passport', number: 'E12345678' },
      steps: [{ step: 'registered', at: hall.clock.now() + 5, organ: '', note: '' }],
      reply,
    });
    expect(await codeOf(query(queryCode))).toBe('query-tail-needed');
    const progress = await query(queryCode, '5678');
    expect(progress).toMatchObject({ registrationNumber: '440199202611230001X', reply });
    expect(progress.steps.map(({ step }) => step)).toEqual(['checked-in', 'registered']);
    expect(await codeOf(kiosk.visits.printReply({ ...act(), queryCode, documentTail: '5678' }))).toBe(
      'no-reply-yet',
    );
  });
});

describe('guessing codes', () => {
  const guess = (n: number, at = kiosk) => codeOf(query(String(1_000_000_000 + n), '', at));
  const guesses = async (many: number) => {
    const told: string[] = [];
    for (let n = 0; n < many; n += 1) told.push(await guess(n));
    return told;
  };

  it('makes a screen wait a minute after five, for right codes, too, and no other screen', async () => {
    const { queryCode } = await takeTicket();
    const other = await hall.screen('kiosk');
    expect(await guesses(6)).toEqual([...Array(5).fill('query-code-unknown'), 'query-slowed']);
    const slowed = await refusalOf(query(queryCode));
    expect(slowed).toMatchObject({ code: 'query-slowed', data: { words: { seconds: 60 } } });
    expect(slowed.message).toContain('60 秒');
    await query(queryCode, '', other);
    hall.clock.advance(60_000);
    await query(queryCode);
  });

  it('is not made easier by all at once, nor by a right code in between', async () => {
    const { queryCode } = await takeTicket();
    const told = await Promise.all(Array.from({ length: 20 }, (_, n) => guess(n)));
    expect(told.filter((code) => code === 'query-code-unknown')).toHaveLength(5);
    hall.clock.advance(60_000);
    expect(await guesses(4)).toEqual(Array(4).fill('query-code-unknown'));
    await query(queryCode);
    expect(await guesses(2)).toEqual(['query-code-unknown', 'query-slowed']);
  });

  it('counts wrong ends of a number, and ratings, like wrong codes', async () => {
    const taken = await checkIn();
    for (let time = 0; time < 3; time += 1)
      expect(await codeOf(query(taken.queryCode, wrongTail))).toBe('query-code-unknown');
    for (let time = 0; time < 2; time += 1)
      expect(await codeOf(rate(taken, { documentTail: wrongTail }))).toBe('query-code-unknown');
    expect(await codeOf(query(taken.queryCode, tail))).toBe('query-slowed');
  });

  it('forgets the honest mistakes of a long day', async () => {
    for (let time = 0; time < 12; time += 1) {
      expect(await guess(time)).toBe('query-code-unknown');
      hall.clock.advance(150_001);
    }
  });
});

describe('rating a visit', () => {
  it('waits until the visit is finished, happens once, and a repeated tap is no second rating', async () => {
    const taken = await takeTicket();
    expect((await query(taken.queryCode)).rating).toEqual({ state: 'not-yet' });
    expect(await codeOf(rate(taken))).toBe('visit-not-finished');
    await serveNext();
    expect((await query(taken.queryCode)).rating).toEqual({ state: 'open' });
    const tap = act();
    const comment = '说得清楚，谢谢！\n下次还来。';
    expect(await rate(taken, { ...tap, grade: 'mostly-satisfied', comment })).toEqual({ rated: true });
    expect(await rate(taken, { ...tap, grade: 'mostly-satisfied', comment })).toEqual({ rated: true });
    expect((await query(taken.queryCode)).rating).toEqual({ state: 'given', grade: 'mostly-satisfied' });
    expect(await codeOf(rate(taken))).toBe('visit-already-rated');
    const rated = hall.database
      .read((tx) => hall.log.readAfter(tx, 0, 100))
      .filter(({ type }) => type === 'visit-rated');
    expect(rated.map(({ body }) => body)).toEqual([
      expect.objectContaining({ grade: 'mostly-satisfied', comment }),
    ]);
  });

  it('twice at the same instant counts once', async () => {
    const taken = await takeTicket();
    await serveNext();
    const outcomes = await Promise.allSettled([rate(taken), rate(taken, { grade: 'not-satisfied' })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
