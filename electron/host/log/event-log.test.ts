import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEventLog, type EventLog, genesisHash, hashOf, verifyChain } from '#host/log/index.ts';
import { fakeClock } from '#host/platform/clock.ts';
import { type HallDatabase, openHallDatabase } from '#host/platform/database.ts';
import { timeOrderedIds } from '#host/platform/ids.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import type { LoggedEvent, NewEvent } from '#shared/domain/events.ts';

let folder: string;
let database: HallDatabase;
let log: EventLog;
const clock = fakeClock(Date.parse('2026-11-23T09:00:00+08:00'));
const by = { actor: 'staff:lin', station: 'desk' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-log-'));
  database = openHallDatabase({ path: join(folder, 'hall.db'), key: randomBytes(32) });
  log = createEventLog({ clock, ids: timeOrderedIds(), projections: [] });
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

function helpCall(stationId: string): NewEvent {
  const body = { stationId, calledAt: clock.now() };
  return { subject: `station:${stationId}`, type: 'help-called', secrecy: 'ordinary', body };
}
const append = (...stations: string[]) => database.write((tx) => log.append(tx, stations.map(helpCall), by));
const all = () => database.read((tx) => log.readAfter(tx, 0, 1000));
const verified = () => database.read(verifyChain);
const tamper = (sql: string, ...values: unknown[]) =>
  database.write((tx) => void tx.raw.prepare(sql).run(...values));

describe('the chain', () => {
  it('numbers events from 1 without gaps and links each to the one before', async () => {
    await append('kiosk-1', 'kiosk-2');
    await append('kiosk-3');
    const events = all();
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(events.map(({ previous }) => previous)).toEqual([genesisHash, events[0]?.hash, events[1]?.hash]);
    expect(events.every((event) => hashOf(event) === event.hash)).toBe(true);
    expect(database.read((tx) => log.head(tx))).toEqual({ seq: 3, hash: events[2]?.hash });
    expect(verified()).toEqual({ events: 3, brokenAt: null, head: events[2]?.hash });
  });

  it('leaves no gap where a piece of work was undone', async () => {
    await Promise.allSettled([
      append('kiosk-1'),
      database.write((tx) => {
        log.append(tx, [helpCall('never')], by);
        throw new Error('a bug');
      }),
      append('kiosk-2'),
    ]);
    expect(all().map(({ seq, subject }) => [seq, subject])).toEqual([
      [1, 'station:kiosk-1'],
      [2, 'station:kiosk-2'],
    ]);
    expect(verified().brokenAt).toBeNull();
  });

  it('hashes the RFC 8785 form: the order of keys makes no difference, a changed value does', () => {
    const event = {
      seq: 1,
      id: 'e' as LoggedEvent['id'],
      subject: 'station:𠮷',
      type: 'help-called',
      version: 1,
      at: 5 as EpochMs,
      actor: 'a',
      station: 's',
      origin: 'hall' as const,
      secrecy: 'ordinary' as const,
      body: { one: 1, two: { a: 'é', b: [true, null] } },
      previous: genesisHash,
    };
    const turned = { ...event, body: { two: { b: [true, null], a: 'é' }, one: 1 } };
    expect(hashOf(turned)).toBe(hashOf(event));
    expect(hashOf({ ...event, body: { one: 2 } })).not.toBe(hashOf(event));
    // Fixed here so that a later version of a library can't quietly change every hall's chain.
    expect(hashOf(event)).toBe('47d1c56fe22427dd857d7a57cc9031089694db17b4f9bbbd2701a747107261d4');
  });

  it('reads one subject’s events, and those after a place, in order', async () => {
    await append('kiosk-1', 'kiosk-2', 'kiosk-1');
    const ofOne = database.read((tx) => log.readSubject(tx, 'station:kiosk-1'));
    expect(ofOne.map(({ seq }) => seq)).toEqual([1, 3]);
    expect(database.read((tx) => log.readAfter(tx, 1, 1)).map(({ seq }) => seq)).toEqual([2]);
  });
});

describe('verifying', () => {
  const spoilt: [string, string, number][] = [
    ['a changed body', `UPDATE events SET body = json_set(body, '$.stationId', 'kiosk-9') WHERE seq = 3`, 3],
    ['a body that is no JSON any more', `UPDATE events SET body = 'gone' WHERE seq = 3`, 3],
    ['another actor', `UPDATE events SET actor = 'staff:zhou' WHERE seq = 2`, 2],
    ['another time', 'UPDATE events SET at = at + 1 WHERE seq = 4', 4],
    ['another secrecy', `UPDATE events SET secrecy = 'accusation' WHERE seq = 1`, 1],
    ['an event taken out of the middle', 'DELETE FROM events WHERE seq = 3', 4],
    ['the first event taken away', 'DELETE FROM events WHERE seq = 1', 2],
    ['a forged hash', `UPDATE events SET hash = '${'a'.repeat(64)}' WHERE seq = 5`, 5],
  ];
  it.each(spoilt)('finds %s at its place', async (_, sql, seq) => {
    await append('kiosk-1', 'kiosk-2', 'kiosk-3', 'kiosk-4', 'kiosk-5');
    await tamper(sql);
    expect(verified().brokenAt).toBe(seq);
  });

  it('finds an event that was changed and hashed again by its successor', async () => {
    await append('kiosk-1', 'kiosk-2', 'kiosk-3');
    const second = all()[1] as LoggedEvent;
    const forged = { ...second, actor: 'staff:nobody' };
    await tamper('UPDATE events SET actor = ?, hash = ? WHERE seq = 2', forged.actor, hashOf(forged));
    expect(verified()).toMatchObject({ events: 2, brokenAt: 3 });
  });

  it('walks a log longer than one stride to its end', async () => {
    await append(...Array.from({ length: 5_001 }, (_, n) => `kiosk-${n}`));
    expect(verified()).toMatchObject({ events: 5_001, brokenAt: null });
    await tamper('DELETE FROM events WHERE seq = 5000');
    expect(verified().brokenAt).toBe(5_001);
  });
});

describe('listeners', () => {
  it('hear of a turn’s events once, after they are on disk', async () => {
    const heard: number[][] = [];
    log.onAppended((events) => {
      expect(database.read((tx) => log.head(tx).seq)).toBe(events.at(-1)?.seq);
      heard.push(events.map(({ seq }) => seq));
    });
    await Promise.all([append('kiosk-1', 'kiosk-2'), append('kiosk-3')]);
    await nextTurn();
    expect(heard).toEqual([[1, 2, 3]]);
    await append('kiosk-4');
    await nextTurn();
    expect(heard).toEqual([[1, 2, 3], [4]]);
  });

  it('hear nothing of what was undone', async () => {
    const heard: string[] = [];
    log.onAppended((events) => heard.push(...events.map(({ subject }) => subject)));
    const undone = database.write((tx) => {
      log.append(tx, [helpCall('never')], by);
      throw new Error('a bug');
    });
    await Promise.allSettled([undone, append('kiosk-1')]);
    await nextTurn();
    expect(heard).toEqual(['station:kiosk-1']);
  });

  it('are not called into a hall that is closing', async () => {
    let heard = 0;
    log.onAppended(() => {
      heard += 1;
    });
    const last = append('kiosk-1');
    database.close();
    await last;
    await nextTurn();
    expect(heard).toBe(0);
  });

  it('hear no more once they stopped', async () => {
    let heard = 0;
    const stop = log.onAppended(() => {
      heard += 1;
    });
    stop();
    await append('kiosk-1');
    await nextTurn();
    expect(heard).toBe(0);
  });
});
