import { oc } from '@orpc/contract';
import { z } from 'zod';
import { choice, id, requestId } from '#shared/contract/text.ts';
import type { LetterId, PaperId, PetitionId } from '#shared/domain/ids.ts';
import { type LetterKind, letterKinds } from '#shared/domain/letters.ts';

/** A letter issued for a petition. `paperId` is what is previewed and printed. */
export type LetterView = {
  id: LetterId;
  petitionId: PetitionId;
  kind: LetterKind;
  documentNumber: string;
  issuedAt: number;
  paperId: PaperId;
};

export const letters = {
  issue: oc
    .route({
      method: 'POST',
      path: '/letters',
      summary: 'Issue a letter: takes a number, freezes the paper, prints it',
    })
    .input(z.object({ requestId, petitionId: id<PetitionId>(), kind: choice(letterKinds) }))
    .output(z.custom<LetterView>()),
  list: oc
    .route({
      method: 'GET',
      path: '/petitions/{petitionId}/letters',
      summary: 'Letters of a petition, and which kinds may be issued now',
    })
    .input(z.object({ petitionId: id<PetitionId>() }))
    .output(z.custom<{ letters: LetterView[]; mayIssue: LetterKind[] }>()),
};
