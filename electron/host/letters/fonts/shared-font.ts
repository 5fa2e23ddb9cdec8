import { readFileSync } from 'node:fs';
import { create, type Font, type Glyph } from 'fontkit';

/** A font opened once and handed to every document. */
export type Face = {
  /** Unique among open faces; pdfkit tells fonts of one document apart by it. */
  name: string;
  font: Font;
  has(codePoint: number): boolean;
  /** Advance of one character in thousandths of an em. */
  advanceOf(codePoint: number): number;
};

/** Opens a TTF, OTF or WOFF file. Parsing costs more than a whole page, so it is done once per thread. */
export function openFace(path: string, name: string): Face {
  const opened = create(readFileSync(path));
  if (!('layout' in opened)) throw new Error('font collections (TTC) are not supported');
  const advances = new Map<number, number>();
  const scale = 1000 / opened.unitsPerEm;
  return {
    name,
    font: plainlySet(opened, name),
    has: (codePoint) => opened.hasGlyphForCodePoint(codePoint),
    advanceOf(codePoint) {
      const known = advances.get(codePoint);
      if (known !== undefined) return known;
      const advance = opened.glyphForCodePoint(codePoint).advanceWidth * scale;
      advances.set(codePoint, advance);
      return advance;
    },
  };
}

/**
 * The same font with a `layout` that maps characters straight to glyphs. Chinese letters need no
 * shaping, and the full OpenType layout of a 30,000-glyph font takes most of the time of a page.
 * The name is made unique: pdfkit takes two slices of one family for the same font otherwise.
 */
function plainlySet(font: Font, name: string): Font {
  return Object.create(font, {
    postscriptName: { value: name },
    layout: {
      value: (text: string) => {
        const glyphs: Glyph[] = [...text].map((character) =>
          font.glyphForCodePoint(character.codePointAt(0) ?? 0),
        );
        // Fresh objects every time: pdfkit scales them in place.
        const positions = glyphs.map((glyph) => ({
          xAdvance: glyph.advanceWidth,
          yAdvance: 0,
          xOffset: 0,
          yOffset: 0,
        }));
        return { glyphs, positions, advanceWidth: positions.reduce((sum, at) => sum + at.xAdvance, 0) };
      },
    },
  }) as Font;
}
