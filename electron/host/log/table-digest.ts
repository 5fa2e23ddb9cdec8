import { createHash } from 'node:crypto';
import type { ReadTx } from '#host/platform/database.ts';

/** SHA-256 over every row of a table in a fixed order, 64 hex digits; of a search index over its terms. */
export function digestOfTable(tx: ReadTx, table: string): string {
  const hash = createHash('sha256');
  for (const row of rowsOf(tx, table)) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest('hex');
}

/** Empties a table that the log can fill again. */
export function emptyTable(tx: ReadTx, table: string): void {
  if (isSearchIndex(tx, table))
    tx.raw.prepare(`INSERT INTO "${table}"("${table}") VALUES ('delete-all')`).run();
  else tx.raw.prepare(`DELETE FROM "${table}"`).run();
}

function rowsOf(tx: ReadTx, table: string): Iterable<unknown> {
  if (isSearchIndex(tx, table)) {
    tx.raw.exec(
      `CREATE VIRTUAL TABLE IF NOT EXISTS temp."${table}_terms" USING fts5vocab(main, "${table}", 'instance')`,
    );
    return tx.raw.prepare(`SELECT term, doc, col, "offset" FROM temp."${table}_terms"`).raw().iterate();
  }
  const columns = tx.raw.pragma(`table_info("${table}")`) as { name: string }[];
  const order = columns.map(({ name }) => `"${name}"`).join(', ');
  return tx.raw.prepare(`SELECT ${order} FROM "${table}" ORDER BY ${order}`).raw().iterate();
}

function isSearchIndex(tx: ReadTx, table: string): boolean {
  const made = tx.raw.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(table) as
    | { sql: string }
    | undefined;
  return /USING fts5/i.test(made?.sql ?? '');
}
