import type { ReceivedPetition } from '#test/municipal-server/receiving/judge-events.ts';
import type { Query } from '#test/municipal-server/store/query.ts';

const received = `id, registration_number AS "registrationNumber", registered_at AS "registeredAt",
  secrecy, registration, triage`;

/** Petitions with one of the ids or of the registration numbers. */
export function listReceived(
  query: Query,
  hall: string,
  ids: readonly string[],
  numbers: readonly string[],
): Promise<ReceivedPetition[]> {
  return query.rows<ReceivedPetition>(
    `SELECT ${received} FROM petitions
     WHERE hall = $1 AND (id = ANY($2::text[]) OR registration_number = ANY($3::text[]))`,
    [hall, ids, numbers],
  );
}

/** Writes what the hall says of petitions. State and organ belong to the city's clerks and stay. */
export async function upsertReceived(
  tx: Query,
  hall: string,
  petitions: readonly ReceivedPetition[],
): Promise<void> {
  await tx.rows(
    `INSERT INTO petitions (hall, id, registration_number, registered_at, secrecy, registration, triage, state, organ)
     SELECT $1, id, number, registered_at, secrecy, registration::json, triage::json, 'received', ''
     FROM unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[])
       AS p (id, number, registered_at, secrecy, registration, triage)
     ON CONFLICT (hall, id) DO UPDATE SET secrecy = excluded.secrecy, triage = excluded.triage`,
    [
      hall,
      petitions.map((petition) => petition.id),
      petitions.map((petition) => petition.registrationNumber),
      petitions.map((petition) => petition.registeredAt),
      petitions.map((petition) => petition.secrecy),
      petitions.map((petition) => JSON.stringify(petition.registration)),
      petitions.map((petition) => (petition.triage === null ? null : JSON.stringify(petition.triage))),
    ],
  );
}

/** All organs that clerks have entered in the directory. */
export async function listOrgans(query: Query): Promise<Set<string>> {
  const rows = await query.rows<{ name: string }>('SELECT name FROM organs');
  return new Set(rows.map((row) => row.name));
}

/** Enters an organ in the directory. */
export async function insertOrgan(tx: Query, name: string, at: number): Promise<void> {
  await tx.rows('INSERT INTO organs (name, entered_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, at]);
}
