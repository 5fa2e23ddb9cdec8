import { createHash, timingSafeEqual } from 'node:crypto';
import type { Query } from '#test/municipal-server/store/query.ts';

/** A hall that may push; `token` is its bearer token. */
export type HallAccess = { code: string; token: string; name: string };

/** A hall as the city knows it. `acknowledgedHash` is that of the last event had, zeros before the first. */
export type HallRow = {
  code: string;
  name: string;
  acknowledgedThrough: number;
  acknowledgedHash: string;
  lastPosition: number;
};

const columns = `code, name, acknowledged_through AS "acknowledgedThrough",
  acknowledged_hash AS "acknowledgedHash", last_position AS "lastPosition"`;

/** Enters a hall, or gives a known one its new name and token. */
export async function enterHall(query: Query, hall: HallAccess): Promise<void> {
  await query.rows(
    `INSERT INTO halls (code, name, token_hash, acknowledged_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, token_hash = excluded.token_hash`,
    [hall.code, hall.name, hashToken(hall.token), '0'.repeat(64)],
  );
}

/** Whether the hall exists and whether `token` is its own. */
export async function checkToken(
  query: Query,
  code: string,
  token: string,
): Promise<'right' | 'wrong' | 'no-such-hall'> {
  const [row] = await query.rows<{ hash: string }>('SELECT token_hash AS hash FROM halls WHERE code = $1', [
    code,
  ]);
  if (!row) return 'no-such-hall';
  return timingSafeEqual(Buffer.from(row.hash), Buffer.from(hashToken(token))) ? 'right' : 'wrong';
}

/** All halls by code. */
export function listHalls(query: Query): Promise<HallRow[]> {
  return query.rows<HallRow>(`SELECT ${columns} FROM halls ORDER BY code`);
}

/** The hall without holding it. */
export async function getHall(query: Query, code: string): Promise<HallRow> {
  return only(await query.rows<HallRow>(`SELECT ${columns} FROM halls WHERE code = $1`, [code]), code);
}

/**
 * The hall, held until the transaction ends: everything written for one hall is written one after another,
 * so a reader of `changes` never sees position 8 before position 7.
 */
export async function holdHall(tx: Query, code: string): Promise<HallRow> {
  return only(
    await tx.rows<HallRow>(`SELECT ${columns} FROM halls WHERE code = $1 FOR UPDATE`, [code]),
    code,
  );
}

/** Notes how far the hall's log is had. */
export async function updateAcknowledged(
  tx: Query,
  code: string,
  through: number,
  hash: string,
): Promise<void> {
  await tx.rows('UPDATE halls SET acknowledged_through = $2, acknowledged_hash = $3 WHERE code = $1', [
    code,
    through,
    hash,
  ]);
}

/** Takes the next position among the city's events for this hall. The hall must be held. */
export async function takePosition(tx: Query, code: string): Promise<number> {
  const [row] = await tx.rows<{ position: number }>(
    'UPDATE halls SET last_position = last_position + 1 WHERE code = $1 RETURNING last_position AS position',
    [code],
  );
  if (!row) throw new Error(`no hall ${code}`);
  return row.position;
}

function only(rows: HallRow[], code: string): HallRow {
  const [row] = rows;
  if (!row) throw new Error(`no hall ${code}`);
  return row;
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
