import type { QRCode } from 'qrcode';

/** Draws a QR code as one vector path, so that any printer's dots meet its edges. Sizes in pt. */
export function drawQrCode(
  document: PDFKit.PDFDocument,
  code: QRCode,
  place: { x: number; y: number; size: number },
): void {
  const { size, data } = code.modules;
  const side = place.size / size;
  for (let row = 0; row < size; row += 1) {
    for (let from = 0; from < size; from += 1) {
      if (!data[row * size + from]) continue;
      // Neighbours in a row become one bar: no hairlines between them on screen.
      let to = from;
      while (to < size && data[row * size + to]) to += 1;
      document.rect(place.x + from * side, place.y + row * side, (to - from) * side, side);
      from = to;
    }
  }
  document.fill('black');
}
