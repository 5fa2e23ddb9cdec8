import type { EventLog } from '#host/log/index.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { WriteTx } from '#host/platform/database.ts';
import { applyCityEvent } from '#host/sync/apply-city-event.ts';
import { findInboxEvent } from '#host/sync/inbox-store.ts';
import { deleteParked, type ParkedKey, requestResend } from '#host/sync/parked-store.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';

/** Orders a parked event to be tried again: one of ours with the next round, one of the city's at once. */
export function orderResend(
  tx: WriteTx,
  deps: { log: EventLog; clock: Clock },
  key: ParkedKey,
): Result<{ seq: number }, Refusal> {
  const now = deps.clock.now();
  if (!requestResend(tx, key, now)) return refused(refusal('event-not-parked'));
  if (key.direction === 'to-city') return ok({ seq: key.seq });
  const event = findInboxEvent(tx, key.seq);
  if (!event) return refused(refusal('event-not-parked'));
  const became = applyCityEvent(tx, { log: deps.log, now }, key.url, event);
  if (became === 'applied') deleteParked(tx, key);
  return ok({ seq: key.seq });
}
