import { mayRead } from '#host/petitions/may-read.ts';
import type { Officer, PetitionDeps } from '#host/petitions/petition-deps.ts';
import { findKeptPetition, findPetition } from '#host/petitions/petition-store.ts';
import { petitionViewOf } from '#host/petitions/petition-view.ts';
import type { WriteTx } from '#host/platform/database.ts';
import { invariant } from '#shared/base/invariant.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import type { PetitionView } from '#shared/contract/petitions.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { PetitionId } from '#shared/domain/ids.ts';
import type { Triage } from '#shared/domain/petitions.ts';
import { decideTriage } from '#shared/domain/triage-petition.ts';

/** The officer's first judgement; an accusation is shut away from this moment on. */
export function triagePetition(
  tx: WriteTx,
  deps: PetitionDeps,
  wish: { petitionId: PetitionId; triage: Triage },
  officer: Officer,
): Result<PetitionView, Refusal> {
  const kept = findKeptPetition(tx, wish.petitionId);
  if (!kept || !mayRead(kept, officer.staff)) return refused(refusal('not-found'));
  const decision = decideTriage(kept.petition, wish.triage);
  if (!decision.ok) return refused(refusal(decision.error));
  deps.log.append(tx, decision.value, { actor: officer.actorId, station: officer.stationId });
  const petition = findPetition(tx, wish.petitionId);
  invariant(petition, 'the petition exists: it was just judged');
  return ok(petitionViewOf(tx, petition));
}
