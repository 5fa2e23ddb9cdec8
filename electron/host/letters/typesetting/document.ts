import PDFDocument from 'pdfkit';

/** Points of a length in millimetres. */
export function mm(length: number): number {
  return (length * 72) / 25.4;
}

/** Starts a PDF. The creation date is frozen with the facts, so the same facts give the same bytes. */
export function startDocument(options: { title: string; at: Date; width: number; height: number }): {
  document: PDFKit.PDFDocument;
  finish(): Promise<Uint8Array>;
} {
  const document = new PDFDocument({
    size: [options.width, options.height],
    margin: 0,
    font: '',
    autoFirstPage: true,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: options.title, Creator: 'Yingfang', Producer: 'Yingfang', CreationDate: options.at },
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  return {
    document,
    finish: () =>
      new Promise((resolve, reject) => {
        document.on('error', reject);
        document.on('end', () => resolve(Buffer.concat(chunks)));
        document.end();
      }),
  };
}
