import type { EventLog } from '#host/log/index.ts';
import type { WriteTx } from '#host/platform/database.ts';
import { type InboxEvent, updateInboxState } from '#host/sync/inbox-store.ts';
import { upsertParked } from '#host/sync/parked-store.ts';
import {
  type CityEventType,
  cityEventBodies,
  isKnownCityEvent,
} from '#shared/contract/municipal/city-events.ts';
import type { CityEventFault } from '#shared/contract/sync.ts';
import type { NewEvent } from '#shared/domain/events.ts';

/** Puts a city event into the log, keeps it for a later version, or parks it with its fault. */
export function applyCityEvent(
  tx: WriteTx,
  deps: { log: EventLog; now: number },
  url: string,
  event: InboxEvent,
): 'applied' | 'kept' | 'parked' {
  if (!isKnownCityEvent(event.type, event.version)) return 'kept';
  const body = cityEventBodies[event.type].safeParse(event.body);
  if (!body.success) return parkCityEvent(tx, deps.now, url, event, 'body-unreadable');
  const subject = `petition:${body.data.petitionId}` as const;
  const course = deps.log.readSubject(tx, subject);
  if (course.length === 0) return parkCityEvent(tx, deps.now, url, event, 'petition-unknown', subject);
  // What the city says about an accusation is as secret as the accusation itself (art. 30).
  const secret = course.some(({ secrecy }) => secrecy === 'accusation');
  const secrecy = secret ? ('accusation' as const) : ('ordinary' as const);
  // The body was checked by the schema that belongs to the type; the pair can't be said in one expression.
  const fact = { subject, type: event.type satisfies CityEventType, secrecy, body: body.data } as NewEvent;
  deps.log.append(tx, [fact], { actor: 'city', station: 'city', origin: 'city' });
  updateInboxState(tx, event.number, 'applied');
  return 'applied';
}

/** Parks a city event; a clerk can have it tried again. */
export function parkCityEvent(
  tx: WriteTx,
  at: number,
  url: string,
  event: InboxEvent,
  code: CityEventFault,
  subject = '',
): 'parked' {
  updateInboxState(tx, event.number, 'parked');
  const { number: seq, type } = event;
  upsertParked(tx, url, { direction: 'from-city', seq, type, subject, code, message: '', at });
  return 'parked';
}
