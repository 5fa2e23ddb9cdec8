import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compareProjections, rebuildProjections, verifyChain } from '#host/log/index.ts';
import { openHallDatabase, openHallReader } from '#host/platform/database.ts';
import { newRequest } from '#host/testing/clients.ts';
import {
  type HallUnderTest,
  openHallUnderTest,
  projectionsUnderTest,
} from '#host/testing/hall-under-test.ts';
import type { ServiceId, WindowId } from '#shared/domain/ids.ts';

let hall: HallUnderTest;
beforeAll(async () => {
  hall = await openHallUnderTest();
  await shortDay();
});
afterEach(() => rebuildProjections(hall.database, projectionsUnderTest));
afterAll(() => hall.close());

/** Every kind of event these rooms write, at least once. */
async function shortDay(): Promise<void> {
  const kiosk = await hall.screen('kiosk');
  const lin = await hall.officer('lin');
  const take = (serviceId: string) =>
    kiosk.visits.takeTicket({
      requestId: newRequest(),
      serviceId: serviceId as ServiceId,
      partySize: 2,
      language: 'en',
    });
  const act = () => ({ requestId: newRequest() });
  const [first, second] = [await take('general'), await take('legal')];
  await take('follow-up');
  await lin.queue.takeWindow({ ...act(), windowId: 'window-1' as WindowId });
  hall.clock.advance(1_000);
  const onFirst = () => ({ ...act(), ticketId: first.ticketId });
  await lin.queue.callNext(act());
  await lin.queue.recall(onFirst());
  await lin.queue.miss(onFirst());
  await lin.queue.restore(onFirst());
  await lin.queue.transfer({
    ...onFirst(),
    toServiceId: 'legal' as ServiceId,
    toWindowId: 'window-2' as WindowId,
    reason: '',
  });
  const called = await lin.queue.callNext(act());
  expect(called.id).toBe(second.ticketId);
  await lin.queue.finish({ ...act(), ticketId: second.ticketId });
  await kiosk.visits.rate({
    ...act(),
    queryCode: second.queryCode,
    documentTail: '',
    grade: 'satisfied',
    comment: '谢谢',
  });
  await kiosk.visits.callForHelp(act());
  hall.clock.advance(1_000);
  await kiosk.visits.callForHelp(act());
  const [help] = (await lin.queue.view()).helpCalls;
  await lin.queue.dismissHelp({ ...act(), station: help?.station ?? '', at: help?.at ?? 0 });
  await lin.queue.leaveWindow(act());
}

const rows = () =>
  hall.database.read((tx) =>
    projectionsUnderTest
      .flatMap(({ tables }) => tables)
      .map((table) => [table, tx.raw.prepare(`SELECT * FROM ${table}`).all()] as const),
  );

describe('tables made again from the log', () => {
  it('have the very rows they had', async () => {
    const before = rows();
    expect(before.filter(([, all]) => all.length === 0).map(([table]) => table)).toEqual(['window_sittings']);
    const reports = await rebuildProjections(hall.database, projectionsUnderTest);
    expect(reports.every(({ same }) => same)).toBe(true);
    expect(rows()).toEqual(before);
  });

  it('mend a table that was spoilt, and say which it was', async () => {
    const before = rows();
    await hall.database.write((tx) => void tx.raw.exec('UPDATE tickets SET party_size = 99'));
    const reports = await rebuildProjections(hall.database, projectionsUnderTest);
    expect(reports.filter(({ same }) => !same)).toEqual([{ table: 'tickets', same: false }]);
    expect(rows()).toEqual(before);
  });

  it('leave the log as it was, and the hall goes on', async () => {
    const head = hall.database.read((tx) => hall.log.head(tx));
    await rebuildProjections(hall.database, projectionsUnderTest);
    expect(hall.database.read(verifyChain)).toEqual({ events: head.seq, brokenAt: null, head: head.hash });
    const lin = await hall.officer('lin');
    await lin.queue.takeWindow({ requestId: newRequest(), windowId: 'window-3' as WindowId });
    expect((await lin.queue.callNext({ requestId: newRequest() })).number).toBe('B001');
  });
});

describe('comparing a running hall with its log', () => {
  async function compare(): Promise<string[]> {
    const reader = openHallReader({ path: hall.database.path, key: hall.key });
    const scratch = openHallDatabase({ path: join(hall.folder, `${newRequest()}.db`), key: hall.key });
    try {
      reader.begin();
      const reports = await reader.read((tx) => compareProjections(tx, scratch, projectionsUnderTest));
      expect(reports).toHaveLength(7);
      return reports.filter(({ same }) => !same).map(({ table }) => table);
    } finally {
      scratch.close();
      reader.close();
    }
  }

  it('finds no difference after an ordinary day', async () => {
    expect(await compare()).toEqual([]);
  });

  it.each([
    ['UPDATE ticket_counters SET waiting = waiting + 1', 'ticket_counters'],
    ['DELETE FROM ticket_calls WHERE times = 2', 'ticket_calls'],
    ["UPDATE visits SET grade = 'not-satisfied' WHERE grade IS NOT NULL", 'visits'],
    ["INSERT INTO help_calls VALUES ('kiosk-9', 1)", 'help_calls'],
    [`UPDATE hall_profiles SET profile = json_set(profile, '$.phone', '110')`, 'hall_profiles'],
  ])('names the table that %s changed, and changes nothing itself', async (sql, table) => {
    await hall.database.write((tx) => void tx.raw.exec(sql));
    const before = rows();
    expect(await compare()).toEqual([table]);
    expect(rows()).toEqual(before);
  });
});
