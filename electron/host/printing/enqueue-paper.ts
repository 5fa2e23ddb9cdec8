import type { Clock } from '#host/platform/clock.ts';
import type { WriteTx } from '#host/platform/database.ts';
import type { Ids } from '#host/platform/ids.ts';
import { insertPaper, type PaperComposition, type PaperKind } from '#host/printing/paper-store.ts';
import { insertPrintJob, type PrinterKind } from '#host/printing/print-job-store.ts';
import type { Secrecy } from '#shared/domain/events.ts';
import type { PaperId, PrintJobId } from '#shared/domain/ids.ts';

/** A paper to be made and printed. `title` is shown in lists and file names: numbers, never names. */
export type NewPaper = {
  paperId: PaperId;
  kind: PaperKind;
  title: string;
  subject: string;
  secrecy: Secrecy;
  composition: PaperComposition;
  printer: PrinterKind;
  /** The actor at whose wish it is made. */
  createdBy: string;
};

/**
 * Writes down a paper and its first print job, inside the transaction of the fact that it tells of.
 * Composing and printing come after the commit: a jammed printer never holds up a fact.
 */
export function enqueuePaper(
  tx: WriteTx,
  deps: { clock: Clock; ids: Ids },
  { paperId, printer, ...paper }: NewPaper,
): PrintJobId {
  const at = deps.clock.now();
  const jobId = deps.ids.next<PrintJobId>();
  insertPaper(tx, { ...paper, id: paperId, createdAt: at });
  insertPrintJob(tx, { id: jobId, paperId, copy: 1, printer, requestedBy: paper.createdBy, at });
  return jobId;
}
