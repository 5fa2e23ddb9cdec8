import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '#host/platform/files.ts';
import type { PrintReason } from '#host/printing/print-course.ts';
import type { PrinterDriver, Sheet } from '#host/printing/printer-driver.ts';
import { formatClock, hallDayOf } from '#shared/domain/hall-day.ts';

/**
 * A printer that writes files: `<folder>/<yyyy-mm-dd>/<hhmmss>-<title>.pdf`, whole or not at all.
 * The trial's default; what lies there is as readable as paper on a desk.
 */
export function folderPrinter(options: { folder: string; timeZone: () => string }): PrinterDriver {
  return {
    async print(sheet) {
      const timeZone = options.timeZone();
      const folder = join(options.folder, hallDayOf(sheet.at, timeZone));
      try {
        await writeAtomically(freePath(folder, nameOf(sheet, timeZone)), sheet.pdf);
        return { state: 'printed' };
      } catch (error) {
        // Written whole or not at all, so nothing has come out.
        return { state: 'failed', reason: reasonOf(error) };
      }
    },
  };
}

function nameOf(sheet: Sheet, timeZone: string): string {
  const seconds = String(Math.floor(sheet.at / 1000) % 60).padStart(2, '0');
  const time = formatClock(sheet.at, timeZone).replace(':', '').padStart(4, '0') + seconds;
  const copy = sheet.copy > 1 ? ` 补打${sheet.copy - 1}` : '';
  // Characters that some file system refuses; code points, or a pair would be cut in half.
  const title = [...sheet.title.replace(/[\p{Cc}/\\:*?"<>|]/gu, ' ').trim()].slice(0, 50).join('');
  return `${time}-${title}${copy}`;
}

function freePath(folder: string, name: string): string {
  for (let again = 1; ; again += 1) {
    const path = join(folder, `${name}${again === 1 ? '' : ` (${again})`}.pdf`);
    if (!existsSync(path)) return path;
  }
}

function reasonOf(error: unknown): PrintReason {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  const notWritable = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST', 'EISDIR'];
  return notWritable.includes(String(code)) ? 'folder-not-writable' : 'printer-error';
}
