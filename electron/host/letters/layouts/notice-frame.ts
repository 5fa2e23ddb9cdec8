import { mm } from '#host/letters/typesetting/document.ts';
import { emAscent, type Pen, type TextStyle } from '#host/letters/typesetting/pen.ts';

/** GB/T 9704-2012: A4, text block (版心) of 156 × 225 mm, 22 lines of 28 characters. All in pt. */
export const page = { width: mm(210), height: mm(297) };
export const textBlock = { x: mm(28), top: mm(37), width: mm(156), height: mm(225), rows: 22, columns: 28 };
export const rowHeight = textBlock.height / textBlock.rows;
/** 3号 characters of 16 pt on a grid of 15.79 pt: 28 full ones would overflow the block by 2 mm. */
export const grid = textBlock.width / textBlock.columns;

const red = '#d40000';
const lineWidth = mm(170);

/** Baseline of a text of `size` pt centred in row `row` (0 to 21) of the text block. */
export function baselineOf(row: number, size: number): number {
  return textBlock.top + row * rowHeight + (rowHeight - size) / 2 + size * emAscent;
}

/**
 * Head and foot of the first page in letter format (信函格式): the organ's name in red, its top 30 mm
 * from the edge; 4 mm below it a double line, thick over thin; 20 mm from the lower edge another,
 * thin over thick; both 170 mm long.
 */
export function drawFirstPageFrame(document: PDFKit.PDFDocument, pen: Pen, organ: string): void {
  const widest = mm(160);
  const size = Math.min(34, (widest / pen.widthOf(organ, { role: 'title', size: 100 })) * 100);
  // A short name is spread a little, as heads are.
  const spread = Math.min(size * 1.25, size + (widest - pen.widthOf(organ, { role: 'title', size })) / 12);
  const style: TextStyle = { role: 'title', size, grid: spread, colour: red };
  const block = { x: (page.width - lineWidth) / 2, width: lineWidth, alignment: 'center' as const };
  for (const line of pen.setLines(organ, style, block)) {
    pen.drawLine(
      document,
      line,
      style,
      { ...block, x: block.x + (spread - size) / 2 },
      mm(30) + size * emAscent,
    );
  }
  const upper = mm(30) + size + mm(4);
  drawRule(document, upper, 2);
  drawRule(document, upper + 3.2, 0.7);
  const lower = page.height - mm(20);
  drawRule(document, lower - 3.2, 0.7);
  drawRule(document, lower, 2);
}

function drawRule(document: PDFKit.PDFDocument, y: number, thickness: number): void {
  const left = (page.width - lineWidth) / 2;
  document
    .moveTo(left, y)
    .lineTo(left + lineWidth, y)
    .lineWidth(thickness)
    .stroke(red);
}

/** Page number in 4号 between dashes, 7 mm under the block; odd pages right, even left, one blank in. */
export function drawPageNumber(document: PDFKit.PDFDocument, pen: Pen, number: number): void {
  const style: TextStyle = { role: 'body', size: 14 };
  const alignment = number % 2 === 1 ? ('right' as const) : ('left' as const);
  const block = { x: textBlock.x + style.size, width: textBlock.width - 2 * style.size, alignment };
  const baseline = textBlock.top + textBlock.height + mm(7) + style.size * emAscent;
  for (const line of pen.setLines(`— ${number} —`, style, block)) {
    pen.drawLine(document, line, style, block, baseline);
  }
}
