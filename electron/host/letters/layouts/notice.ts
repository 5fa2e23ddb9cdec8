import { create } from 'qrcode';
import type { Composed } from '#host/letters/composition.ts';
import type { FontLibrary } from '#host/letters/fonts/font-library.ts';
import { copyMarkHeight, drawCopyMark } from '#host/letters/layouts/copy-mark.ts';
import {
  baselineOf,
  drawFirstPageFrame,
  drawPageNumber,
  grid,
  page,
  rowHeight,
  textBlock,
} from '#host/letters/layouts/notice-frame.ts';
import type { NoticeText } from '#host/letters/layouts/notice-text.ts';
import { drawQrCode } from '#host/letters/layouts/qr-code.ts';
import { mm, startDocument } from '#host/letters/typesetting/document.ts';
import { type Block, type Pen, type TextStyle, takePen } from '#host/letters/typesetting/pen.ts';

/** One row of the grid: what is drawn in it, or nothing. */
type Row = ((document: PDFKit.PDFDocument, row: number) => void) | null;

const body: TextStyle = { role: 'body', size: 16, grid };
const heading: TextStyle = { role: 'title', size: 22 };
const wholeWidth: Block = { x: textBlock.x, width: textBlock.width, alignment: 'justify' };

/** Composes an A4 notice in letter format. `copy` 1 is the first print. */
export async function composeNotice(
  notice: NoticeText,
  library: FontLibrary,
  copy: number,
): Promise<Composed> {
  const pen = takePen(library);
  const pages = paginate(headRows(pen, notice), bodyRows(pen, notice), closingRows(pen, notice));
  const title = `${notice.title} ${notice.documentNumber}`;
  const paper = startDocument({ title, at: notice.at, width: page.width, height: page.height });
  pages.forEach((rows, index) => {
    if (index > 0) paper.document.addPage();
    if (index === 0) drawFirstPageFrame(paper.document, pen, notice.organ);
    else drawPageNumber(paper.document, pen, index + 1);
    if (copy > 1) {
      const right = textBlock.x + textBlock.width;
      drawCopyMark(paper.document, pen, { right, top: mm(24) - 10.5 * copyMarkHeight, copy, size: 10.5 });
    }
    for (const [at, row] of rows.entries()) row?.(paper.document, at);
  });
  return { bytes: await paper.finish(), pages: pages.length };
}

/** Number in the row under the red line, title two blank rows below, then the addressee. */
function headRows(pen: Pen, notice: NoticeText): Row[] {
  return [
    // The red head takes the first row of the block.
    null,
    ...textRows(pen, notice.documentNumber, body, { ...wholeWidth, alignment: 'right' }),
    null,
    null,
    ...textRows(pen, notice.title, heading, { ...wholeWidth, alignment: 'center' }),
    null,
    ...textRows(pen, `${notice.recipient}：`, body, wholeWidth),
  ];
}

function bodyRows(pen: Pen, notice: NoticeText): Row[] {
  const indented = { ...wholeWidth, indent: 2 * grid };
  return notice.paragraphs.flatMap((paragraph) => textRows(pen, paragraph, body, indented));
}

/**
 * Two rows for the seal to rise into, then the organ's name centred over the date, which ends four
 * characters from the right edge; the code stands at the left of them.
 */
function closingRows(pen: Pen, { signature, remark, code }: NoticeText): Row[] {
  const dateWidth = pen.widthOf(signature.date, body);
  const organWidth = pen.widthOf(signature.organ, body);
  const right = textBlock.x + textBlock.width;
  // A long name would leave the block if it were centred over the date: then its own end decides.
  const middle = Math.min(right - 4 * grid - dateWidth / 2, right - grid - organWidth / 2);
  const over = (width: number): Block => ({ x: middle - width / 2, width: width + 1, alignment: 'left' });
  return [
    drawCode(code),
    null,
    ...textRows(pen, signature.organ, body, over(organWidth)),
    ...textRows(pen, signature.date, body, over(dateWidth)),
    ...textRows(pen, `（${remark}）`, body, { ...wholeWidth, indent: 2 * grid }),
  ];
}

function drawCode(code: string): Row {
  return (document, row) => {
    const size = mm(22);
    const y = textBlock.top + row * rowHeight + (4 * rowHeight - size) / 2;
    drawQrCode(document, create(code, { errorCorrectionLevel: 'M' }), { x: textBlock.x + 2 * grid, y, size });
  };
}

function textRows(pen: Pen, text: string, style: TextStyle, block: Block): Row[] {
  return pen
    .setLines(text, style, block)
    .map(
      (line) => (document, row) => pen.drawLine(document, line, style, block, baselineOf(row, style.size)),
    );
}

/**
 * Deals rows out to pages. The closing rows stay together and take the last two lines of the text
 * with them, so that no page bears a seal alone.
 */
function paginate(head: Row[], text: Row[], closing: Row[]): Row[][] {
  const pages: Row[][] = [head];
  const withClosing = text.slice(-2);
  for (const row of text.slice(0, text.length - withClosing.length)) put(pages, [row]);
  put(pages, [...withClosing, ...closing]);
  return pages;
}

function put(pages: Row[][], rows: Row[]): void {
  const last = pages.at(-1);
  if (last && last.length + rows.length <= textBlock.rows) last.push(...rows);
  else pages.push(rows);
}
