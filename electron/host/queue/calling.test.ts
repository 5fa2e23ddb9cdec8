import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HallClient, newRequest, refusalOf } from '#host/testing/clients.ts';
import { type HallUnderTest, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import type { DeskTicket } from '#shared/contract/queue.ts';
import type { ServiceId, TicketId, WindowId } from '#shared/domain/ids.ts';
import { visitorCalled } from '#test/fixtures/a-day.ts';

let hall: HallUnderTest;
let lin: HallClient;
let zhou: HallClient;
let kiosk: HallClient;
beforeEach(async () => {
  hall = await openHallUnderTest();
  [lin, zhou, kiosk] = [await hall.officer('lin'), await hall.officer('zhou'), await hall.screen('kiosk')];
  await lin.queue.takeWindow({ ...act(), windowId: 'window-1' as WindowId });
  await zhou.queue.takeWindow({ ...act(), windowId: 'window-2' as WindowId });
});
afterEach(() => hall.close());

const act = () => ({ requestId: newRequest() });
const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code;
async function arrive(serviceId = 'general') {
  hall.clock.advance(1_000);
  return kiosk.visits.takeTicket({
    ...act(),
    serviceId: serviceId as ServiceId,
    partySize: 1,
    language: 'en',
  });
}
const callNext = (who: HallClient) => who.queue.callNext(act());
const on = (ticket: { id: TicketId } | { ticketId: TicketId }) => ({
  ...act(),
  ticketId: 'id' in ticket ? ticket.id : ticket.ticketId,
});
const transfer = (
  who: HallClient,
  ticket: DeskTicket | { ticketId: TicketId },
  toServiceId: string,
  toWindowId: string | null = null,
) =>
  who.queue.transfer({
    ...on(ticket),
    toServiceId: toServiceId as ServiceId,
    toWindowId: toWindowId as WindowId | null,
    reason: '',
  });

describe('calling the next visitor', () => {
  it('calls the one who waited longest, not the lowest number, and masks the name', async () => {
    const { form } = visitorCalled('market stall');
    await arrive('legal');
    const { ticketId } = await kiosk.visits.checkIn({ ...act(), form });
    hall.clock.advance(5_000);
    expect((await callNext(lin)).number).toBe('C001');
    const called = await callNext(zhou);
    expect(called).toMatchObject({
      id: ticketId,
      number: 'A001',
      maskedName: `阿${'*'.repeat(form.name.length - 1)}`,
      partySize: form.partySize,
    });
    expect(called.standing).toEqual({
      state: 'called',
      windowId: 'window-2',
      staffId: 'staff-zhou',
      calledAt: hall.clock.now(),
      times: 1,
    });
  });

  it('gives different visitors to desks that call at the same instant', async () => {
    const guan = await hall.officer('guan');
    await guan.queue.takeWindow({ ...act(), windowId: 'window-3' as WindowId });
    for (let round = 0; round < 5; round += 1) {
      const arrived = [await arrive(), await arrive(), await arrive()].map(({ ticketId }) => ticketId);
      const called = await Promise.all([lin, zhou, guan].map(callNext));
      expect(called.map(({ id }) => id).sort()).toEqual(arrived.sort());
      await Promise.all([lin, zhou, guan].map((who, n) => who.queue.finish(on(called[n] as DeskTicket))));
    }
  });

  it('leaves one of two desks without a visitor when one waits', async () => {
    await arrive();
    const outcomes = await Promise.allSettled([callNext(lin), callNext(zhou)]);
    const refused = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect((refused.reason as { code: string }).code).toBe('nobody-waiting');
  });

  it('tapped twice calls one visitor', async () => {
    await arrive();
    await arrive();
    const tap = act();
    const answers = await Promise.all([
      lin.queue.callNext(tap),
      lin.queue.callNext(tap),
      lin.queue.callNext(tap),
    ]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await lin.queue.view()).waiting).toHaveLength(1);
  });

  it('does not call yesterday’s visitors', async () => {
    await arrive();
    hall.clock.advance(86_400_000);
    const [linToday] = [await hall.officer('lin')];
    expect(await codeOf(callNext(linToday))).toBe('nobody-waiting');
  });

  it('finds a visitor for this window behind three hundred for another', async () => {
    const many = await Promise.all(
      Array.from({ length: 305 }, () =>
        kiosk.visits.takeTicket({
          ...act(),
          serviceId: 'general' as ServiceId,
          partySize: 1,
          language: 'en',
        }),
      ),
    );
    for (const each of many) await transfer(zhou, each, 'general', 'window-2');
    const last = await arrive();
    expect((await callNext(lin)).id).toBe(last.ticketId);
  });
});

