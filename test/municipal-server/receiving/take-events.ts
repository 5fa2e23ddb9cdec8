import type { WireEvent } from '#shared/contract/municipal/wire.ts';
import { judgeEvents, type ParkedOnCity } from '#test/municipal-server/receiving/judge-events.ts';
import { listOrgans, listReceived, upsertReceived } from '#test/municipal-server/receiving/petition-store.ts';
import type { Query } from '#test/municipal-server/store/query.ts';

/** Gathers what is known, judges the events and writes what they say; answers what must be parked. */
export async function takeEvents(
  tx: Query,
  hall: string,
  events: readonly WireEvent[],
): Promise<ParkedOnCity[]> {
  const ofPetitions = events.filter((event) => event.type.startsWith('petition-'));
  if (ofPetitions.length === 0) return [];
  const ids = ofPetitions.map((event) => textAt(event.body, 'petitionId'));
  const numbers = ofPetitions.map((event) => textAt(event.body, 'registrationNumber'));
  const petitions = await listReceived(tx, hall, ids, numbers);
  const { petitions: changed, parked } = judgeEvents(ofPetitions, {
    petitions: new Map(petitions.map((petition) => [petition.id, petition])),
    idsByNumber: new Map(petitions.map((petition) => [petition.registrationNumber, petition.id])),
    organs: await listOrgans(tx),
  });
  if (changed.length > 0) await upsertReceived(tx, hall, changed);
  return parked;
}

/** The text in that field, or nothing the store could ever hold. */
function textAt(body: WireEvent['body'], field: string): string {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return '';
  const value = body[field];
  return typeof value === 'string' && /^[A-Za-z0-9-]+$/.test(value) ? value : '';
}
