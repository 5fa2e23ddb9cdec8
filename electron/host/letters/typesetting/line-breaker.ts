import { stretchesKeptWhole } from '#host/letters/typesetting/kept-whole.ts';
import { mayBreakBetween } from '#host/letters/typesetting/prohibition.ts';

/** One character with the marks that sit on it, and how far it moves the pen, in pt. */
export type Cluster = { text: string; advance: number };

/** A set line; `width` is its natural width in pt without the spaces that hung over its end. */
export type Line = { clusters: Cluster[]; width: number; indent: number; last: boolean };

type Measure = (cluster: string) => number;

/** A gap after a cluster: never broken, only when nothing else helps, rather than leave a torn line, or freely. */
type Gap = 'never' | 'in-need' | 'at-hyphen' | 'free';

/** The share of a line that may stay empty before a number is cut at one of its hyphens. */
const tornShare = 0.12;

/**
 * Breaks one paragraph (no line feeds) into lines no wider than `width` pt, the first indented by
 * `indent` pt. Every character comes back, in order, but for spaces at the ends of lines.
 */
export function breakLines(
  text: string,
  block: { width: number; indent?: number; advanceOf: Measure },
): Line[] {
  const clusters = clustersOf(text, block.advanceOf);
  const gaps = gapsOf(text, clusters, block.width);
  const lines: Line[] = [];
  let start = skipSpaces(clusters, 0);
  while (start < clusters.length) {
    const indent = lines.length === 0 ? (block.indent ?? 0) : 0;
    const end = endOfLine(clusters, gaps, start, block.width - indent);
    const next = skipSpaces(clusters, end);
    lines.push(lineOf(clusters.slice(start, end), indent, next >= clusters.length));
    start = next;
  }
  return lines;
}

/** Index after the last cluster of the line that begins at `start`; always beyond `start`. */
function endOfLine(clusters: Cluster[], gaps: Gap[], start: number, width: number): number {
  let used = 0;
  let free = start;
  let usedAtFree = 0;
  let atHyphen = start;
  let inNeed = start;
  for (let index = start; index < clusters.length; index += 1) {
    const cluster = clusters[index] as Cluster;
    used += cluster.advance;
    // Spaces hang over the edge; a hundredth of a point is rounding, not overflow.
    if (used > width + 0.01 && cluster.text !== ' ') {
      const torn = width - usedAtFree > width * tornShare;
      if (torn && atHyphen > free) return atHyphen;
      if (free > start) return free;
      if (inNeed > start) return inNeed;
      return Math.max(index, start + 1);
    }
    if (gaps[index] === 'free') {
      free = index + 1;
      usedAtFree = used;
    }
    if (gaps[index] === 'at-hyphen') atHyphen = index + 1;
    if (gaps[index] !== 'never') inNeed = index + 1;
  }
  return clusters.length;
}

function lineOf(clusters: Cluster[], indent: number, last: boolean): Line {
  let end = clusters.length;
  while (end > 0 && clusters[end - 1]?.text === ' ') end -= 1;
  const kept = clusters.slice(0, end);
  return { clusters: kept, width: kept.reduce((sum, cluster) => sum + cluster.advance, 0), indent, last };
}

function skipSpaces(clusters: Cluster[], from: number): number {
  let index = from;
  while (clusters[index]?.text === ' ') index += 1;
  return index;
}

function clustersOf(text: string, advanceOf: Measure): Cluster[] {
  const clusters: Cluster[] = [];
  for (const character of text) {
    const previous = clusters.at(-1);
    // Marks and variation selectors belong to the character before them.
    if (previous && /^[\p{M}\p{Default_Ignorable_Code_Point}]$/u.test(character)) {
      previous.text += character;
      previous.advance = advanceOf(previous.text);
    } else {
      clusters.push({ text: character, advance: advanceOf(character) });
    }
  }
  return clusters;
}

function gapsOf(text: string, clusters: Cluster[], width: number): Gap[] {
  const stretchAt = stretchesByCluster(text, clusters, width);
  // Spaces vanish at the end of a line, so the rules look through them.
  let lastInk = ' ';
  return clusters.map((cluster, index): Gap => {
    const after = clusters[index + 1];
    if (!after) return 'free';
    if (cluster.text !== ' ') lastInk = cluster.text;
    if (after.text === ' ' || !mayBreakBetween(baseOf(lastInk), baseOf(after.text))) return 'never';
    if (cluster.text === ' ') return 'free';
    const stretch = stretchAt.get(index);
    // A stretch wider than half the block would tear the line before it open: it may be cut.
    if (stretch && !stretch.wide && stretchAt.get(index + 1)?.id === stretch.id) {
      return cluster.text === '-' || cluster.text === '/' ? 'at-hyphen' : 'in-need';
    }
    return 'free';
  });
}

/** For each cluster inside a stretch to keep whole: which stretch, and whether it is too wide to be kept. */
function stretchesByCluster(text: string, clusters: Cluster[], width: number) {
  const stretches = stretchesKeptWhole(text).map((bounds) => ({ ...bounds, advance: 0 }));
  const byCluster = new Map<number, { id: number; wide: boolean }>();
  const members: [index: number, id: number][] = [];
  let offset = 0;
  let id = 0;
  clusters.forEach((cluster, index) => {
    while (offset >= (stretches[id]?.end ?? Number.POSITIVE_INFINITY)) id += 1;
    const stretch = stretches[id];
    if (stretch && offset >= stretch.start) {
      stretch.advance += cluster.advance;
      members.push([index, id]);
    }
    offset += cluster.text.length;
  });
  for (const [index, id] of members) {
    byCluster.set(index, { id, wide: (stretches[id]?.advance ?? 0) > width / 2 });
  }
  return byCluster;
}

function baseOf(cluster: string): string {
  return String.fromCodePoint(cluster.codePointAt(0) ?? 0);
}
