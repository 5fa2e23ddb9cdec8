import { matchExpression, type SearchReading } from '#host/petitions/search-query.ts';
import { type SearchColumn, searchColumns, searchTokensOf } from '#host/petitions/search-tokens.ts';
import { type ReadTx, sqlStatement, type WriteTx } from '#host/platform/database.ts';
import type { Registration } from '#shared/domain/petitions.ts';

const insert = sqlStatement<[Record<SearchColumn, string> & { row: number }], never>(
  `INSERT INTO petition_search (rowid, ${searchColumns.join(', ')})
   VALUES (@row, ${searchColumns.map((column) => `@${column}`).join(', ')})`,
);
// CROSS JOIN keeps the index outside: it walks newest first by itself and stops at the limit.
const match = sqlStatement<[{ expression: string; all: number; limit: number }], { row: number }>(
  `SELECT petitions.row AS row
   FROM petition_search CROSS JOIN petitions ON petitions.row = petition_search.rowid
   WHERE petition_search MATCH @expression AND (@all OR petitions.secrecy = 'ordinary')
   ORDER BY petition_search.rowid DESC LIMIT @limit`,
);
const newest = sqlStatement<[{ all: number; limit: number }], { row: number }>(
  `SELECT row FROM petitions WHERE @all OR secrecy = 'ordinary' ORDER BY row DESC LIMIT @limit`,
);

/** Makes a petition findable. */
export function insertSearchEntry(
  tx: WriteTx,
  row: number,
  petition: { registrationNumber: string; registration: Registration },
): void {
  const tokens = searchTokensOf(petition.registrationNumber, petition.registration);
  const entry = { row } as Parameters<ReturnType<typeof insert>['run']>[0];
  for (const column of searchColumns) entry[column] = Array.from(tokens[column]).join(' ');
  insert(tx).run(entry);
}

/** Rows that match any of the readings, newest first; accusations only where the reader may read them. */
export function listMatches(
  tx: ReadTx,
  readings: readonly SearchReading[],
  reader: { mayReadAccusations: boolean },
  limit: number,
): number[] {
  const all = Number(reader.mayReadAccusations);
  return match(tx)
    .all({ expression: matchExpression(readings), all, limit })
    .map((found) => found.row);
}

/** The newest rows, for an empty search. */
export function listNewest(tx: ReadTx, reader: { mayReadAccusations: boolean }, limit: number): number[] {
  const all = Number(reader.mayReadAccusations);
  return newest(tx)
    .all({ all, limit })
    .map((found) => found.row);
}
