import type { Clock } from '#host/platform/clock.ts';
import type { WriteTx } from '#host/platform/database.ts';
import type { Ids } from '#host/platform/ids.ts';
import { printAgain } from '#host/printing/print-again.ts';
import { needsAnswer } from '#host/printing/print-course.ts';
import { movePrintJob, type PrintJob } from '#host/printing/print-job-store.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { PrintJobId } from '#shared/domain/ids.ts';

/**
 * A clerk's word on a job that failed or that nobody knows about: the paper came out, or it is printed
 * once more by a new job. Answers the job to look at now.
 */
export function resolveJob(
  tx: WriteTx,
  deps: { clock: Clock; ids: Ids },
  job: PrintJob,
  outcome: 'came-out' | 'again',
  by: string,
): Result<PrintJobId, Refusal> {
  if (!needsAnswer(job)) return refused(refusal('print-job-not-unknown'));
  const at = deps.clock.now();
  if (outcome === 'came-out') {
    movePrintJob(tx, job.id, { state: 'printed', at });
    return ok(job.id);
  }
  movePrintJob(tx, job.id, { state: 'failed', reason: 'printed-again', at });
  return ok(printAgain(tx, deps, job.paperId, by));
}
