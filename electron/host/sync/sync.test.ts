import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { requestResend } from '#host/sync/parked-store.ts';
import {
  openSyncedHall,
  registered,
  type SyncedHall,
  somethingHappened,
  triaged,
} from '#test/fixtures/synced-hall.ts';
import { type ClerkAtWork, signInClerk } from '#test/municipal-server/clerk-at-work.ts';
import { batchOf, inventLog, post } from '#test/municipal-server/invented-hall.ts';
import { sentinels } from '#test/municipal-server/sentinels.ts';
import { type City, type CityOptions, startCity } from '#test/municipal-server/start-city.ts';

// An embedded database and a worker thread take their time on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const clerkAccount = { account: 'city', password: 'city-password' };
const codes = Array.from({ length: 30 }, (_, index) => `H${index}`);
let used = 0;
let folder: string;
let options: CityOptions;
let city: City;
let clerk: ClerkAtWork;
const open: SyncedHall[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sync-city-'));
  const halls = codes.map((code) => ({ code, token: `token-${code}`, name: code }));
  options = { port: 0, dataDir: join(folder, 'city'), halls, clerk: clerkAccount };
  city = await startCity(options);
  options.port = Number(new URL(city.url).port);
  clerk = await signInClerk(city.url, clerkAccount);
});
afterEach(async () => {
  for (const hall of open.splice(0)) await hall.close();
});
afterAll(async () => {
  await city.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A hall with a code that the city has not heard from yet. */
async function newHall(changes: { url?: string; token?: string; code?: string } = {}): Promise<SyncedHall> {
  const code = changes.code ?? codes[used] ?? '';
  used += 1;
  const { url = city.url, token = `token-${code}` } = changes;
  const hall = await openSyncedHall({ url, token, hallCode: code });
  open.push(hall);
  return hall;
}

function pullEvents(hall: SyncedHall): string[] {
  const events = hall.database.read((tx) => hall.log.readAfter(tx, 0, 1000));
  return events.filter((event) => event.origin === 'city').map((event) => event.type);
}

function setCity(hall: SyncedHall, assignment: string): void {
  hall.database.read((tx) => tx.raw.prepare(`UPDATE sync_cities SET ${assignment}`).run());
}

describe('pushing the log', () => {
  it('tells the city what happened within moments and keeps its signed receipt', async () => {
    const hall = await newHall();
    await hall.append(registered('p-1', 'N-1'), triaged('p-1', '河东区教育局'));
    const view = await hall.until((seen) => seen.acknowledgedThrough === 2);
    expect(view).toMatchObject({ configured: true, loggedThrough: 2, lastFailure: null, parked: [] });
    expect(view.lastWordAt).not.toBeNull();
    expect(await clerk.open(`/?hall=${hall.access.hallCode}`)).toContain('N-1');
  });

  it('ships a long log in batches', async () => {
    const hall = await newHall();
    await hall.append(...Array.from({ length: 2_300 }, somethingHappened));
    await hall.until((seen) => seen.acknowledgedThrough === 2_300);
  });

  it('loses nothing and doubles nothing when the answer to a batch got lost', async () => {
    const hall = await newHall();
    await hall.append(registered('p-1', 'N-1'), triaged('p-1', sentinels.unknownOrgan));
    const before = await hall.until((seen) => seen.acknowledgedThrough === 2);
    setCity(hall, 'acknowledged_through = 0');
    const after = await hall.until(
      (seen) => seen.acknowledgedThrough === 2 && seen.lastAttemptAt !== before.lastAttemptAt,
    );
    expect(after.parked.map((one) => one.seq)).toEqual([2]);
  });

  it('goes back to where the city stands when the city lacks something', async () => {
    const hall = await newHall();
    await hall.append(somethingHappened());
    await hall.until((seen) => seen.acknowledgedThrough === 1);
    await hall.sync.stop();
    await hall.append(somethingHappened(), somethingHappened(), somethingHappened());
    setCity(hall, 'acknowledged_through = 3');
    await hall.restart();
    expect(await hall.until((seen) => seen.acknowledgedThrough === 4)).toMatchObject({ lastFailure: null });
  });

  it('stops pushing at a fork but still brings the city’s events', async () => {
    const hall = await newHall();
    const code = hall.access.hallCode;
    await hall.append(registered('p-1', 'N-1'));
    await hall.until((seen) => seen.acknowledgedThrough === 1);
    const [mine] = hall.database.read((tx) => hall.log.readAfter(tx, 0, 1));
    const other = inventLog([somethingHappened()], { seq: 1, hash: mine?.hash ?? '' });
    await post(`${city.url}/v1/halls/${code}/batches`, `token-${code}`, batchOf(code, other));
    await clerk.take('accept', { hall: code, petitionId: 'p-1' }, { organ: '人社局', note: '' });
    await hall.append(somethingHappened());
    await hall.until((seen) => seen.lastFailure === 'history-forked');
    expect(pullEvents(hall)).toEqual(['matter-accepted']);
    expect(hall.view().acknowledgedThrough).toBe(1);
  });

  it('says that the city is ahead when an old backup of the hall was restored', async () => {
    const hall = await newHall();
    const code = hall.access.hallCode;
    const later = inventLog([somethingHappened(), somethingHappened()]);
    await post(`${city.url}/v1/halls/${code}/batches`, `token-${code}`, batchOf(code, later));
    await hall.sync.stop();
    // What the backup still has is the true beginning; the second event is gone.
    const first = later[0];
    hall.database.read((tx) =>
      tx.raw
        .prepare(
          'INSERT INTO events VALUES (@seq, @id, @subject, @type, @version, @at, @actor, @station, @origin, @secrecy, @body, @previous, @hash)',
        )
        .run({ ...first, body: JSON.stringify(first?.body) }),
    );
    await hall.restart();
    await hall.until((seen) => seen.lastFailure === 'city-ahead');
  });

  it('says so when the city does not know the token or the hall', async () => {
    const hall = await newHall({ token: 'something else' });
    await hall.append(somethingHappened());
    await hall.until((seen) => seen.lastFailure === 'token-refused');
    expect(hall.view()).toMatchObject({ acknowledgedThrough: 0, lastWordAt: null });
    const stranger = await newHall({ code: 'NOBODY' });
    await stranger.until((seen) => seen.lastFailure === 'hall-unknown-to-city');
  });
});

describe('events the city refuses', () => {
  it('are parked alone, and go through when sent again after the cause is gone', async () => {
    const hall = await newHall();
    const code = hall.access.hallCode;
    const organ = `${sentinels.unknownOrgan}-重发`;
    await hall.append(registered('p-1', 'N-1'), triaged('p-1', organ), somethingHappened());
    const parked = await hall.until((seen) => seen.acknowledgedThrough === 3);
    expect(parked.parked).toMatchObject([
      {
        direction: 'to-city',
        seq: 2,
        type: 'petition-triaged',
        subject: 'petition:p-1',
        code: 'organ-unknown',
      },
    ]);
    await order(hall, 2);
    const still = await hall.until((seen) => (seen.parked[0]?.at ?? 0) > (parked.parked[0]?.at ?? 0));
    expect(still.parked).toMatchObject([{ seq: 2, resendRequestedAt: null }]);
    await clerk.enterOrgan(code, organ);
    await order(hall, 2);
    await hall.until((seen) => seen.parked.length === 0);
    expect(await clerk.open(`/petitions/${code}/p-1`)).toContain(organ);
  });
});

/** A clerk's order to send an event again, as the procedure writes it. */
async function order(hall: SyncedHall, seq: number): Promise<void> {
  const key = { url: hall.access.url, direction: 'to-city', seq } as const;
  expect(await hall.database.write((tx) => requestResend(tx, key, Date.now()))).toBe(true);
}

describe('events of the city', () => {
  it('come down once, however often they are fetched', async () => {
    const hall = await newHall();
    const where = { hall: hall.access.hallCode, petitionId: 'p-1' };
    await hall.append(registered('p-1', 'N-1'));
    await hall.until((seen) => seen.acknowledgedThrough === 1);
    await clerk.take('accept', where, { organ: '河东区人社局', note: '已受理' });
    await clerk.take('reply', where, { organ: '河东区人社局', documentNumber: '7号', text: '已补发。' });
    await hall.until((seen) => seen.cursor === '2');
    setCity(hall, "cursor = ''");
    await hall.until((seen) => seen.cursor === '2' && seen.acknowledgedThrough === 3);
    expect(pullEvents(hall)).toEqual(['matter-accepted', 'reply-written']);
    const reply = hall.database.read((tx) => hall.log.readSubject(tx, 'petition:p-1')).at(-1);
    expect(reply).toMatchObject({
      actor: 'city',
      secrecy: 'ordinary',
      body: { documentNumber: '7号', text: '已补发。' },
    });
  });

  it('are as secret as the accusation they are about', async () => {
    const hall = await newHall();
    const where = { hall: hall.access.hallCode, petitionId: 'p-1' };
    await hall.append(registered('p-1', 'N-1'), {
      ...triaged('p-1', '市纪委', { category: 'accusation', accused: '某某' }),
      secrecy: 'accusation',
    });
    await hall.until((seen) => seen.acknowledgedThrough === 2);
    await clerk.take('accept', where, { organ: '市纪委', note: '' });
    await hall.until((seen) => seen.cursor === '1');
    const last = hall.database.read((tx) => hall.log.readSubject(tx, 'petition:p-1')).at(-1);
    expect(last).toMatchObject({ type: 'matter-accepted', secrecy: 'accusation' });
  });

  it('are kept when this version does not know them, parked when they are broken, and block nothing', async () => {
    const hall = await newHall();
    const code = hall.access.hallCode;
    await hall.append(registered('p-1', 'N-1'), registered('p-2', 'N-2'), registered('p-3', 'N-3'));
    await hall.until((seen) => seen.acknowledgedThrough === 3);
    await clerk.take('accept', { hall: code, petitionId: 'p-1' }, { organ: sentinels.futureEvent });
    await clerk.take('accept', { hall: code, petitionId: 'p-2' }, { organ: sentinels.brokenEvent });
    await clerk.take('accept', { hall: code, petitionId: 'p-3' }, { organ: '河东区教育局' });
    const view = await hall.until((seen) => seen.cursor === '3');
    expect(pullEvents(hall)).toEqual(['matter-accepted']);
    expect(view.parked).toMatchObject([
      { direction: 'from-city', type: 'matter-accepted', code: 'body-unreadable' },
    ]);
    const kept = hall.database.read((tx) =>
      tx.raw.prepare("SELECT type FROM sync_inbox WHERE state = 'kept'").all(),
    );
    expect(kept).toEqual([{ type: 'matter-reviewed' }]);
  });

  it('kept by an older version are applied once this one starts', async () => {
    const hall = await newHall();
    await hall.append(registered('p-1', 'N-1'));
    await hall.sync.stop();
    const body = JSON.stringify({ petitionId: 'p-1', organ: '河东区教育局', note: '', at: 5 });
    hall.database.read((tx) =>
      tx.raw
        .prepare(
          "INSERT INTO sync_inbox (event_id, type, version, at, body, received_at, state) VALUES ('e-1', 'matter-transferred', 1, 5, ?, 6, 'kept')",
        )
        .run(body),
    );
    await hall.restart();
    await hall.until(() => pullEvents(hall).length > 0);
    await hall.restart();
    await hall.until((seen) => seen.acknowledgedThrough === 2);
    expect(pullEvents(hall)).toEqual(['matter-transferred']);
  });
});

describe('a city that goes away', () => {
  it('changes nothing in the hall but the age of its word, and gets everything when it is back', async () => {
    const hall = await newHall();
    await hall.append(somethingHappened());
    const before = await hall.until((seen) => seen.acknowledgedThrough === 1);
    await city.stop();
    await hall.append(somethingHappened());
    const away = await hall.until(
      (seen) => seen.loggedThrough === 2 && (seen.lastAttemptAt ?? 0) > (seen.lastWordAt ?? 0),
    );
    expect(away.lastFailure).toBe('city-away');
    expect(away.acknowledgedThrough).toBe(1);
    expect(away.lastWordAt).toBeGreaterThanOrEqual(before.lastWordAt ?? 0);
    city = await startCity(options);
    const back = await hall.until((seen) => seen.acknowledgedThrough === 2 && seen.lastFailure === null);
    expect(back.lastWordAt).toBeGreaterThan(away.lastWordAt ?? 0);
    clerk = await signInClerk(city.url, clerkAccount);
  });

  it('and moves is known again by its key: positions and parked events go with it', async () => {
    const hall = await newHall();
    await hall.append(registered('p-1', 'N-1'), triaged('p-1', sentinels.unknownOrgan), somethingHappened());
    await hall.until((seen) => seen.acknowledgedThrough === 3);
    hall.access = { ...hall.access, url: city.url.replace('127.0.0.1', 'localhost') };
    await hall.append(somethingHappened());
    const moved = await hall.until((seen) => seen.acknowledgedThrough === 4);
    expect(moved.parked).toMatchObject([{ seq: 2, code: 'organ-unknown' }]);
    expect(hall.database.read((tx) => tx.raw.prepare('SELECT count(*) AS n FROM sync_cities').get())).toEqual(
      { n: 1 },
    );
  });
});
