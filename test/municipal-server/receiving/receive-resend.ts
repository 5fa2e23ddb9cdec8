import { ok, type Result, refused } from '#shared/base/result.ts';
import type { Resend, ResendAnswer } from '#shared/contract/municipal/wire.ts';
import { checkEvent, type Refused } from '#test/municipal-server/receiving/check-batch.ts';
import { listHashes } from '#test/municipal-server/receiving/event-store.ts';
import { deleteParked, listParked, upsertParked } from '#test/municipal-server/receiving/parked-store.ts';
import type { ReceivingDeps } from '#test/municipal-server/receiving/receive-batch.ts';
import { takeEvents } from '#test/municipal-server/receiving/take-events.ts';
import { holdHall } from '#test/municipal-server/store/hall-store.ts';

/** Judges parked events again, in the order of the log. One that is not parked is settled already. */
export async function receiveResend(
  deps: ReceivingDeps,
  hallCode: string,
  request: Resend,
): Promise<Result<ResendAnswer, Refused>> {
  const events = [...request.events].sort((a, b) => a.seq - b.seq);
  for (const event of events) {
    const fault = checkEvent(event);
    if (fault) return refused(fault);
  }
  return deps.store.transaction(async (tx) => {
    await holdHall(tx, hallCode);
    const [from, to] = [events[0]?.seq ?? 0, events.at(-1)?.seq ?? 0];
    const hashes = await listHashes(tx, hallCode, from, to);
    for (const { seq, hash } of events) {
      if (!hashes.has(seq)) return refused({ code: 'event-unknown', seq });
      if (hashes.get(seq) !== hash) return refused({ code: 'fork', seq });
    }
    const waiting = new Set((await listParked(tx, hallCode, from, to)).map((row) => row.seq));
    const again = events.filter((event) => waiting.has(event.seq));
    const parked = await takeEvents(tx, hallCode, again);
    const still = new Set(parked.map((one) => one.seq));
    const settled = events.map((event) => event.seq).filter((seq) => !still.has(seq));
    await upsertParked(tx, hallCode, parked, deps.now());
    await deleteParked(tx, hallCode, settled);
    return ok({ settled, parked: parked.map(({ seq, code, message }) => ({ seq, code, message })) });
  });
}
