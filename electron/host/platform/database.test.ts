import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type HallDatabase,
  openHallDatabase,
  openHallReader,
  sqlStatement,
  statement,
} from '#host/platform/database.ts';

let folder: string;
let path: string;
let database: HallDatabase;
const key = randomBytes(32);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hall-database-'));
  path = join(folder, 'hall.db');
  database = openHallDatabase({ path, key });
  await database.write((tx) => tx.raw.exec('CREATE TABLE notes (n INTEGER PRIMARY KEY, word TEXT)'));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const add = (n: number) =>
  database.write((tx) => tx.raw.prepare('INSERT INTO notes VALUES (?, ?)').run(n, '来访'));
const kept = (from = database) =>
  from.read((tx) => tx.raw.prepare('SELECT n FROM notes ORDER BY n').pluck().all());
const opening = (open: () => unknown) => {
  try {
    open();
  } catch (error) {
    return error;
  }
  return null;
};

describe('pieces of writing in one turn', () => {
  it('undoes the one that fails, and keeps its neighbours', async () => {
    const outcomes = await Promise.allSettled([
      add(1),
      database.write((tx) => {
        tx.raw.prepare('INSERT INTO notes VALUES (?, ?)').run(2, 'half');
        throw new Error('a bug');
      }),
      add(3),
      add(1),
      add(4),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(kept()).toEqual([1, 3, 4]);
  });

  it('run in the order in which they came, and a later one sees what an earlier one wrote', async () => {
    const seen = await Promise.all([5, 3, 4].map((n) => add(n).then(() => n)));
    expect(seen).toEqual([5, 3, 4]);
    const counted = await Promise.all([
      add(6),
      database.write((tx) => tx.raw.prepare('SELECT count(*) FROM notes').pluck().get()),
    ]);
    expect(counted[1]).toBe(4);
  });

  it('are not answered before they are on disk for others to see', async () => {
    await add(1);
    const reader = openHallReader({ path, key });
    expect(reader.read((tx) => tx.raw.prepare('SELECT count(*) FROM notes').pluck().get())).toBe(1);
    reader.close();
  });

  it('are all refused when the commit itself fails, and the next turn goes on', async () => {
    const outcomes = await Promise.allSettled([
      add(1),
      database.write((tx) => {
        tx.raw.pragma('defer_foreign_keys = ON');
        tx.raw.exec('CREATE TABLE owners (id INTEGER PRIMARY KEY)');
        tx.raw.exec('CREATE TABLE owned (owner INTEGER REFERENCES owners(id))');
        tx.raw.exec('INSERT INTO owned VALUES (7)');
      }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(kept()).toEqual([]);
    await add(2);
    expect(kept()).toEqual([2]);
  });

  it('still waiting when the database is closed are written first, later ones refused', async () => {
    const last = add(9);
    database.close();
    await last;
    await expect(add(10)).rejects.toThrow();
    const again = openHallDatabase({ path, key });
    expect(kept(again)).toEqual([9]);
    again.close();
  });

  it('may queue more writing without waiting for themselves', async () => {
    let inner: Promise<unknown> | undefined;
    await database.write(() => {
      inner = add(2);
    });
    await inner;
    expect(kept()).toEqual([2]);
  });
});

describe('a prepared query', () => {
  it('is built once for each connection, and never used with another', () => {
    let built = 0;
    const query = statement((orm) => {
      built += 1;
      return { orm };
    });
    const reader = openHallReader({ path, key });
    for (const from of [database, reader, database, reader]) {
      expect(from.read((tx) => query(tx).orm === tx.orm)).toBe(true);
    }
    expect(built).toBe(2);
    reader.close();
  });

  it('in plain SQL reads each connection’s own picture, also after the database was opened again', async () => {
    const all = sqlStatement<[], { n: number }>('SELECT n FROM notes');
    await add(1);
    expect(database.read((tx) => all(tx).all())).toEqual([{ n: 1 }]);
    database.close();
    database = openHallDatabase({ path, key });
    await add(2);
    expect(database.read((tx) => all(tx).all())).toEqual([{ n: 1 }, { n: 2 }]);
  });
});

describe('a hall at rest', () => {
  it('shows no readable word on the disk', async () => {
    await add(1);
    database.close();
    const bytes = readFileSync(path);
    expect(bytes.includes(Buffer.from('来访'))).toBe(false);
    expect(bytes.includes(Buffer.from('SQLite format 3'))).toBe(false);
    expect(bytes.includes(Buffer.from('CREATE TABLE'))).toBe(false);
  });

  it('refuses another key in one line, and a file that is no database', () => {
    const wrong = opening(() => openHallDatabase({ path, key: randomBytes(32) }));
    expect(wrong).toMatchObject({ name: 'StartupError', code: 'wrong-key' });
    writeFileSync(join(folder, 'other.db'), 'this is a letter, not a database'.repeat(200));
    expect(opening(() => openHallDatabase({ path: join(folder, 'other.db'), key }))).toMatchObject({
      code: 'wrong-key',
    });
  });

  it('refuses the data of a newer version and leaves them as they are', () => {
    database.close();
    const later = openHallDatabase({ path, key });
    later.read((tx) =>
      tx.raw.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9e15)"),
    );
    later.close();
    expect(opening(() => openHallDatabase({ path, key }))).toMatchObject({
      name: 'StartupError',
      code: 'database-newer',
    });
    const reader = openHallReader({ path, key });
    expect(reader.read((tx) => tx.raw.prepare('SELECT count(*) FROM notes').pluck().get())).toBe(0);
    reader.close();
  });

  it('can be opened again and again without changing', async () => {
    await add(1);
    database.close();
    for (let time = 0; time < 3; time += 1) {
      const again = openHallDatabase({ path, key });
      expect(kept(again)).toEqual([1]);
      again.close();
    }
  });
});

describe('a second look at a hall', () => {
  it('keeps the picture of the moment it began, whatever is written meanwhile', async () => {
    await add(1);
    const reader = openHallReader({ path, key });
    reader.begin();
    const counted = () => reader.read((tx) => tx.raw.prepare('SELECT count(*) FROM notes').pluck().get());
    expect(counted()).toBe(1);
    await add(2);
    expect(counted()).toBe(1);
    reader.close();
  });

  it('can’t write', () => {
    const reader = openHallReader({ path, key });
    expect(() => reader.read((tx) => tx.raw.exec('DELETE FROM notes'))).toThrow(/readonly/);
    reader.close();
  });
});

it('folds the write-ahead log back once nobody writes, so that a rush leaves no long log behind', async () => {
  await database.write((tx) => tx.raw.exec('CREATE TABLE rush (x TEXT)'));
  const before = statSync(path).size;
  await database.write((tx) => {
    const insert = tx.raw.prepare('INSERT INTO rush VALUES (?)');
    for (let row = 0; row < 2_000; row += 1) insert.run('x'.repeat(1_000));
  });
  expect(statSync(path).size).toBe(before);
  await vi.waitFor(() => expect(statSync(path).size).toBeGreaterThan(before + 1_000_000), {
    timeout: 15_000,
  });
});
