import { createHash } from 'node:crypto';
import { batchText, eventText } from '#shared/contract/municipal/canonical.ts';
import type { CityRefusalCode } from '#shared/contract/municipal/protocol.ts';
import type { Batch, WireEvent } from '#shared/contract/municipal/wire.ts';

/** Why a request is refused whole; `seq` is the first event at fault, 0 where it is none in particular. */
export type Refused = { code: CityRefusalCode; seq: number };

/** Checks what a batch says of itself: contiguity, digest, every hash, the chain. Null when all is well. */
export function checkBatch(hall: string, batch: Batch): Refused | null {
  if (batch.hall !== hall) return { code: 'hall-mismatch', seq: 0 };
  const { events, from, to } = batch;
  if (to - from + 1 !== events.length || events.some((event, index) => event.seq !== from + index)) {
    return { code: 'not-contiguous', seq: 0 };
  }
  for (const event of events) {
    const refused = checkEvent(event);
    if (refused) return refused;
  }
  if (sha256(batchText(events)) !== batch.digest) return { code: 'digest-mismatch', seq: 0 };
  let previous = batch.previousHash;
  for (const event of events) {
    if (event.previous !== previous) return { code: 'chain-broken', seq: event.seq };
    previous = event.hash;
  }
  return null;
}

/** Checks one event by itself: plain names in its head, and the hash over all of it. */
export function checkEvent(event: WireEvent): Refused | null {
  const head = [event.id, event.subject, event.type, event.actor, event.station];
  if (head.some((text) => /\p{Cc}/u.test(text)) || event.type.length > 64) {
    return { code: 'event-unreadable', seq: event.seq };
  }
  const text = textOf(event);
  if (text === null) return { code: 'event-unreadable', seq: event.seq };
  return sha256(text) === event.hash ? null : { code: 'hash-mismatch', seq: event.seq };
}

function textOf(event: WireEvent): string | null {
  try {
    return eventText(event);
  } catch {
    return null; // Half a surrogate pair has no RFC 8785 text.
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
