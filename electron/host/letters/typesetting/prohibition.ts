/**
 * Which characters may not begin or end a line (避头尾), after GB/T 15834: points, closing marks and
 * connecting marks never stand at the head of a line, opening marks never at its end, and a dash or an
 * ellipsis of two characters is never cut in half.
 */
const neverFirst = new Set([
  ...'、。，．；：？！％‰℃°·・～々ー',
  ...'）〕］｝〉》」』】〗”’',
  ...',.;:?!%)]}',
]);
const neverLast = new Set([...'（〔［｛〈《「『【〖“‘￥＄', ...'([{$']);
const neverCut = new Set(['—', '…']);

/** Whether a line may not begin with this character. */
export function mayNotBegin(character: string): boolean {
  return neverFirst.has(character);
}

/** Whether a line may not end with this character. */
export function mayNotEnd(character: string): boolean {
  return neverLast.has(character);
}

/** Whether a line may end after `before` and the next begin with `after`. */
export function mayBreakBetween(before: string, after: string): boolean {
  if (mayNotEnd(before) || mayNotBegin(after)) return false;
  return !(before === after && neverCut.has(before));
}
