import { createHash } from 'node:crypto';
import { batchText } from '#shared/contract/municipal/canonical.ts';
import type { Batch, WireEvent } from '#shared/contract/municipal/wire.ts';
import type { LoggedEvent } from '#shared/domain/events.ts';

/** At most so many events, and about so many characters of JSON, travel in one batch. */
export const mostEvents = 1_000;
const mostCharacters = 8_000_000;

/** The batch of a run of the log, cut short where it grows too large; `events` is not empty. */
export function buildBatch(
  hall: string,
  batchId: string,
  events: readonly [LoggedEvent, ...LoggedEvent[]],
): Batch {
  const run = cut(events).map(toWire);
  const [first] = events;
  return {
    protocol: 1,
    batchId,
    hall,
    from: first.seq,
    to: first.seq + run.length - 1,
    previousHash: first.previous,
    events: run,
    digest: createHash('sha256').update(batchText(run)).digest('hex'),
  };
}

/** An event as it travels: the fields its hash covers, and the hash. */
export function toWire(event: LoggedEvent): WireEvent {
  const { seq, id, subject, type, version, at, actor, station, origin, secrecy, previous, hash } = event;
  // Bodies come out of JSON text, so they are JSON.
  const body = event.body as WireEvent['body'];
  return { seq, id, subject, type, version, at, actor, station, origin, secrecy, body, previous, hash };
}

function cut(events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  let characters = 0;
  const end = events.findIndex((event, index) => {
    characters += JSON.stringify(event.body).length + 600;
    return index > 0 && characters > mostCharacters;
  });
  return end === -1 ? events : events.slice(0, end);
}
