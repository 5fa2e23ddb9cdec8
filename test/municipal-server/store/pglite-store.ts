import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { CityStore, Query } from '#test/municipal-server/store/query.ts';

/** Opens the embedded PostgreSQL in a folder, or in memory without one. Takes 2 to 5 s the first time. */
export async function openPgliteStore(folder: string | undefined): Promise<CityStore> {
  // PGlite makes its own folder, but not the folders above it.
  if (folder !== undefined) mkdirSync(dirname(folder), { recursive: true });
  const database = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  return {
    kind: 'pglite',
    ...asQuery(database),
    transaction: (work) => database.transaction((tx) => work(asQuery(tx))),
    close: () => database.close(),
  };
}

function asQuery(database: Pick<PGlite, 'query'>): Query {
  return {
    rows: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await database.query<Row>(text, [...values])).rows,
  };
}
