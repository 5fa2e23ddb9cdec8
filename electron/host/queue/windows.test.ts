import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HallClient, newRequest, refusalOf } from '#host/testing/clients.ts';
import { type HallUnderTest, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import { madeUpStaff } from '#host/testing/made-up-hall.ts';
import type { ServiceId, WindowId } from '#shared/domain/ids.ts';

let hall: HallUnderTest;
let lin: HallClient;
let zhou: HallClient;
let kiosk: HallClient;
beforeEach(async () => {
  hall = await openHallUnderTest();
  [lin, zhou, kiosk] = [await hall.officer('lin'), await hall.officer('zhou'), await hall.screen('kiosk')];
});
afterEach(() => hall.close());

const act = () => ({ requestId: newRequest() });
const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const take = (who: HallClient, number: number) =>
  who.queue.takeWindow({ ...act(), windowId: `window-${number}` as WindowId });
const leave = (who: HallClient) => who.queue.leaveWindow(act());
const ticket = () =>
  kiosk.visits.takeTicket({ ...act(), serviceId: 'general' as ServiceId, partySize: 1, language: 'en' });
const whoSits = async () => (await lin.queue.view()).windows.map(({ staff }) => staff?.name ?? null);

describe('taking a window', () => {
  it('shows who sits there, to the officer and to every desk', async () => {
    const { id, name } = madeUpStaff.lin;
    expect(await take(lin, 2)).toMatchObject({
      id: 'window-2',
      number: 2,
      staff: { id, name },
      ticket: null,
    });
    expect(await whoSits()).toEqual([null, '林晓', null]);
  });

  it('is refused where someone sits, also when both sit down at the same instant', async () => {
    await take(lin, 1);
    expect(await codeOf(take(zhou, 1))).toBe('window-taken');
    await leave(lin);
    const outcomes = await Promise.allSettled([take(lin, 3), take(zhou, 3)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await whoSits()).filter(Boolean)).toHaveLength(1);
  });

  it('is refused where there is none', async () => {
    expect(await codeOf(take(lin, 4))).toBe('window-unknown');
  });

  it('leaves the one held before, so that nobody sits at two', async () => {
    await take(lin, 1);
    await take(lin, 2);
    expect(await whoSits()).toEqual([null, '林晓', null]);
    await take(zhou, 1);
    expect(await whoSits()).toEqual(['周敏', '林晓', null]);
  });

  it('is free in the morning when yesterday’s officer forgot to leave it', async () => {
    await take(lin, 1);
    hall.clock.advance(24 * 3_600_000);
    zhou = await hall.officer('zhou');
    lin = await hall.officer('lin');
    await take(zhou, 1);
    expect(await whoSits()).toEqual(['周敏', null, null]);
    expect(await codeOf(take(lin, 1))).toBe('window-taken');
  });

  it('once more the same one changes nothing', async () => {
    await take(lin, 1);
    const before = hall.database.read((tx) => hall.log.head(tx));
    expect((await take(lin, 1)).staff?.name).toBe('林晓');
    expect(hall.database.read((tx) => hall.log.head(tx))).toEqual(before);
  });
});

describe('a window with a visitor at it', () => {
  it('can be neither left nor changed nor call another, until the visitor is finished or missed', async () => {
    await ticket();
    await ticket();
    await take(lin, 1);
    const called = await lin.queue.callNext(act());
    expect(await codeOf(leave(lin))).toBe('window-busy');
    expect(await codeOf(take(lin, 2))).toBe('window-busy');
    expect(await codeOf(lin.queue.callNext(act()))).toBe('window-busy');
    expect(await whoSits()).toEqual(['林晓', null, null]);
    await lin.queue.finish({ ...act(), ticketId: called.id });
    await take(lin, 2);
    const second = await lin.queue.callNext(act());
    await lin.queue.miss({ ...act(), ticketId: second.id });
    expect(await leave(lin)).toEqual({ left: true });
    expect(await whoSits()).toEqual([null, null, null]);
  });
});

describe('without a window', () => {
  it('nobody calls, moves or leaves anything', async () => {
    const { ticketId } = await ticket();
    const on = { ...act(), ticketId };
    const tries = [
      () => lin.queue.callNext(act()),
      () => lin.queue.recall(on),
      () => lin.queue.miss(on),
      () => lin.queue.restore(on),
      () => lin.queue.finish(on),
      () => lin.queue.transfer({ ...on, toServiceId: 'legal' as ServiceId, toWindowId: null, reason: '' }),
      () => leave(lin),
    ];
    for (const attempt of tries) expect(await codeOf(attempt())).toBe('window-not-taken');
  });
});

describe('a visitor at a kiosk who asks for a person', () => {
  it('is shown to the desks until one has gone to help', async () => {
    await kiosk.visits.callForHelp(act());
    const [help] = (await lin.queue.view()).helpCalls;
    expect(help).toEqual({ station: 'kiosk-1', at: hall.clock.now() });
    const answered = { station: 'kiosk-1', at: help?.at ?? 0 };
    const both = await Promise.all([
      lin.queue.dismissHelp({ ...act(), ...answered }),
      zhou.queue.dismissHelp({ ...act(), ...answered }),
    ]);
    expect(both).toEqual([{ dismissed: true }, { dismissed: true }]);
    expect((await lin.queue.view()).helpCalls).toEqual([]);
    const told = hall.database.read((tx) => hall.log.readSubject(tx, 'station:kiosk-1'));
    expect(told.map(({ type }) => type)).toEqual(['help-called', 'help-answered']);
  });

  it('is not made up by a desk: what nobody asked leaves no event', async () => {
    const before = hall.database.read((tx) => hall.log.head(tx));
    await lin.queue.dismissHelp({ ...act(), station: 'no such kiosk: 来', at: 5 });
    expect(hall.database.read((tx) => hall.log.head(tx))).toEqual(before);
  });
});
