import { ok, type Result, refused } from '#shared/base/result.ts';
import type { Batch, BatchAnswer } from '#shared/contract/municipal/wire.ts';
import { checkBatch, type Refused } from '#test/municipal-server/receiving/check-batch.ts';
import { insertEvents, listHashes } from '#test/municipal-server/receiving/event-store.ts';
import { listParked, upsertParked } from '#test/municipal-server/receiving/parked-store.ts';
import { takeEvents } from '#test/municipal-server/receiving/take-events.ts';
import { type SigningKey, signReceipt } from '#test/municipal-server/signing/signing-key.ts';
import { type HallRow, holdHall, updateAcknowledged } from '#test/municipal-server/store/hall-store.ts';
import type { CityStore, Query } from '#test/municipal-server/store/query.ts';

/** What receiving needs; `now` in epoch ms. */
export type ReceivingDeps = { store: CityStore; key: SigningKey; now(): number };

/** Takes what is new of a batch. A repeat changes nothing, a gap takes nothing, a fork is refused. */
export async function receiveBatch(
  deps: ReceivingDeps,
  hallCode: string,
  batch: Batch,
): Promise<Result<BatchAnswer, Refused>> {
  const fault = checkBatch(hallCode, batch);
  if (fault) return refused(fault);
  return deps.store.transaction(async (tx) => {
    const hall = await holdHall(tx, hallCode);
    const had = hall.acknowledgedThrough;
    if (batch.from > had + 1) return ok(await answer(tx, deps, hall, batch));
    const forkedAt = await findFork(tx, hall, batch);
    if (forkedAt !== null) return refused({ code: 'fork', seq: forkedAt });
    const fresh = batch.events.filter((event) => event.seq > had);
    const last = fresh.at(-1);
    if (!last) return ok(await answer(tx, deps, hall, batch));
    await insertEvents(tx, hallCode, fresh);
    const parked = await takeEvents(tx, hallCode, fresh);
    if (parked.length > 0) await upsertParked(tx, hallCode, parked, deps.now());
    await updateAcknowledged(tx, hallCode, last.seq, last.hash);
    const grown = { ...hall, acknowledgedThrough: last.seq, acknowledgedHash: last.hash };
    return ok(await answer(tx, deps, grown, batch));
  });
}

/** The first seq where the hall's history and the one had here differ, or null. */
async function findFork(tx: Query, hall: HallRow, batch: Batch): Promise<number | null> {
  const had = hall.acknowledgedThrough;
  if (batch.from === had + 1) return batch.previousHash === hall.acknowledgedHash ? null : had;
  const hashes = await listHashes(tx, hall.code, batch.from, Math.min(batch.to, had));
  const differing = batch.events.find((event) => event.seq <= had && hashes.get(event.seq) !== event.hash);
  return differing?.seq ?? null;
}

async function answer(tx: Query, deps: ReceivingDeps, hall: HallRow, batch: Batch): Promise<BatchAnswer> {
  const parked = await listParked(tx, hall.code, batch.from, batch.to);
  const receipt = signReceipt(deps.key, {
    hall: hall.code,
    batchId: batch.batchId,
    acknowledgedThrough: hall.acknowledgedThrough,
    hash: hall.acknowledgedHash,
    at: deps.now(),
  });
  return {
    acknowledgedThrough: hall.acknowledgedThrough,
    parked: parked.map(({ seq, code, message }) => ({ seq, code, message })),
    receipt,
  };
}
