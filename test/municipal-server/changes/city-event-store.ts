import type { CityEvent } from '#shared/contract/municipal/wire.ts';
import { takePosition } from '#test/municipal-server/store/hall-store.ts';
import type { Query } from '#test/municipal-server/store/query.ts';

/** An event of the city for a hall; `actor` is the clerk's account and stays in the city. */
export type NewCityEvent = Omit<CityEvent, 'cursor'> & { petitionId: string; actor: string };

type Row = Omit<CityEvent, 'cursor'> & { position: number; actor: string };

const columns = 'position, id, type, version, at, actor, body';

/** Writes the next event for the hall, which must be held. */
export async function insertCityEvent(tx: Query, hall: string, event: NewCityEvent): Promise<void> {
  const { id, petitionId, type, version, at, actor, body } = event;
  await tx.rows(
    `INSERT INTO city_events (hall, position, id, petition_id, type, version, at, actor, body)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::json)`,
    [hall, await takePosition(tx, hall), id, petitionId, type, version, at, actor, JSON.stringify(body)],
  );
}

/** At most `limit` events for the hall after a position, in order. */
export function listCityEvents(query: Query, hall: string, after: number, limit: number): Promise<Row[]> {
  return query.rows<Row>(
    `SELECT ${columns} FROM city_events WHERE hall = $1 AND position > $2 ORDER BY position LIMIT $3`,
    [hall, after, limit],
  );
}

/** What the city has done about one petition, oldest first. */
export function listCourse(query: Query, hall: string, petitionId: string): Promise<Row[]> {
  return query.rows<Row>(
    `SELECT ${columns} FROM city_events WHERE hall = $1 AND petition_id = $2 ORDER BY position`,
    [hall, petitionId],
  );
}
