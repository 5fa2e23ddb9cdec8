import type { PrintReason } from '#host/printing/print-course.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import type { PrintJobId } from '#shared/domain/ids.ts';

/** What is handed to a printer: the sealed bytes of a paper or copy, and what to call them. */
export type Sheet = {
  jobId: PrintJobId;
  title: string;
  copy: number;
  pdf: Uint8Array;
  at: EpochMs;
};

/**
 * What a printer says. `printed`: it has come out; `sent`: the device took it and can't tell more;
 * `failed`: nothing came out, so that it may be printed again.
 */
export type PrintOutcome =
  | { state: 'printed' }
  | { state: 'sent' }
  | { state: 'failed'; reason: PrintReason };

/**
 * A way to get a PDF onto paper. It must not answer `failed` when something may have come out:
 * then it throws, and a clerk is asked.
 */
export type PrinterDriver = { print(sheet: Sheet): Promise<PrintOutcome> };
