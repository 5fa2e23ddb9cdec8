import { assertNever } from '#shared/base/invariant.ts';
import type { LetterKind } from '#shared/domain/letters.ts';
import type { Petition, Triage } from '#shared/domain/petitions.ts';

/**
 * The letters that may be issued for a petition now. The receipt always; then the notice of what was
 * decided, and the organ's reply once it is there. For an accusation the receipt only: its procedure
 * has rules of its own (art. 23(4)) and a letter left on a table must not tell whom it is about (art. 30).
 */
export function mayIssueLetters({ triage }: Pick<Petition, 'triage'>, hasReply: boolean): LetterKind[] {
  if (triage?.category === 'accusation') return ['registration-receipt'];
  const notice = triage && noticeOf(triage.disposition);
  return [
    'registration-receipt',
    ...(notice ? [notice] : []),
    ...(hasReply ? (['city-reply'] as const) : []),
  ];
}

function noticeOf(disposition: Triage['disposition']): LetterKind | null {
  switch (disposition) {
    case 'transfer':
    case 'transfer-down':
    case 'assign':
      return 'transfer-notice';
    case 'guide':
      return 'guidance-notice';
    case 'not-accepted':
    case 'not-accepted-again':
      return 'not-accepted-notice';
    case 'answered-on-the-spot':
      return null;
    default:
      return assertNever(disposition);
  }
}
