import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '#host/platform/clock.ts';
import { timeOrderedIds } from '#host/platform/ids.ts';
import { silentLogger } from '#host/platform/logger.ts';
import { syncOnce } from '#host/sync/index.ts';
import { type Actor, startHttpServer } from '#host/transport/index.ts';
import type { SyncView } from '#shared/contract/sync.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import {
  openSyncedHall,
  registered,
  type SyncedHall,
  somethingHappened,
  triaged,
} from '#test/fixtures/synced-hall.ts';
import { type ClerkAtWork, signInClerk } from '#test/municipal-server/clerk-at-work.ts';
import { sentinels } from '#test/municipal-server/sentinels.ts';
import { type City, startCity } from '#test/municipal-server/start-city.ts';

// An embedded database and a worker thread take their time on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const clerkAccount = { account: 'city', password: 'city-password' };
const officer: Actor = {
  kind: 'staff',
  sessionId: 's-1',
  locked: false,
  staff: {
    id: 'lin' as StaffId,
    account: 'lin',
    name: '林晓',
    roles: ['officer'],
    mayReadAccusations: false,
  },
};
let city: City;
let clerk: ClerkAtWork;
let hall: SyncedHall;
let server: Awaited<ReturnType<typeof startHttpServer>>;

beforeAll(async () => {
  const halls = ['P0', 'P1'].map((code) => ({ code, token: 'token', name: code }));
  city = await startCity({ port: 0, halls, clerk: clerkAccount });
  clerk = await signInClerk(city.url, clerkAccount);
  hall = await openSyncedHall({ url: city.url, token: 'token', hallCode: 'P0' });
  server = await startHttpServer({
    router: { sync: hall.sync.procedures },
    desk: {
      database: hall.database,
      clock: systemClock(),
      findActor: (token) => (token === 'officer' ? officer : { kind: 'nobody' }),
    },
    screens: { serve: async () => {} },
    logger: silentLogger(),
    host: '127.0.0.1',
    port: 0,
  });
});
afterAll(async () => {
  await server.stop();
  await hall.close();
  await city.stop();
});

async function ask(
  path: string,
  input?: object,
  token = 'officer',
): Promise<{ status: number; body: SyncView & { code?: string } }> {
  const response = await fetch(`http://127.0.0.1:${server.port}/api${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(input ? { method: 'POST', body: JSON.stringify(input) } : {}),
  });
  return { status: response.status, body: (await response.json()) as SyncView };
}

describe('the sync page’s procedures', () => {
  it('are for people on duty', async () => {
    expect(await ask('/sync', undefined, 'nobody')).toMatchObject({
      status: 401,
      body: { code: 'sign-in-needed' },
    });
    expect(await ask('/sync/now', {}, 'nobody')).toMatchObject({ status: 401 });
  });

  it('try the city at once and answer how far it has got', async () => {
    await hall.append(somethingHappened());
    const { body } = await ask('/sync/now', {});
    expect(body).toMatchObject({
      loggedThrough: 1,
      acknowledgedThrough: 1,
      lastFailure: null,
      cityUrl: city.url,
    });
    expect((await ask('/sync')).body.lastWordAt).toBe(body.lastWordAt);
  });

  it('send a parked event again once the city’s clerk has removed the cause', async () => {
    await hall.append(registered('p-1', 'N-1'), triaged('p-1', `${sentinels.unknownOrgan}-按钮`));
    const parked = (await ask('/sync/now', {})).body.parked[0];
    expect(parked).toMatchObject({ direction: 'to-city', seq: 3, code: 'organ-unknown' });
    const resend = (seq: number) =>
      ask('/sync/resend', { requestId: randomUUID(), direction: 'to-city', seq });
    expect((await resend(3)).body.parked).toMatchObject([{ seq: 3, resendRequestedAt: null }]);
    await clerk.enterOrgan('P0', `${sentinels.unknownOrgan}-按钮`);
    expect((await resend(3)).body.parked).toEqual([]);
    expect(await resend(3)).toMatchObject({ status: 409, body: { code: 'event-not-parked' } });
  });

  it('try a parked city event again at once', async () => {
    const { id } = { id: randomUUID() };
    // The city speaks of a petition that this hall registers only later.
    const body = JSON.stringify({ petitionId: 'p-late', organ: '河东区教育局', note: '', at: 5 });
    hall.database.read((tx) =>
      tx.raw
        .prepare(
          "INSERT INTO sync_inbox (event_id, type, version, at, body, received_at, state) VALUES (?, 'matter-accepted', 1, 5, ?, 6, 'kept')",
        )
        .run(id, body),
    );
    await hall.restart();
    const { parked } = await hall.until((seen) => seen.parked.length === 1);
    expect(parked[0]).toMatchObject({
      direction: 'from-city',
      code: 'petition-unknown',
      subject: 'petition:p-late',
    });
    const input = () => ({ requestId: randomUUID(), direction: 'from-city', seq: parked[0]?.seq });
    expect((await ask('/sync/resend', input())).body.parked).toHaveLength(1);
    await hall.append(registered('p-late', 'N-9'));
    expect((await ask('/sync/resend', input())).body.parked).toEqual([]);
    const course = hall.database.read((tx) => hall.log.readSubject(tx, 'petition:p-late'));
    expect(course.map((event) => event.type)).toEqual(['petition-registered', 'matter-accepted']);
  });
});

describe('one meeting from the command line', () => {
  it('pushes and pulls without a background', async () => {
    const other = await openSyncedHall({ url: city.url, token: 'token', hallCode: 'P1' });
    try {
      await other.sync.stop();
      await other.append(registered('p-1', 'N-1'));
      const { database, log, access } = other;
      const deps = { database, log, clock: systemClock(), ids: timeOrderedIds(), logger: silentLogger() };
      const once = () => syncOnce({ ...deps, city: () => access });
      expect(await once()).toMatchObject({ acknowledgedThrough: 1, lastFailure: null });
      await clerk.take('accept', { hall: 'P1', petitionId: 'p-1' }, { organ: '河东区教育局' });
      expect(await once()).toMatchObject({ loggedThrough: 2, cursor: '1' });
      expect(await once()).toMatchObject({ loggedThrough: 2, acknowledgedThrough: 2 });
      expect(await syncOnce({ ...deps, city: () => null })).toMatchObject({
        configured: false,
        loggedThrough: 2,
      });
    } finally {
      await other.close();
    }
  });
});
