import { create } from 'qrcode';
import type { Composed, SlipFacts } from '#host/letters/composition.ts';
import type { FontLibrary } from '#host/letters/fonts/font-library.ts';
import { copyMarkHeight, drawCopyMark } from '#host/letters/layouts/copy-mark.ts';
import { drawQrCode } from '#host/letters/layouts/qr-code.ts';
import { type SlipWords, slipWordsOf } from '#host/letters/layouts/slip-words.ts';
import { type Column, sizeToFill, startColumn } from '#host/letters/typesetting/column.ts';
import { mm, startDocument } from '#host/letters/typesetting/document.ts';
import { type Block, type Pen, type TextStyle, takePen } from '#host/letters/typesetting/pen.ts';
import { formatQueryCode } from '#shared/domain/query-code.ts';

/** Print width of an 80 mm roll: 576 dots at 203.2 dpi. */
const paperWidth = mm(72);
const left = mm(3);
const width = paperWidth - 2 * left;
const centred: Block = { x: left, width, alignment: 'center' };

/**
 * Composes a number slip. The number fills the paper's width; what follows is what one needs while
 * waiting; the notice on conduct stands small at the foot. `copy` 1 is the first print.
 */
export async function composeSlip(facts: SlipFacts, library: FontLibrary, copy: number): Promise<Composed> {
  const pen = takePen(library);
  const words = slipWordsOf(facts);
  const column = startColumn(pen, mm(3));
  const sides: Block = { x: left, width, alignment: facts.language === 'en' ? 'left' : 'justify' };

  if (copy > 1) addCopyMark(column, pen, copy);
  addFitted(column, pen, facts.hallName, { role: 'strong', size: 12 });
  column.skip(mm(3.5));
  addNumber(column, pen, facts.number);
  addFitted(column, pen, facts.serviceName, { role: 'strong', size: 16 });
  column.skip(mm(1));
  addFitted(column, pen, words.ahead, { role: 'plain', size: 13 });
  addFitted(column, pen, words.time, { role: 'plain', size: 10 });
  addRule(column, mm(2), mm(3));
  addQuery(column, pen, facts.queryCode, words);
  column.set(words.waiting, { role: 'strong', size: 10.5 }, sides, 1.4);
  addRule(column, mm(2), mm(2));
  column.set(words.conduct, { role: 'plain', size: 8 }, sides, 1.45);
  column.skip(mm(5));

  const at = new Date(facts.issuedAt);
  const slip = startDocument({ title: words.title, at, width: paperWidth, height: column.bottom() });
  column.drawOn(slip.document);
  return { bytes: await slip.finish(), pages: 1 };
}

function addCopyMark(column: Column, pen: Pen, copy: number): void {
  const size = 9;
  column.draw(size * copyMarkHeight + mm(1.5), (document, top) =>
    drawCopyMark(document, pen, { right: left + width, top, copy, size }),
  );
}

/** A centred line, up to a quarter smaller if that spares breaking it. */
function addFitted(column: Column, pen: Pen, text: string, style: TextStyle): void {
  const fitting = Math.min(style.size, sizeToFill(pen, text, style, width));
  const size = fitting < style.size * 0.75 ? style.size : fitting;
  column.set(text, { ...style, size }, centred, 1.4);
}

/** The number as large as the paper allows; figures stand on the line, so only their height is taken. */
function addNumber(column: Column, pen: Pen, number: string): void {
  const size = Math.min(92, sizeToFill(pen, number, { role: 'strong' }, width));
  const style: TextStyle = { role: 'strong', size };
  const figureHeight = 0.735 * size;
  column.draw(figureHeight + mm(2.5), (document, top) => {
    for (const line of pen.setLines(number, style, centred)) {
      pen.drawLine(document, line, style, centred, top + figureHeight);
    }
  });
}

function addRule(column: Column, before: number, after: number): void {
  column.draw(before + after, (document, top) => {
    document
      .moveTo(left, top + before)
      .lineTo(left + width, top + before)
      .lineWidth(1)
      .dash(3, { space: 2 })
      .stroke('black')
      .undash();
  });
}

function addQuery(column: Column, pen: Pen, queryCode: string, words: SlipWords): void {
  const size = mm(23);
  // Four modules of white around the code, or scanners miss it.
  const gap = mm(4.5);
  const block: Block = { x: left + size + gap, width: width - size - gap, alignment: 'left' };
  const shown = formatQueryCode(queryCode);
  const beside = startColumn(pen, column.bottom());
  beside.set(words.queryLabel, { role: 'plain', size: 10 }, block, 1.4);
  const codeSize = Math.min(17, sizeToFill(pen, shown, { role: 'strong' }, block.width));
  beside.set(shown, { role: 'strong', size: codeSize }, block, 1.4);
  beside.set(words.queryHint, { role: 'plain', size: 8 }, block, 1.4);
  const height = Math.max(size, beside.bottom() - column.bottom()) + mm(3);
  column.draw(height, (document, top) => {
    drawQrCode(document, create(queryCode, { errorCorrectionLevel: 'M' }), { x: left, y: top, size });
    beside.drawOn(document);
  });
}
