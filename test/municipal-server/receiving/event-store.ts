import type { WireEvent } from '#shared/contract/municipal/wire.ts';
import type { Query } from '#test/municipal-server/store/query.ts';

/** Hashes the city has of the hall's events `from … to`, by seq. */
export async function listHashes(
  query: Query,
  hall: string,
  from: number,
  to: number,
): Promise<Map<number, string>> {
  const rows = await query.rows<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM events WHERE hall = $1 AND seq BETWEEN $2 AND $3',
    [hall, from, to],
  );
  return new Map(rows.map((row) => [row.seq, row.hash]));
}

/** Writes a run of events in one statement. */
export async function insertEvents(tx: Query, hall: string, events: readonly WireEvent[]): Promise<void> {
  await tx.rows(
    `INSERT INTO events (hall, seq, hash, event)
     SELECT $1, seq, hash, event::json FROM unnest($2::bigint[], $3::text[], $4::text[]) AS run (seq, hash, event)`,
    [
      hall,
      events.map((event) => event.seq),
      events.map((event) => event.hash),
      events.map((event) => JSON.stringify(event)),
    ],
  );
}
