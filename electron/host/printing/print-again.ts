import type { Clock } from '#host/platform/clock.ts';
import type { WriteTx } from '#host/platform/database.ts';
import type { Ids } from '#host/platform/ids.ts';
import { findPaper } from '#host/printing/paper-store.ts';
import { insertPrintJob, lastCopyOf } from '#host/printing/print-job-store.ts';
import { invariant } from '#shared/base/invariant.ts';
import type { PaperId, PrintJobId } from '#shared/domain/ids.ts';

/** Queues one more print of a paper, to be marked 补打 with its count. */
export function printAgain(
  tx: WriteTx,
  deps: { clock: Clock; ids: Ids },
  paperId: PaperId,
  requestedBy: string,
): PrintJobId {
  const paper = findPaper(tx, paperId);
  invariant(paper, 'a paper that is printed again was found before');
  const id = deps.ids.next<PrintJobId>();
  const printer = paper.kind === 'slip' ? 'slip' : 'document';
  const copy = lastCopyOf(tx, paperId) + 1;
  insertPrintJob(tx, { id, paperId, copy, printer, requestedBy, at: deps.clock.now() });
  return id;
}
