import { getHallProfile } from '#host/hall/index.ts';
import { issueLetter } from '#host/letters/issue-letter.ts';
import { letterFactsOf } from '#host/letters/letter-facts.ts';
import { type IssuedLetter, listLetters } from '#host/letters/letter-store.ts';
import type { LettersDeps } from '#host/letters/letters-deps.ts';
import { listMayIssue } from '#host/letters/may-issue.ts';
import { findKeptPetition, findReply, type KeptPetition, mayRead } from '#host/petitions/index.ts';
import type { ReadTx } from '#host/platform/database.ts';
import { orRefuse, port, refuse, signedIn } from '#host/transport/index.ts';
import { refused } from '#shared/base/result.ts';
import type { LetterView } from '#shared/contract/letters.ts';
import { refusal } from '#shared/contract/refusals.ts';
import type { StaffView } from '#shared/contract/staff.ts';
import type { PetitionId } from '#shared/domain/ids.ts';
import type { LetterKind } from '#shared/domain/letters.ts';

/** Letters as the desk issues and lists them. */
export function lettersProcedures(deps: LettersDeps) {
  const { database } = deps;

  /** A petition that this person may read; any other one is not there. */
  function findReadable(tx: ReadTx, petitionId: PetitionId, staff: StaffView): KeptPetition | undefined {
    const kept = findKeptPetition(tx, petitionId);
    return kept && mayRead(kept, staff) ? kept : undefined;
  }

  /** What the letter would say, if it may be issued now; whether it may is decided in the transaction. */
  function draftOf(tx: ReadTx, kept: KeptPetition | undefined, kind: LetterKind): string {
    if (!kept) return '';
    const { petition } = kept;
    const reply = findReply(tx, petition.id);
    if (!listMayIssue(petition, reply, listLetters(tx, petition.id)).includes(kind)) return '';
    const profile = getHallProfile(tx);
    const grounds = {
      petition,
      reply,
      profile,
      documentNumber: profile.documentPrefix,
      issuedAt: deps.clock.now(),
    };
    return Object.values(letterFactsOf(kind, grounds)).join('');
  }

  return {
    issue: port.letters.issue.handler(async ({ input, context }) => {
      const staff = signedIn(context);
      const { petitionId, kind } = input;
      // Fonts are asked before a number is taken: a letter that can't be printed is not issued.
      const draft = database.read((tx) => draftOf(tx, findReadable(tx, petitionId, staff), kind));
      if (draft) orRefuse(await deps.composer.checkCharacters(draft));
      return context.perform(input.requestId, 'letters.issue', (tx) => {
        const kept = findReadable(tx, petitionId, staff);
        return kept ? issueLetter(tx, deps, kept, kind, context) : refused(refusal('not-found'));
      });
    }),
    list: port.letters.list.handler(({ input, context }) => {
      const staff = signedIn(context);
      return database.read((tx) => {
        const kept = findReadable(tx, input.petitionId, staff);
        if (!kept) refuse('not-found');
        const issued = listLetters(tx, input.petitionId);
        const mayIssue = listMayIssue(kept.petition, findReply(tx, input.petitionId), issued);
        return { letters: issued.map(viewOf), mayIssue };
      });
    }),
  };
}

function viewOf({ replyAt: _, ...letter }: IssuedLetter): LetterView {
  return letter;
}
