import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openHallDatabase } from '#host/platform/database.ts';

let folder: string;
const writers: ChildProcess[] = [];
const key = randomBytes(32);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-killed-'));
});
afterEach(() => {
  for (const child of writers.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Writes pairs of rows without end, eight at a time, and says on a line which pair is done. */
const writer = `
import { openHallDatabase } from '#host/platform/database.ts';
const database = openHallDatabase({ path: process.argv[1], key: Buffer.from(process.argv[2], 'hex') });
await database.write((tx) => tx.raw.exec('CREATE TABLE IF NOT EXISTS pairs (n INTEGER, half TEXT, UNIQUE (n, half))'));
let n = database.read((tx) => tx.raw.prepare('SELECT coalesce(max(n), 0) FROM pairs').pluck().get());
async function caller() {
  for (;;) {
    const mine = ++n;
    await database.write((tx) => {
      tx.raw.prepare('INSERT INTO pairs VALUES (?, ?)').run(mine, 'first');
      tx.raw.prepare('INSERT INTO pairs VALUES (?, ?)').run(mine, 'second');
    });
    process.stdout.write(mine + '\\n');
  }
}
await Promise.all(Array.from({ length: 8 }, caller));
`;

function startWriter(): { child: ChildProcess; acknowledged: number[] } {
  const how = [
    '--input-type=module-typescript',
    '--eval',
    writer,
    join(folder, 'hall.db'),
    key.toString('hex'),
  ];
  const child = spawn(process.execPath, how, {
    // Here, so that the program's own imports are understood.
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  writers.push(child);
  const acknowledged: number[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => acknowledged.push(Number(line)));
  return { child, acknowledged };
}

it('has everything it acknowledged and nothing by halves, however often it is killed while writing', async () => {
  const told = new Set<number>();
  for (const afterMs of [40, 5, 90]) {
    const { child, acknowledged } = startWriter();
    while (acknowledged.length < 12) await sleep(5);
    await sleep(afterMs);
    child.kill('SIGKILL');
    await once(child, 'close');
    for (const n of acknowledged) told.add(n);

    const database = openHallDatabase({ path: join(folder, 'hall.db'), key });
    const halves = database.read((tx) =>
      tx.raw
        .prepare<[], { n: number; halves: number }>('SELECT n, count(*) AS halves FROM pairs GROUP BY n')
        .all(),
    );
    const sound = database.read((tx) => tx.raw.pragma('integrity_check', { simple: true }));
    database.close();
    const there = new Set(halves.map(({ n }) => n));
    expect([...told].filter((n) => !there.has(n))).toEqual([]);
    expect(halves.filter((pair) => pair.halves !== 2)).toEqual([]);
    expect(sound).toBe('ok');
  }
}, 60_000);
