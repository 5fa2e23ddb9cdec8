import { type Block, emAscent, type Pen, type TextStyle } from '#host/letters/typesetting/pen.ts';

/** Draws something whose upper edge is at `top`, in pt from the top of the page. */
export type Drawing = (document: PDFKit.PDFDocument, top: number) => void;

/** Things laid out one below the other first and drawn afterwards: a slip is cut where its column ends. */
export type Column = {
  /** Adds lines of text; `leading` is the height of a line in ems. */
  set(text: string, style: TextStyle, block: Block, leading: number): void;
  /** Adds a drawing of a known height. */
  draw(height: number, drawing: Drawing): void;
  skip(height: number): void;
  /** Where the next thing would stand, in pt from the top of the page. */
  bottom(): number;
  drawOn(document: PDFKit.PDFDocument): void;
};

/** Starts a column at `top`. */
export function startColumn(pen: Pen, top: number): Column {
  const drawings: ((document: PDFKit.PDFDocument) => void)[] = [];
  let y = top;
  const draw: Column['draw'] = (height, drawing) => {
    const at = y;
    drawings.push((document) => drawing(document, at));
    y += height;
  };
  return {
    draw,
    set(text, style, block, leading) {
      for (const line of pen.setLines(text, style, block)) {
        draw(style.size * leading, (document, at) =>
          pen.drawLine(document, line, style, block, at + style.size * (emAscent + (leading - 1) / 2)),
        );
      }
    },
    skip(height) {
      y += height;
    },
    bottom: () => y,
    drawOn(document) {
      for (const drawing of drawings) drawing(document);
    },
  };
}

/** The type size at which a text is just as wide as `width` pt. */
export function sizeToFill(pen: Pen, text: string, style: Omit<TextStyle, 'size'>, width: number): number {
  return (width / pen.widthOf(text, { ...style, size: 100 })) * 99.9;
}
