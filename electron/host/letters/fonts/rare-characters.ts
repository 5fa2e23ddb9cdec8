import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Face, openFace } from '#host/letters/fonts/shared-font.ts';

const family = 'noto-serif-jp';
const packageFolder = dirname(createRequire(import.meta.url).resolve(`@fontsource/${family}/unicode.json`));

/**
 * Characters that the Chinese fonts lack (𠮷 U+20BB7 among them), from Noto Serif JP, which comes in
 * some 120 slices: a slice is opened when one of its characters is first needed.
 */
export function openRareCharacters(): (codePoint: number) => Face | undefined {
  const slices = JSON.parse(readFileSync(join(packageFolder, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  const ranges = Object.entries(slices).flatMap(([slice, listed]) =>
    listed.split(',').map((range) => ({ slice: slice.replace(/[[\]]/g, ''), ...boundsOf(range) })),
  );
  const opened = new Map<string, Face>();

  return (codePoint) => {
    for (const { slice, from, to } of ranges) {
      if (codePoint < from || codePoint > to) continue;
      const face = opened.get(slice) ?? openSlice(slice);
      opened.set(slice, face);
      // A range only promises: the slices of a family list more than each font holds.
      if (face.has(codePoint)) return face;
    }
    return undefined;
  };
}

function openSlice(slice: string): Face {
  return openFace(join(packageFolder, 'files', `${family}-${slice}-400-normal.woff`), `NotoSerifJP-${slice}`);
}

function boundsOf(range: string): { from: number; to: number } {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
  return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
}
