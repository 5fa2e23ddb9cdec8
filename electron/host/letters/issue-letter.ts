import { recordAudit } from '#host/audit/index.ts';
import { getHallProfile } from '#host/hall/index.ts';
import { letterFactsOf } from '#host/letters/letter-facts.ts';
import { letterNames } from '#host/letters/letter-names.ts';
import { listLetters, nextLetterSerial } from '#host/letters/letter-store.ts';
import type { LettersDeps } from '#host/letters/letters-deps.ts';
import { whyNotIssue } from '#host/letters/may-issue.ts';
import { findReply, type KeptPetition } from '#host/petitions/index.ts';
import type { WriteTx } from '#host/platform/database.ts';
import { enqueuePaper } from '#host/printing/index.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import type { LetterView } from '#shared/contract/letters.ts';
import type { Refusal } from '#shared/contract/refusals.ts';
import { makeDocumentNumber } from '#shared/domain/document-number.ts';
import { hallDayOf, yearOf } from '#shared/domain/hall-day.ts';
import type { LetterId, PaperId } from '#shared/domain/ids.ts';
import type { LetterKind } from '#shared/domain/letters.ts';

/** Who issues, and at which screen. */
export type Issuer = { actorId: string; stationId: string };

/**
 * Issues a letter for a petition that the issuer may read: takes the next document number, freezes the
 * facts in the log and puts the paper into the print queue, all in the caller's transaction.
 */
export function issueLetter(
  tx: WriteTx,
  deps: LettersDeps,
  { petition, secrecy }: KeptPetition,
  kind: LetterKind,
  by: Issuer,
): Result<LetterView, Refusal> {
  const reply = findReply(tx, petition.id);
  const objection = whyNotIssue(kind, petition, reply, listLetters(tx, petition.id));
  if (objection) return refused(objection);

  const profile = getHallProfile(tx);
  const issuedAt = deps.clock.now();
  const year = yearOf(hallDayOf(issuedAt, profile.timeZone));
  const serial = nextLetterSerial(tx, profile.documentPrefix, year);
  const documentNumber = makeDocumentNumber(profile.documentPrefix, year, serial);
  const facts = letterFactsOf(kind, { petition, reply, profile, documentNumber, issuedAt });
  const letterId = deps.ids.next<LetterId>();
  const paperId = deps.ids.next<PaperId>();
  const subject = `petition:${petition.id}` as const;

  const body = { letterId, paperId, petitionId: petition.id, kind, documentNumber, serial, year, facts };
  deps.log.append(tx, [{ subject, type: 'letter-issued', secrecy, body }], {
    actor: by.actorId,
    station: by.stationId,
  });
  enqueuePaper(tx, deps, {
    paperId,
    kind,
    title: `${letterNames[kind]} ${documentNumber}`,
    subject,
    secrecy,
    composition: { kind, data: facts },
    printer: 'document',
    createdBy: by.actorId,
  });
  recordAudit(tx, { at: issuedAt, actor: by.actorId, act: 'letter-issued', subject: `letter:${letterId}` });
  return ok({ id: letterId, petitionId: petition.id, kind, documentNumber, issuedAt, paperId });
}
