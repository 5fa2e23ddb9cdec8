import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  openSyncedHall,
  registered,
  type SyncedHall,
  somethingHappened,
} from '#test/fixtures/synced-hall.ts';
import { type Mischief, startBadLine } from '#test/municipal-server/bad-line.ts';
import { type ClerkAtWork, signInClerk } from '#test/municipal-server/clerk-at-work.ts';
import { type City, startCity } from '#test/municipal-server/start-city.ts';

// An embedded database and a worker thread take their time on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const clerkAccount = { account: 'city', password: 'city-password' };
const codes = Array.from({ length: 12 }, (_, index) => `L${index}`);
const halls = codes.map((code) => ({ code, token: 'token', name: code }));
let used = 0;
let city: City;
let impostor: City;
let clerk: ClerkAtWork;
let mischief: Mischief;
let line: Awaited<ReturnType<typeof startBadLine>>;
let hall: SyncedHall;

beforeAll(async () => {
  city = await startCity({ port: 0, halls, clerk: clerkAccount });
  impostor = await startCity({ port: 0, halls, clerk: clerkAccount });
  clerk = await signInClerk(city.url, clerkAccount);
});
beforeEach(async () => {
  mischief = {};
  line = await startBadLine(city.url, mischief);
  hall = await openSyncedHall({ url: line.url, token: 'token', hallCode: codes[used++] ?? '' });
});
afterEach(async () => {
  await hall.close();
  await line.stop();
});
afterAll(async () => {
  await city.stop();
  await impostor.stop();
});

describe('a line that spoils what passes', () => {
  it('can’t make the city take a batch whose digest does not fit, and the hall tries again', async () => {
    mischief.request = (batch) => ({ ...batch, digest: 'f'.repeat(64) });
    await hall.append(somethingHappened());
    const refused = await hall.until((seen) => seen.lastFailure === 'batch-refused');
    expect(refused.acknowledgedThrough).toBe(0);
    mischief.request = null;
    await hall.until((seen) => seen.acknowledgedThrough === 1 && seen.lastFailure === null);
  });

  it('can’t make the hall believe that the city has more than it has', async () => {
    await hall.append(somethingHappened());
    await hall.until((seen) => seen.acknowledgedThrough === 1);
    mischief.answer = (answer) => {
      if (!('receipt' in answer)) return answer;
      return {
        ...answer,
        acknowledgedThrough: 4,
        receipt: { ...(answer.receipt as object), acknowledgedThrough: 4 },
      };
    };
    await hall.append(somethingHappened(), somethingHappened());
    await hall.until((seen) => seen.lastFailure === 'receipt-invalid');
    expect(hall.view().acknowledgedThrough).toBe(1);
  });

  it('can’t pass off the receipt of an earlier batch', async () => {
    let first: Record<string, unknown> | null = null;
    mischief.answer = (answer) => {
      if (!('receipt' in answer)) return answer;
      first ??= answer;
      return first;
    };
    await hall.append(somethingHappened());
    await hall.until((seen) => seen.acknowledgedThrough === 1);
    await hall.append(somethingHappened());
    await hall.until((seen) => seen.lastFailure === 'receipt-invalid');
    expect(hall.view().acknowledgedThrough).toBe(1);
  });

  it('that swallows answers doubles nothing', async () => {
    mischief.swallow = true;
    await hall.append(registered('p-1', 'N-1'));
    await hall.until((seen) => seen.lastFailure === 'city-away');
    expect(await clerk.open(`/?hall=${hall.access.hallCode}`)).toContain('N-1');
    mischief.swallow = false;
    await hall.until((seen) => seen.acknowledgedThrough === 1 && seen.lastFailure === null);
    expect((await clerk.open(`/?hall=${hall.access.hallCode}`)).split('>N-1<')).toHaveLength(2);
  });

  it('that answers with something else is said to be no city', async () => {
    mischief.answer = () => '<html>Please sign in to the network</html>';
    await hall.append(somethingHappened());
    await hall.until((seen) => seen.lastFailure === 'answer-unreadable');
    expect(hall.view()).toMatchObject({ acknowledgedThrough: 0, lastWordAt: null });
  });

  it('that leads to a city with another key is not believed', async () => {
    await hall.append(registered('p-1', 'N-1'));
    await hall.until((seen) => seen.acknowledgedThrough === 1);
    const wrongLine = await startBadLine(impostor.url, {});
    try {
      // The same address leads elsewhere now.
      hall.database.read((tx) => tx.raw.prepare('UPDATE sync_cities SET url = ?').run(wrongLine.url));
      hall.access = { ...hall.access, url: wrongLine.url };
      await hall.append(somethingHappened());
      const view = await hall.until((seen) => seen.lastFailure === 'city-key-changed');
      expect(view.acknowledgedThrough).toBe(1);
    } finally {
      await wrongLine.stop();
    }
  });
});
