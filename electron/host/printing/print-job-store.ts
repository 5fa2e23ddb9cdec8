import { and, asc, desc, eq, max, sql } from 'drizzle-orm';
import { type ReadTx, statement, type WriteTx } from '#host/platform/database.ts';
import { papers } from '#host/printing/paper-table.ts';
import { mustBeOnCourse, type PrintReason } from '#host/printing/print-course.ts';
import { printJobs } from '#host/printing/print-job-table.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import { invariant } from '#shared/base/invariant.ts';
import type { PrintJobState, PrintJobView } from '#shared/contract/printing.ts';
import type { PaperId, PrintJobId } from '#shared/domain/ids.ts';

/** Which kind of printer a paper needs: the roll printer of a kiosk or the A4 printer of the desks. */
export type PrinterKind = 'slip' | 'document';

/** A print job as the printing loop sees it. */
export type PrintJob = {
  id: PrintJobId;
  paperId: PaperId;
  copy: number;
  printer: PrinterKind;
  state: PrintJobState;
  reason: PrintReason;
};

const insert = statement((orm) =>
  orm
    .insert(printJobs)
    .values({
      id: sql.placeholder('id'),
      paperId: sql.placeholder('paperId'),
      copy: sql.placeholder('copy'),
      requestedBy: sql.placeholder('requestedBy'),
      printer: sql.placeholder('printer'),
      state: 'queued',
      reason: '',
      queuedAt: sql.placeholder('at'),
      changedAt: sql.placeholder('at'),
    })
    .prepare(),
);
const byId = statement((orm) =>
  orm
    .select()
    .from(printJobs)
    .where(eq(printJobs.id, sql.placeholder('id')))
    .prepare(),
);
const firstQueued = statement((orm) =>
  orm
    .select()
    .from(printJobs)
    .where(and(eq(printJobs.state, 'queued'), eq(printJobs.printer, sql.placeholder('printer'))))
    .orderBy(asc(printJobs.id))
    .limit(1)
    .prepare(),
);
const inState = statement((orm) =>
  orm
    .select()
    .from(printJobs)
    .where(eq(printJobs.state, sql.placeholder('state')))
    .prepare(),
);
const lastCopy = statement((orm) =>
  orm
    .select({ copy: max(printJobs.copy) })
    .from(printJobs)
    .where(eq(printJobs.paperId, sql.placeholder('paperId')))
    .prepare(),
);
const lastAsked = statement((orm) =>
  orm
    .select({ at: max(printJobs.queuedAt) })
    .from(printJobs)
    .where(
      and(
        eq(printJobs.paperId, sql.placeholder('paperId')),
        eq(printJobs.requestedBy, sql.placeholder('requestedBy')),
      ),
    )
    .prepare(),
);
const update = statement((orm) =>
  orm
    .update(printJobs)
    .set({
      state: sql`${sql.placeholder('state')}`,
      reason: sql`${sql.placeholder('reason')}`,
      sha256: sql`coalesce(${sql.placeholder('sha256')}, ${printJobs.sha256})`,
      changedAt: sql`${sql.placeholder('at')}`,
    })
    .where(eq(printJobs.id, sql.placeholder('id')))
    .prepare(),
);
const viewColumns = {
  id: printJobs.id,
  paperId: printJobs.paperId,
  paperKind: papers.kind,
  title: papers.title,
  copy: printJobs.copy,
  state: printJobs.state,
  reason: printJobs.reason,
  at: printJobs.changedAt,
};
const latest = statement((orm) =>
  orm
    .select(viewColumns)
    .from(printJobs)
    .innerJoin(papers, eq(papers.id, printJobs.paperId))
    .orderBy(desc(printJobs.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);
const viewById = statement((orm) =>
  orm
    .select(viewColumns)
    .from(printJobs)
    .innerJoin(papers, eq(papers.id, printJobs.paperId))
    .where(eq(printJobs.id, sql.placeholder('id')))
    .prepare(),
);

/** Puts a job at the end of its printer's queue. */
export function insertPrintJob(
  tx: WriteTx,
  job: {
    id: PrintJobId;
    paperId: PaperId;
    copy: number;
    printer: PrinterKind;
    requestedBy: string;
    at: EpochMs;
  },
): void {
  insert(tx).run(job);
}

/** A job by id. */
export function findPrintJob(tx: ReadTx, jobId: PrintJobId): PrintJob | undefined {
  const row = byId(tx).get({ id: jobId });
  return row && jobOf(row);
}

/** The job that this printer should take next. */
export function findFirstQueued(tx: ReadTx, printer: PrinterKind): PrintJob | undefined {
  const row = firstQueued(tx).get({ printer });
  return row && jobOf(row);
}

/** All jobs in one state. */
export function listJobsIn(tx: ReadTx, state: PrintJobState): PrintJob[] {
  return inState(tx).all({ state }).map(jobOf);
}

/** Number of the latest copy of a paper; 0 when none was ever asked for. */
export function lastCopyOf(tx: ReadTx, paperId: PaperId): number {
  return lastCopy(tx).get({ paperId })?.copy ?? 0;
}

/** When this actor last asked for a print of this paper, or null. */
export function lastAskedBy(tx: ReadTx, paperId: PaperId, requestedBy: string): EpochMs | null {
  return (lastAsked(tx).get({ paperId, requestedBy })?.at ?? null) as EpochMs | null;
}

/** Moves a job on; `sha256` says which sealed bytes went to the printer. */
export function movePrintJob(
  tx: WriteTx,
  jobId: PrintJobId,
  to: { state: PrintJobState; reason?: PrintReason; sha256?: string; at: EpochMs },
): void {
  const job = findPrintJob(tx, jobId);
  invariant(job, 'a print job that moves on was written down before');
  mustBeOnCourse(job.state, to.state);
  update(tx).run({
    id: jobId,
    state: to.state,
    reason: to.reason ?? '',
    sha256: to.sha256 ?? null,
    at: to.at,
  });
}

/** The latest jobs, newest first. */
export function listLatestJobs(tx: ReadTx, limit: number): PrintJobView[] {
  return latest(tx).all({ limit }).map(viewOf);
}

/** A job as the desk shows it. */
export function getJobView(tx: ReadTx, jobId: PrintJobId): PrintJobView {
  const row = viewById(tx).get({ id: jobId });
  invariant(row, 'a print job that is shown was written down before');
  return viewOf(row);
}

function jobOf(row: typeof printJobs.$inferSelect): PrintJob {
  return {
    id: row.id as PrintJobId,
    paperId: row.paperId as PaperId,
    copy: row.copy,
    printer: row.printer as PrinterKind,
    state: row.state as PrintJobState,
    reason: row.reason as PrintReason,
  };
}

function viewOf(row: {
  id: string;
  paperId: string;
  paperKind: string;
  title: string;
  copy: number;
  state: string;
  reason: string;
  at: number;
}): PrintJobView {
  return {
    ...row,
    id: row.id as PrintJobId,
    paperId: row.paperId as PaperId,
    state: row.state as PrintJobState,
  };
}
