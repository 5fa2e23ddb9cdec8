import { type FontLibrary, type FontRole, isInkless } from '#host/letters/fonts/font-library.ts';
import type { Face } from '#host/letters/fonts/shared-font.ts';
import { type Alignment, placeLine } from '#host/letters/typesetting/justify.ts';
import { breakLines, type Line } from '#host/letters/typesetting/line-breaker.ts';

/** How a text is set. `grid` is the advance of a full-width character where it differs from `size` (pt). */
export type TextStyle = { role: FontRole; size: number; grid?: number; colour?: string };

/** A block of lines on a page; `x` is its left edge in pt. */
export type Block = { x: number; width: number; alignment: Alignment; indent?: number };

/** Measures, breaks and draws text, character by character from the right font. */
export type Pen = {
  widthOf(text: string, style: TextStyle): number;
  /** Breaks a text into lines; line feeds end paragraphs. */
  setLines(text: string, style: TextStyle, block: Block): Line[];
  /** Draws one line with its characters standing on `baseline` (pt from the top of the page). */
  drawLine(document: PDFKit.PDFDocument, line: Line, style: TextStyle, block: Block, baseline: number): void;
};

/** The part of an em above the line that Chinese characters stand on. */
export const emAscent = 0.88;

type Run = { face: Face; text: string; x: number; end: number; spacing: number | null };

/** A pen with these fonts. */
export function takePen(library: FontLibrary): Pen {
  const naturalOf = (cluster: string, style: TextStyle) => {
    const base = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
    if (isInkless(base)) return 0;
    return (library.faceFor(style.role, base).advanceOf(base.codePointAt(0) ?? 0) * style.size) / 1000;
  };
  const advanceOf = (cluster: string, style: TextStyle) => {
    const natural = naturalOf(cluster, style);
    return Math.abs(natural - style.size) < 0.01 ? (style.grid ?? style.size) : natural;
  };

  /** Neighbours from one font whose pitch is even become one run: far fewer drawing commands. */
  function runsOf(line: Line, style: TextStyle, places: number[]): Run[] {
    const runs: Run[] = [];
    line.clusters.forEach((cluster, index) => {
      for (const character of cluster.text) {
        if (isInkless(character) || character === ' ') continue;
        const face = library.faceFor(style.role, character);
        const natural = naturalOf(character, style);
        const x = places[index] ?? 0;
        const run = runs.at(-1);
        if (run && run.face === face && canJoin(run, x)) {
          run.spacing ??= x - run.end;
          run.text += character;
          run.end = x + natural;
        } else {
          runs.push({ face, text: character, x, end: x + natural, spacing: null });
        }
      }
    });
    return runs;
  }

  return {
    widthOf: (text, style) => [...text].reduce((sum, character) => sum + advanceOf(character, style), 0),
    setLines: (text, style, block) =>
      text.split('\n').flatMap((paragraph) =>
        breakLines(paragraph, {
          width: block.width,
          indent: block.indent ?? 0,
          advanceOf: (cluster) => advanceOf(cluster, style),
        }),
      ),
    drawLine(document, line, style, block, baseline) {
      const places = placeLine(line, { ...block, maxStretch: style.size / 2 });
      document.fillColor(style.colour ?? 'black');
      for (const run of runsOf(line, style, places)) {
        // pdfkit takes an opened fontkit font too; its types know paths and bytes only.
        document.font(run.face.font as unknown as string, run.face.name, style.size);
        document.text(run.text, block.x + run.x, baseline, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: run.spacing ?? 0,
        });
      }
    },
  };
}

/** Whether the next character keeps the run's pitch, to a two-hundredth of a point. */
function canJoin(run: Run, x: number): boolean {
  const gap = x - run.end;
  return run.spacing === null ? Math.abs(gap) < 20 : Math.abs(gap - run.spacing) < 0.005;
}
