import type { CityState } from '#test/municipal-server/handling/petition-steps.ts';
import type { ReceivedRegistration, ReceivedTriage } from '#test/municipal-server/receiving/hall-events.ts';
import type { Query } from '#test/municipal-server/store/query.ts';

/** A petition as a city clerk sees it. `organ` is where it is now, empty before the first step. */
export type CityPetition = {
  id: string;
  registrationNumber: string;
  registeredAt: number;
  secrecy: 'ordinary' | 'accusation';
  registration: ReceivedRegistration;
  triage: ReceivedTriage | null;
  state: CityState;
  organ: string;
};

/** The place of a row in the list; the next page begins after it. */
export type ListPlace = { registeredAt: number; id: string };

const columns = `id, registration_number AS "registrationNumber", registered_at AS "registeredAt",
  secrecy, registration, triage, state, organ`;

/** At most `limit` petitions of the hall, newest first, of one state or of all. */
export function listPetitions(
  query: Query,
  hall: string,
  page: { state: CityState | null; after: ListPlace | null; limit: number },
): Promise<CityPetition[]> {
  return query.rows<CityPetition>(
    `SELECT ${columns} FROM petitions
     WHERE hall = $1 AND ($2::text IS NULL OR state = $2)
       AND ($3::bigint IS NULL OR (registered_at, id) < ($3, $4::text))
     ORDER BY registered_at DESC, id DESC LIMIT $5`,
    [hall, page.state, page.after?.registeredAt ?? null, page.after?.id ?? null, page.limit],
  );
}

/** How many petitions of the hall stand where. */
export async function countByState(query: Query, hall: string): Promise<Map<CityState, number>> {
  const rows = await query.rows<{ state: CityState; count: number }>(
    'SELECT state, count(*)::bigint AS count FROM petitions WHERE hall = $1 GROUP BY state',
    [hall],
  );
  return new Map(rows.map((row) => [row.state, row.count]));
}

/** One petition of the hall. */
export async function findPetition(
  query: Query,
  hall: string,
  id: string,
): Promise<CityPetition | undefined> {
  const sql = `SELECT ${columns} FROM petitions WHERE hall = $1 AND id = $2`;
  return (await query.rows<CityPetition>(sql, [hall, id]))[0];
}

/** Writes where a petition stands now. */
export async function updateStanding(
  tx: Query,
  hall: string,
  id: string,
  standing: { state: CityState; organ: string },
): Promise<void> {
  await tx.rows('UPDATE petitions SET state = $3, organ = $4 WHERE hall = $1 AND id = $2', [
    hall,
    id,
    standing.state,
    standing.organ,
  ]);
}
