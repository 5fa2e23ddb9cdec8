import { recordAudit } from '#host/audit/index.ts';
import { type Issuer, issueLetter } from '#host/letters/issue-letter.ts';
import { listLetters } from '#host/letters/letter-store.ts';
import type { LettersDeps } from '#host/letters/letters-deps.ts';
import { findIssued } from '#host/letters/may-issue.ts';
import { findKeptPetition, findReply } from '#host/petitions/index.ts';
import type { WriteTx } from '#host/platform/database.ts';
import { printAgain } from '#host/printing/index.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { PaperId, PetitionId } from '#shared/domain/ids.ts';

/**
 * Prints the organ's reply for the visitor, who has shown by query code that it is theirs: issues its
 * letter the first time, afterwards prints the same letter once more with its mark.
 */
export function printReply(
  tx: WriteTx,
  deps: LettersDeps,
  petitionId: PetitionId,
  by: Issuer,
): Result<PaperId, Refusal> {
  const kept = findKeptPetition(tx, petitionId);
  if (!kept) return refused(refusal('not-found'));
  const issued = findIssued('city-reply', findReply(tx, petitionId), listLetters(tx, petitionId));
  if (!issued) {
    const letter = issueLetter(tx, deps, kept, 'city-reply', by);
    return letter.ok ? ok(letter.value.paperId) : letter;
  }
  printAgain(tx, deps, issued.paperId, by.actorId);
  const subject = `paper:${issued.paperId}`;
  recordAudit(tx, { at: deps.clock.now(), actor: by.actorId, act: 'paper-printed', subject });
  return ok(issued.paperId);
}
