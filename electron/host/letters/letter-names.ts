import type { LetterKind } from '#shared/domain/letters.ts';

/** Letters as lists of papers and file names call them: with no word of the matter. */
export const letterNames: Record<LetterKind, string> = {
  'registration-receipt': '登记回执',
  'transfer-notice': '转送告知单',
  'guidance-notice': '引导告知书',
  'not-accepted-notice': '不予受理告知书',
  'city-reply': '答复书',
};
