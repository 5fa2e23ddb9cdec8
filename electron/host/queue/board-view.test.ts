import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HallClient, newRequest } from '#host/testing/clients.ts';
import { type HallUnderTest, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import type { BoardView } from '#shared/contract/queue.ts';
import type { ServiceId, WindowId } from '#shared/domain/ids.ts';
import { visitorCalled } from '#test/fixtures/a-day.ts';

let hall: HallUnderTest;
let lin: HallClient;
let kiosk: HallClient;
let board: HallClient;
beforeEach(async () => {
  hall = await openHallUnderTest();
  [lin, kiosk, board] = [await hall.officer('lin'), await hall.screen('kiosk'), await hall.screen('board')];
  await lin.queue.takeWindow({ ...act(), windowId: 'window-2' as WindowId });
});
afterEach(() => hall.close());

const act = () => ({ requestId: newRequest() });
const arrive = (serviceId = 'general') =>
  kiosk.visits.takeTicket({ ...act(), serviceId: serviceId as ServiceId, partySize: 1, language: 'en' });
async function callAndFinish(): Promise<void> {
  hall.clock.advance(1_000);
  const { id } = await lin.queue.callNext(act());
  await lin.queue.finish({ ...act(), ticketId: id });
}
const counts = (view: BoardView) =>
  Object.fromEntries(view.waiting.map(({ serviceId, count }) => [serviceId, count]));

describe('the board', () => {
  it('shows numbers, windows and counts, never a name or what someone came for', async () => {
    const { form } = visitorCalled('mason wages');
    await kiosk.visits.checkIn({ ...act(), form });
    await arrive('legal');
    await lin.queue.callNext(act());
    const view = await board.queue.board();
    expect(view.calls).toMatchObject([{ number: 'A001', windowNumber: 2, times: 1 }]);
    expect(counts(view)).toEqual({ general: 0, 'follow-up': 0, legal: 1 });
    const shown = JSON.stringify(view);
    for (const word of [form.name, form.phone, form.document.number, form.statement.slice(0, 6)])
      expect(shown).not.toContain(word);
  });

  it('shows the latest call first, six at most, and a recall moves up without standing there twice', async () => {
    for (let n = 0; n < 8; n += 1) await arrive();
    for (let n = 0; n < 7; n += 1) await callAndFinish();
    const called = await lin.queue.callNext(act());
    hall.clock.advance(1_000);
    await lin.queue.recall({ ...act(), ticketId: called.id });
    const { calls } = await board.queue.board();
    expect(calls.map(({ number }) => number)).toEqual(['A008', 'A007', 'A006', 'A005', 'A004', 'A003']);
    expect(calls[0]).toMatchObject({ times: 2, calledAt: hall.clock.now() });
  });

  it('still shows six when the last visitor was missed, brought back and called again and again', async () => {
    for (let n = 0; n < 6; n += 1) await arrive();
    for (let n = 0; n < 5; n += 1) await callAndFinish();
    for (let round = 0; round < 6; round += 1) {
      const { id } = await lin.queue.callNext(act());
      for (let time = 0; time < 2; time += 1) await lin.queue.recall({ ...act(), ticketId: id });
      await lin.queue.miss({ ...act(), ticketId: id });
      await lin.queue.restore({ ...act(), ticketId: id });
    }
    expect((await board.queue.board()).calls).toHaveLength(6);
  });

  it('is empty on the next morning', async () => {
    await arrive();
    await callAndFinish();
    await arrive();
    await sleep(20);
    await board.queue.board();
    hall.clock.advance(86_400_000);
    const view = await board.queue.board();
    expect(view.calls).toEqual([]);
    expect(counts(view)).toEqual({ general: 0, 'follow-up': 0, legal: 0 });
    const desk = await (await hall.officer('lin')).queue.view();
    expect([desk.waiting, desk.finishedToday]).toEqual([[], 0]);
  });

  it('and the desk show what was just done to whoever asks right after it', async () => {
    for (let n = 1; n <= 20; n += 1) {
      await arrive();
      expect(counts(await board.queue.board()).general).toBe(n);
      expect((await lin.queue.view()).waiting).toHaveLength(n);
    }
  });
});
