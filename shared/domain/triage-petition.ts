import { ok, type Result, refused } from '#shared/base/result.ts';
import type { NewEvent } from '#shared/domain/events.ts';
import {
  type Disposition,
  dispositionsWithOrgan,
  type Petition,
  type Triage,
} from '#shared/domain/petitions.ts';
import { secrecyOfMatter } from '#shared/domain/register-petition.ts';

/** Why a triage can't stand; each is a refusal code with a sentence of its own. */
export type TriageRefusal =
  | 'petition-already-triaged'
  | 'organ-needed'
  | 'accused-needed'
  | 'organ-is-accused'
  | 'reason-needed';

/** Whether a disposition sends the matter or the visitor to an organ, which must then be named. */
export function needsOrgan(disposition: Disposition): boolean {
  return (dispositionsWithOrgan as readonly Disposition[]).includes(disposition);
}

/** Whether a disposition needs its reason written down, because the petitioner is owed it. */
export function needsReason(disposition: Disposition): boolean {
  return disposition === 'not-accepted' || disposition === 'not-accepted-again';
}

/**
 * The officer's first judgement (甄别分流). Words without a place are dropped: an organ where none is
 * sent to, an accused where nobody is accused, so that a name once typed does not stay in ordinary records.
 */
export function decideTriage(
  petition: Pick<Petition, 'id' | 'triage' | 'registration'>,
  wish: Triage,
): Result<NewEvent<'petition-triaged'>[], TriageRefusal> {
  const triage: Triage = {
    ...wish,
    organ: needsOrgan(wish.disposition) ? wish.organ.trim() : '',
    accused: wish.category === 'accusation' ? wish.accused.trim() : '',
    reason: wish.reason.trim(),
  };
  const problem = petition.triage ? 'petition-already-triaged' : triageProblem(triage);
  if (problem) return refused(problem);
  return ok([
    {
      subject: `petition:${petition.id}`,
      type: 'petition-triaged',
      secrecy: secrecyOfMatter(petition.registration.matterKind, triage),
      body: { petitionId: petition.id, triage },
    },
  ]);
}

function triageProblem(triage: Triage): TriageRefusal | null {
  if (needsOrgan(triage.disposition) && triage.organ === '') return 'organ-needed';
  if (triage.category === 'accusation' && triage.accused === '') return 'accused-needed';
  if (isAccused(triage.organ, triage.accused)) return 'organ-is-accused';
  if (needsReason(triage.disposition) && triage.reason === '') return 'reason-needed';
  return null;
}

/**
 * Whether an organ is among the accused (art. 30: nothing may reach the accused person or unit).
 * Asks too much rather than too little: one name inside the other is enough, so that neither
 * `市教育局` for `木棉市教育局` nor `教育局局长王某` for `教育局` slips through.
 */
export function isAccused(organ: string, accused: string): boolean {
  const recipient = bareName(organ);
  if (recipient === '') return false;
  return accused
    .split(/[、，,;；/\n]/)
    .map(bareName)
    .some((name) => name !== '' && (name.includes(recipient) || recipient.includes(name)));
}

/** A name without what may be typed differently: width, case, spaces and marks. */
function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}
