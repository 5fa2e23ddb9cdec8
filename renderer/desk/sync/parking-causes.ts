import type { CityEventFault, ParkedEvent } from '#shared/contract/sync.ts';

/** Why a city refuses an event, as far as the desk has words for it. Another city may know more causes. */
export const cityCauses = [
  'body-unreadable',
  'address-missing',
  'number-taken',
  'petition-unknown',
  'organ-is-accused',
  'organ-unknown',
] as const;

const ownFaults = [
  'body-unreadable',
  'petition-unknown',
  'could-not-apply',
] as const satisfies readonly CityEventFault[];

/** Where the words for a cause stand, or the words themselves where they are the city's own. */
export type ParkingCause =
  | { key: `sync.cityCauses.${(typeof cityCauses)[number]}` }
  | { key: `sync.faults.${CityEventFault}` }
  | { words: string };

/** Why an event was set aside. The same code means something else in each direction. */
export function parkingCause(event: Pick<ParkedEvent, 'direction' | 'code' | 'message'>): ParkingCause {
  if (event.direction === 'to-city') {
    const known = cityCauses.find((code) => code === event.code);
    return known ? { key: `sync.cityCauses.${known}` } : { words: event.message || event.code };
  }
  const fault = ownFaults.find((code) => code === event.code);
  return fault ? { key: `sync.faults.${fault}` } : { words: event.message || event.code };
}

/** The petition an event is about, if it names one. */
export function petitionOf(event: Pick<ParkedEvent, 'subject'>): string | null {
  return /^petition:([A-Za-z0-9-]{1,64})$/.exec(event.subject)?.[1] ?? null;
}
