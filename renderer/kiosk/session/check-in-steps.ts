import type { DocumentType, StatedDocument } from '#shared/domain/people.ts';
import type { CheckInForm, MatterKind } from '#shared/domain/visits.ts';

/** One question a page, in this order. */
export const checkInSteps = [
  'privacy',
  'document-type',
  'document-number',
  'name',
  'phone',
  'party',
  'matter',
  'statement',
  'confirm',
] as const;
export type CheckInStep = (typeof checkInSteps)[number];

/** What the visitor has answered so far; `null` means not asked yet. Lives in memory only. */
export type CheckInDraft = {
  documentType: DocumentType | null;
  documentNumber: string;
  name: string;
  phone: string;
  partySize: number | null;
  matterKind: MatterKind | null;
  statement: string;
};

export const emptyDraft: CheckInDraft = {
  documentType: null,
  documentNumber: '',
  name: '',
  phone: '',
  partySize: null,
  matterKind: null,
  statement: '',
};

/** The pages this visitor will see: without a document there is no number to ask for. */
export function stepsFor(draft: CheckInDraft): CheckInStep[] {
  return checkInSteps.filter((step) => step !== 'document-number' || draft.documentType !== 'none');
}

/** The page after `step`, for this draft. */
export function stepAfter(step: CheckInStep, draft: CheckInDraft): CheckInStep {
  const steps = stepsFor(draft);
  return steps[steps.indexOf(step) + 1] ?? 'confirm';
}

/** The page before `step`, or null when it is the first. */
export function stepBefore(step: CheckInStep, draft: CheckInDraft): CheckInStep | null {
  const steps = stepsFor(draft);
  return steps[steps.indexOf(step) - 1] ?? null;
}

/** Takes over an answer. A number belongs to its document type: choosing another type drops it. */
export function answered(draft: CheckInDraft, answer: Partial<CheckInDraft>): CheckInDraft {
  const changesType = answer.documentType !== undefined && answer.documentType !== draft.documentType;
  return { ...draft, ...(changesType ? { documentNumber: '' } : {}), ...answer };
}

/** The form to send, or null while a question is still open. */
export function formOf(draft: CheckInDraft, language: CheckInForm['language']): CheckInForm | null {
  const { documentType, documentNumber, name, phone, partySize, matterKind, statement } = draft;
  if (documentType === null || partySize === null || matterKind === null) return null;
  if (name === '' || statement === '') return null;
  if (documentType !== 'none' && documentNumber === '') return null;
  const document: StatedDocument = {
    type: documentType,
    number: documentType === 'none' ? '' : documentNumber,
  };
  return { name, document, phone, partySize, matterKind, statement, language };
}
