import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { openHallDatabase } from '#host/platform/database.ts';

const host = fileURLToPath(new URL('..', import.meta.url));

/** Every table that a room declares. */
async function declaredTables(): Promise<SQLiteTable[]> {
  const files = readdirSync(host, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('-table.ts'),
  );
  const modules = await Promise.all(files.map((name) => import(/* @vite-ignore */ join(host, name))));
  return modules
    .flatMap((module) => Object.values(module as object))
    .filter((it): it is SQLiteTable => is(it, SQLiteTable));
}

it('migrates an empty folder to exactly the tables and indexes that the rooms declare', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yingfang-schema-'));
  const database = openHallDatabase({ path: join(folder, 'hall.db'), key: new Uint8Array(32).fill(7) });
  try {
    const tables = await declaredTables();
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) {
      const declared = getTableConfig(table);
      const columns = database.read((tx) => tx.raw.pragma(`table_info("${declared.name}")`)) as {
        name: string;
      }[];
      expect(
        columns.map(({ name }) => name),
        declared.name,
      ).toEqual(declared.columns.map(({ name }) => name));
      const made = database.read((tx) => tx.raw.pragma(`index_list("${declared.name}")`)) as {
        name: string;
        origin: string;
      }[];
      const named = made.filter(({ origin }) => origin === 'c').map(({ name }) => name);
      expect(named, declared.name).toEqual(
        expect.arrayContaining(declared.indexes.map(({ config }) => config.name)),
      );
      const { strict } = database.read((tx) =>
        tx.raw.prepare('SELECT strict FROM pragma_table_list WHERE name = ?').get(declared.name),
      ) as { strict: number };
      expect(strict, `${declared.name} is STRICT`).toBe(1);
    }
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
});
