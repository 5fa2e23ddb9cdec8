import type { ParkedOnCity } from '#test/municipal-server/receiving/judge-events.ts';
import type { Query } from '#test/municipal-server/store/query.ts';

/** A parked event as the clerk sees it. */
export type ParkedRow = ParkedOnCity & { at: number };

const columns = `seq, type, subject, code, message, unknown_organ AS "unknownOrgan", at`;

/** What is still parked of the hall's events `from … to`. */
export function listParked(query: Query, hall: string, from: number, to: number): Promise<ParkedRow[]> {
  return query.rows<ParkedRow>(
    `SELECT ${columns} FROM parked WHERE hall = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq`,
    [hall, from, to],
  );
}

/** The newest parked events of the hall. */
export function listNewestParked(query: Query, hall: string, limit: number): Promise<ParkedRow[]> {
  return query.rows<ParkedRow>(`SELECT ${columns} FROM parked WHERE hall = $1 ORDER BY seq DESC LIMIT $2`, [
    hall,
    limit,
  ]);
}

/** Parks events, or gives parked ones their new reason. */
export async function upsertParked(
  tx: Query,
  hall: string,
  parked: readonly ParkedOnCity[],
  at: number,
): Promise<void> {
  await tx.rows(
    `INSERT INTO parked (hall, seq, type, subject, code, message, unknown_organ, at)
     SELECT $1, p.*, $8 FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       AS p (seq, type, subject, code, message, unknown_organ)
     ON CONFLICT (hall, seq) DO UPDATE
       SET code = excluded.code, message = excluded.message, unknown_organ = excluded.unknown_organ`,
    [
      hall,
      parked.map((one) => one.seq),
      parked.map((one) => one.type),
      parked.map((one) => one.subject),
      parked.map((one) => one.code),
      parked.map((one) => one.message),
      parked.map((one) => one.unknownOrgan),
      at,
    ],
  );
}

/** Forgets the parking of events that are taken now. */
export async function deleteParked(tx: Query, hall: string, seqs: readonly number[]): Promise<void> {
  await tx.rows('DELETE FROM parked WHERE hall = $1 AND seq = ANY($2::bigint[])', [hall, seqs]);
}
