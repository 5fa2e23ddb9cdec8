import type { Line } from '#host/letters/typesetting/line-breaker.ts';

/** How a line stands in its block. */
export type Alignment = 'justify' | 'left' | 'center' | 'right';

/** Where each cluster of a line begins, in pt from the left edge of the block. */
export function placeLine(
  line: Line,
  block: { width: number; alignment: Alignment; maxStretch: number },
): number[] {
  const spare = block.width - line.indent - line.width;
  const gaps = line.clusters.map((cluster, index) =>
    opensBetween(cluster.text, line.clusters[index + 1]?.text),
  );
  const open = gaps.filter(Boolean).length;
  const wanted = block.alignment === 'justify' && !line.last && open > 0 ? spare / open : 0;
  // Beyond this a line looks torn: better a ragged edge.
  const stretch = wanted <= block.maxStretch ? Math.max(0, wanted) : 0;
  let x = line.indent + leftOf(block.alignment, spare);
  return line.clusters.map((cluster, index) => {
    const at = x;
    x += cluster.advance + (gaps[index] ? stretch : 0);
    return at;
  });
}

function leftOf(alignment: Alignment, spare: number): number {
  if (alignment === 'center') return spare / 2;
  return alignment === 'right' ? spare : 0;
}

/** Inside a Latin word or number nothing opens; everywhere else a line may be stretched. */
function opensBetween(before: string, after: string | undefined): boolean {
  if (after === undefined) return false;
  return !(isNarrow(before) && isNarrow(after));
}

function isNarrow(cluster: string): boolean {
  return /^[!-~\p{Script=Latin}’]/u.test(cluster);
}
