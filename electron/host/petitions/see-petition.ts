import { recordAudit } from '#host/audit/index.ts';
import { mayRead } from '#host/petitions/may-read.ts';
import type { Officer, PetitionDeps } from '#host/petitions/petition-deps.ts';
import { findKeptPetition, type KeptPetition } from '#host/petitions/petition-store.ts';
import { petitionViewOf } from '#host/petitions/petition-view.ts';
import type { WriteTx } from '#host/platform/database.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import type { PetitionView } from '#shared/contract/petitions.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { PetitionId } from '#shared/domain/ids.ts';

/** One petition; who looked is written down. What may not be read is not there. */
export function seePetition(
  tx: WriteTx,
  deps: PetitionDeps,
  petitionId: PetitionId,
  officer: Officer,
): Result<PetitionView, Refusal> {
  return seeKept(tx, deps, findKeptPetition(tx, petitionId), officer);
}

/** The same for a petition already at hand. */
export function seeKept(
  tx: WriteTx,
  deps: PetitionDeps,
  kept: KeptPetition | undefined,
  officer: Officer,
): Result<PetitionView, Refusal> {
  if (!kept || !mayRead(kept, officer.staff)) return refused(refusal('not-found'));
  const { petition } = kept;
  const subject = `petition:${petition.id}`;
  recordAudit(tx, { at: deps.clock.now(), actor: officer.actorId, act: 'petition-seen', subject });
  return ok(petitionViewOf(tx, petition));
}
