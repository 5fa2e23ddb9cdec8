import { ok, type Result, refused } from '#shared/base/result.ts';
import type { EventBodies, NewEvent, Secrecy } from '#shared/domain/events.ts';
import { checkDocument, type DocumentProblem } from '#shared/domain/identity-documents.ts';
import { maxRepresentatives, type Registration, type Triage } from '#shared/domain/petitions.ts';
import type { MatterKind } from '#shared/domain/visits.ts';

/** Why a registration can't be saved as it is. A category is never a reason: art. 22 registers every item. */
export type RegistrationRefusal = DocumentProblem | 'too-many-representatives' | 'persons-present-too-few';

/**
 * Registers a petition (登记). The number, its serial and the query code are taken by the caller in
 * the same transaction; the document is kept in its normalised form. `wish.day` is the hall's today.
 */
export function decideRegistration(
  wish: EventBodies['petition-registered'],
): Result<NewEvent<'petition-registered'>[], RegistrationRefusal> {
  const document = checkDocument(wish.registration.petitioner.document, wish.day);
  if (!document.ok) return document;
  const problem = headcountProblem(wish.registration);
  if (problem) return refused(problem);
  const petitioner = { ...wish.registration.petitioner, document: document.value };
  const registration = { ...wish.registration, petitioner };
  return ok([
    {
      subject: `petition:${wish.petitionId}`,
      type: 'petition-registered',
      secrecy: secrecyOfMatter(registration.matterKind, null),
      body: { ...wish, registration },
    },
  ]);
}

/**
 * Who may read about a matter. The officer's category decides; until there is one, what a visitor
 * says about an official is kept as an accusation, because what was once shown can't be taken back (art. 30).
 */
export function secrecyOfMatter(matterKind: MatterKind, triage: Pick<Triage, 'category'> | null): Secrecy {
  const secret = triage ? triage.category === 'accusation' : matterKind === 'complaint-official';
  return secret ? 'accusation' : 'ordinary';
}

/** Art. 20(3) limits representatives to five, never the persons present or concerned: three numbers. */
function headcountProblem(registration: Registration): RegistrationRefusal | null {
  const { representatives, personsPresent, personsInvolved } = registration;
  if (representatives.length > maxRepresentatives) return 'too-many-representatives';
  const fits = representatives.length <= personsPresent && personsPresent <= personsInvolved;
  return fits ? null : 'persons-present-too-few';
}
