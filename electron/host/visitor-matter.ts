import { findLetterPaper } from '#host/letters/index.ts';
import {
  type CourseStep,
  findPetitionByQueryCode,
  findPetitionOfVisit,
  findReply,
  listCourse,
} from '#host/petitions/index.ts';
import type { ReadTx } from '#host/platform/database.ts';
import type { Matter } from '#host/visits/index.ts';
import type { ProgressStep } from '#shared/contract/visits.ts';
import type { PetitionId, VisitId } from '#shared/domain/ids.ts';
import type { PetitionState } from '#shared/domain/petitions.ts';

/** Steps that a visitor is told of, in their own words for each. */
const publicSteps: Record<string, PetitionState> = {
  'petition-registered': 'registered',
  'petition-triaged': 'triaged',
  'matter-transferred': 'with-organ',
  'matter-accepted': 'accepted',
  'reply-written': 'replied',
};

/** What has become of a visitor's matter: the course without the officer's own words. */
export function findVisitorMatter(
  tx: ReadTx,
  key: { queryCode: string; visitId: VisitId | null },
): Matter | undefined {
  const petition =
    findPetitionByQueryCode(tx, key.queryCode) ??
    (key.visitId ? findPetitionOfVisit(tx, key.visitId) : undefined);
  if (!petition) return undefined;
  const reply = findReply(tx, petition.id);
  return {
    petitionId: petition.id,
    registrationNumber: petition.registrationNumber,
    document: petition.registration.petitioner.document,
    steps: listCourse(tx, petition.id).flatMap(publicStep),
    reply: reply
      ? {
          organ: reply.organ,
          documentNumber: reply.documentNumber,
          text: reply.text,
          paperId: findLetterPaper(tx, petition.id as PetitionId, 'city-reply') ?? null,
        }
      : null,
  };
}

/** The officer's note on triage stays inside; an organ's own note and name are for the visitor. */
function publicStep(step: CourseStep): ProgressStep[] {
  const name = publicSteps[step.type];
  if (!name) return [];
  const fromCity = step.type !== 'petition-triaged';
  return [{ step: name, at: step.at, organ: step.organ, note: fromCity ? step.note : '' }];
}