describe('a called visitor', () => {
  it('is called three times in all, then only missed', async () => {
    await arrive();
    const called = await callNext(lin);
    expect((await lin.queue.recall(on(called))).standing).toMatchObject({ times: 2 });
    expect((await lin.queue.recall(on(called))).standing).toMatchObject({ times: 3 });
    expect(await codeOf(lin.queue.recall(on(called)))).toBe('ticket-called-enough');
    expect((await lin.queue.miss(on(called))).standing.state).toBe('missed');
    expect((await lin.queue.view()).missed.map(({ id }) => id)).toEqual([called.id]);
  });

  it('belongs to the window that called', async () => {
    await arrive();
    const called = await callNext(lin);
    const tries = [
      zhou.queue.recall(on(called)),
      zhou.queue.miss(on(called)),
      zhou.queue.finish(on(called)),
      transfer(zhou, called, 'legal'),
    ];
    expect(await Promise.all(tries.map(codeOf))).toEqual(Array(4).fill('ticket-at-other-window'));
  });

  it('who was missed comes back before those who came later', async () => {
    await arrive();
    const called = await callNext(lin);
    await lin.queue.miss(on(called));
    await arrive();
    expect((await zhou.queue.restore(on(called))).standing.state).toBe('waiting');
    expect((await callNext(lin)).id).toBe(called.id);
  });

  it('is finished once: whatever comes after is told that the ticket has changed', async () => {
    await arrive();
    const called = await callNext(lin);
    expect((await lin.queue.finish(on(called))).standing.state).toBe('finished');
    const again = [
      lin.queue.finish(on(called)),
      lin.queue.miss(on(called)),
      lin.queue.recall(on(called)),
      lin.queue.restore(on(called)),
      transfer(lin, called, 'legal'),
    ];
    expect(await Promise.all(again.map(codeOf))).toEqual(Array(5).fill('ticket-state-changed'));
    expect((await lin.queue.view()).finishedToday).toBe(1);
  });
});

describe('a visitor sent on', () => {
  it('keeps the place of the arrival in the other service', async () => {
    await arrive();
    await arrive('legal');
    const called = await callNext(lin);
    const sent = await transfer(lin, called, 'legal');
    expect(sent).toMatchObject({
      serviceId: 'legal',
      arrivedAt: called.arrivedAt,
      number: 'A001',
      standing: { state: 'waiting' },
    });
    expect((await callNext(zhou)).id).toBe(called.id);
  });

  it('to one window is called by that window alone', async () => {
    const first = await arrive();
    await transfer(lin, first, 'general', 'window-2');
    expect(await codeOf(callNext(lin))).toBe('nobody-waiting');
    expect((await callNext(zhou)).id).toBe(first.ticketId);
  });

  it('to nowhere stays where they are', async () => {
    const first = await arrive();
    expect(await codeOf(transfer(lin, first, 'tea'))).toBe('service-unknown');
    expect(await codeOf(transfer(lin, first, 'legal', 'window-9'))).toBe('window-unknown');
    expect(await codeOf(lin.queue.finish({ ...act(), ticketId: 'no-such-ticket' as TicketId }))).toBe(
      'not-found',
    );
    expect((await lin.queue.view()).waiting.map(({ serviceId }) => serviceId)).toEqual(['general']);
  });
});
