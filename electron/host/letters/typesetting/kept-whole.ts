/**
 * Stretches that a reader takes in at once and that stay on one line: dates, document numbers,
 * articles, amounts with their unit, and words and numbers in Latin letters.
 */
const keptWhole = new RegExp(
  [
    String.raw`\d{1,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?`,
    String.raw`\d{1,2}月\d{1,2}日`,
    String.raw`〔\d{4}〕\d+号`,
    String.raw`第[\d〇一二三四五六七八九十百]+[条款项号]`,
    String.raw`\d[\d,.:：-]*[年月日时分秒元人次条款项件份天个号%％‰℃]?`,
    String.raw`[\p{Script=Latin}\p{M}\d][\p{Script=Latin}\p{M}\d'’_@#$&+=%./:?-]*`,
  ].join('|'),
  'gu',
);

/** Start and end (UTF-16 offsets, end exclusive) of each stretch to keep on one line, in order. */
export function stretchesKeptWhole(text: string): { start: number; end: number }[] {
  return [...text.matchAll(keptWhole)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
