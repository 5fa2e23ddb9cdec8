import { emAscent, type Pen, type TextStyle } from '#host/letters/typesetting/pen.ts';

/** Height of the frame around a copy mark, in ems. */
export const copyMarkHeight = 1.8;

/** Marks a reprint: `补打 第n次` in a thin frame ending at `right`; `copy` 2 is the first reprint. */
export function drawCopyMark(
  document: PDFKit.PDFDocument,
  pen: Pen,
  place: { right: number; top: number; copy: number; size: number },
): void {
  const text = `补打 第${place.copy - 1}次`;
  const style: TextStyle = { role: 'plain', size: place.size };
  const pad = ((copyMarkHeight - 1) / 2) * place.size;
  const width = pen.widthOf(text, style);
  const block = { x: place.right - width - pad, width: width + pad, alignment: 'left' as const };
  for (const line of pen.setLines(text, style, block)) {
    pen.drawLine(document, line, style, block, place.top + pad + place.size * emAscent);
  }
  document
    .rect(block.x - pad, place.top, width + 2 * pad, place.size * copyMarkHeight)
    .lineWidth(0.6)
    .stroke('black');
}
