import type { IssuedLetter } from '#host/letters/letter-store.ts';
import type { Reply } from '#host/petitions/index.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import { mayIssueLetters } from '#shared/domain/due-letters.ts';
import type { LetterKind } from '#shared/domain/letters.ts';
import type { Petition } from '#shared/domain/petitions.ts';

/** The kinds that may be issued now: those that fit what was decided and were not issued yet. */
export function listMayIssue(
  petition: Petition,
  reply: Reply | undefined,
  issued: IssuedLetter[],
): LetterKind[] {
  return mayIssueLetters(petition, reply !== undefined).filter(
    (kind) => findIssued(kind, reply, issued) === undefined,
  );
}

/** The letter of this kind that stands already; an organ's new reply asks for a new one. */
export function findIssued(
  kind: LetterKind,
  reply: Reply | undefined,
  issued: IssuedLetter[],
): IssuedLetter | undefined {
  return issued.findLast(
    (letter) => letter.kind === kind && (kind !== 'city-reply' || letter.replyAt === (reply?.at ?? null)),
  );
}

/** Why a kind may not be issued now, or null when it may. */
export function whyNotIssue(
  kind: LetterKind,
  petition: Petition,
  reply: Reply | undefined,
  issued: IssuedLetter[],
): Refusal | null {
  if (listMayIssue(petition, reply, issued).includes(kind)) return null;
  if (findIssued(kind, reply, issued)) return refusal('letter-already-issued');
  if (kind === 'city-reply' && !reply) return refusal('no-reply-yet');
  return refusal(petition.triage ? 'letter-does-not-fit' : 'petition-not-triaged');
}
