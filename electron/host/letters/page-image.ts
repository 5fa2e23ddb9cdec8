import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { encodePng, type Picture } from '#host/letters/png.ts';

/** Turns pages of a PDF into PNG pictures; PDFium stays loaded between calls. */
export type PageImager = {
  /** One page (from 1) at `dpi`, as PNG. Throws a RangeError for a page that is not there. */
  imageOf(pdf: Uint8Array, page: number, dpi: number): Promise<Uint8Array>;
  /** The text of each page, as a search or a screen reader finds it. */
  textOf(pdf: Uint8Array): Promise<string[]>;
};

/** Loads PDFium from its WebAssembly file. */
export async function startPageImager(): Promise<PageImager> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });

  async function withDocument<T>(
    pdf: Uint8Array,
    work: (document: Awaited<ReturnType<typeof library.loadDocument>>) => Promise<T>,
  ): Promise<T> {
    const document = await library.loadDocument(pdf);
    try {
      return await work(document);
    } finally {
      document.destroy();
    }
  }

  return {
    imageOf: (pdf, page, dpi) =>
      withDocument(pdf, async (document) => {
        if (page < 1 || page > document.getPageCount()) throw new RangeError('the paper has no such page');
        const sheet = document.getPage(page - 1);
        const { originalWidth, originalHeight } = sheet.getOriginalSize();
        const drawn = await sheet.render({
          render: 'bitmap',
          width: Math.round((originalWidth * dpi) / 72),
          height: Math.round((originalHeight * dpi) / 72),
        });
        return encodePng(withoutAlpha(drawn));
      }),
    textOf: (pdf) =>
      withDocument(pdf, async (document) => [...document.pages()].map((page) => page.getText())),
  };
}

/** Papers have no transparency: three channels, or one where nothing is coloured, are enough. */
function withoutAlpha({ width, height, data }: { width: number; height: number; data: Uint8Array }): Picture {
  const pixels = width * height;
  if (isGrey(data)) {
    const grey = new Uint8Array(pixels);
    for (let pixel = 0; pixel < pixels; pixel += 1) grey[pixel] = data[pixel * 4] as number;
    return { width, height, channels: 1, data: grey };
  }
  const colours = new Uint8Array(pixels * 3);
  for (let from = 0, to = 0; to < colours.length; from += 4, to += 3) {
    colours[to] = data[from] as number;
    colours[to + 1] = data[from + 1] as number;
    colours[to + 2] = data[from + 2] as number;
  }
  return { width, height, channels: 3, data: colours };
}

function isGrey(data: Uint8Array): boolean {
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  }
  return true;
}
