import { describe, expect, it } from 'vitest';
import { mayIssueLetters } from '#shared/domain/due-letters.ts';
import type { LetterKind } from '#shared/domain/letters.ts';
import { type Disposition, dispositions, type petitionCategories } from '#shared/domain/petitions.ts';

const notices: Record<Disposition, LetterKind[]> = {
  transfer: ['transfer-notice'],
  'transfer-down': ['transfer-notice'],
  assign: ['transfer-notice'],
  guide: ['guidance-notice'],
  'not-accepted': ['not-accepted-notice'],
  'not-accepted-again': ['not-accepted-notice'],
  'answered-on-the-spot': [],
};

function letters(category: (typeof petitionCategories)[number], disposition: Disposition, hasReply: boolean) {
  const triage = { category, disposition, organ: '某局', accused: '', reason: '' };
  return mayIssueLetters({ triage }, hasReply);
}

describe('the letters of a petition', () => {
  it('begin with the receipt, before anyone has judged', () => {
    expect(mayIssueLetters({ triage: null }, false)).toEqual(['registration-receipt']);
  });

  it('are those of what was decided, and the reply once it is there', () => {
    for (const disposition of dispositions) {
      const expected = ['registration-receipt', ...notices[disposition]];
      expect(letters('appeal', disposition, false)).toEqual(expected);
      expect(letters('suggestion', disposition, true)).toEqual([...expected, 'city-reply']);
    }
  });

  it('are the receipt alone for an accusation, with or without a reply', () => {
    for (const disposition of dispositions) {
      expect(letters('accusation', disposition, false)).toEqual(['registration-receipt']);
      expect(letters('accusation', disposition, true)).toEqual(['registration-receipt']);
    }
  });
});
