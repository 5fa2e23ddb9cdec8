import { genesisHash, hashOf } from '#host/log/event-hash.ts';
import { type EventRow, fromRow, listEventRowsAfter } from '#host/log/event-store.ts';
import type { ReadTx } from '#host/platform/database.ts';

/** What a walk along the chain found; `brokenAt` is the first event that does not fit, or null. */
export type ChainReport = { events: number; brokenAt: number | null; head: string };

const stride = 5_000;

/** Walks the whole log: numbers without gaps, each event's hash, each link to the one before. */
export function verifyChain(tx: ReadTx): ChainReport {
  let head = genesisHash;
  let seq = 0;
  for (;;) {
    const events = listEventRowsAfter(tx, seq, stride);
    for (const event of events) {
      const fits = event.seq === seq + 1 && event.previous === head && hashesTo(event);
      if (!fits) return { events: seq, brokenAt: event.seq, head };
      seq = event.seq;
      head = event.hash;
    }
    if (events.length < stride) return { events: seq, brokenAt: null, head };
  }
}

function hashesTo(row: EventRow): boolean {
  try {
    return hashOf(fromRow(row)) === row.hash;
  } catch {
    // A spoilt body can't even be read: that is an answer too, not a bug.
    return false;
  }
}
