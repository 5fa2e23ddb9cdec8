import { setTimeout as pause } from 'node:timers/promises';
import type { EventLog } from '#host/log/index.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase } from '#host/platform/database.ts';
import { SealedFileDamaged, type SealedFiles } from '#host/platform/files.ts';
import type { Logger } from '#host/platform/logger.ts';
import { type Bell, createBell } from '#host/printing/bell.ts';
import {
  createPaperMaker,
  type FrozenPaper,
  type PaperComposer,
  type PaperMaker,
} from '#host/printing/paper-maker.ts';
import { findPaper, type Paper } from '#host/printing/paper-store.ts';
import type { PrintReason } from '#host/printing/print-course.ts';
import {
  findFirstQueued,
  listJobsIn,
  listLatestJobs,
  movePrintJob,
  type PrinterKind,
  type PrintJob,
} from '#host/printing/print-job-store.ts';
import type { PrinterDriver, PrintOutcome } from '#host/printing/printer-driver.ts';
import { createLive, type Live } from '#host/transport/index.ts';
import { invariant } from '#shared/base/invariant.ts';
import type { Result } from '#shared/base/result.ts';
import type { PrintJobState, PrintJobView } from '#shared/contract/printing.ts';
import type { Refusal } from '#shared/contract/refusals.ts';

/** The hall's printing while it runs. */
export type Printing = {
  maker: PaperMaker;
  live: Live<PrintJobView[]>;
  /** Says that jobs were committed; without it they are found within a second. */
  wake(): void;
  /** Lets the papers in hand come out and stops. */
  stop(): Promise<void>;
};

const jobsShown = 100;
const lookAgainAfterMs = 1000;
/** In a rush people get their numbers first; slips follow, a few a second, until there is room. */
const rushPauseMs = 250;

type Deps = {
  database: HallDatabase;
  log: Pick<EventLog, 'onAppended'>;
  files: SealedFiles;
  composer: PaperComposer;
  printers: Record<PrinterKind, PrinterDriver>;
  clock: Clock;
  logger: Logger;
};

/**
 * Starts printing: one lane a printer, each taking its jobs in order, so that a slow letter never
 * keeps a slip. Jobs that were with a printer when the program last ended become `unknown` first.
 */
export async function startPrinting(deps: Deps): Promise<Printing> {
  const live = createLive(() => deps.database.read((tx) => listLatestJobs(tx, jobsShown)));
  const maker = createPaperMaker(deps);
  await admitIgnorance(deps);
  const lanes = Object.entries(deps.printers).map(([kind, driver]) =>
    runLane(deps, maker, live, kind as PrinterKind, driver),
  );
  const wake = () => {
    for (const lane of lanes) lane.bell.ring();
    live.changed();
  };
  const stopListening = deps.log.onAppended(wake);
  return {
    maker,
    live,
    wake,
    async stop() {
      stopListening();
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
  };
}

async function admitIgnorance({ database, clock, logger }: Deps): Promise<void> {
  const unknown = await database.write((tx) => {
    const jobs = listJobsIn(tx, 'sending');
    const at = clock.now();
    for (const job of jobs) movePrintJob(tx, job.id, { state: 'unknown', reason: 'host-stopped', at });
    return jobs.length;
  });
  if (unknown > 0) logger.warn({ jobs: unknown }, 'print jobs of the last run need an answer');
}

function runLane(
  deps: Deps,
  maker: PaperMaker,
  live: Live<unknown>,
  kind: PrinterKind,
  driver: PrinterDriver,
): { bell: Bell; stop(): Promise<void> } {
  const bell = createBell();
  let stopped = false;
  async function run(): Promise<void> {
    while (!stopped) {
      try {
        const job = deps.database.read((tx) => findFirstQueued(tx, kind));
        if (job && deps.database.inRush()) await pause(rushPauseMs);
        if (job) await printJob(deps, maker, live, driver, job);
        else await bell.wait(lookAgainAfterMs);
      } catch (error) {
        // The database itself refused (a full disk): the job stays where it was.
        deps.logger.error(
          { kind: error instanceof Error ? error.name : typeof error },
          'printing is held up',
        );
        await bell.wait(lookAgainAfterMs);
      }
    }
  }
  const running = run();
  return {
    bell,
    stop() {
      stopped = true;
      bell.ring();
      return running;
    },
  };
}

async function printJob(
  deps: Deps,
  maker: PaperMaker,
  live: Live<unknown>,
  driver: PrinterDriver,
  job: PrintJob,
): Promise<void> {
  const paper = deps.database.read((tx) => findPaper(tx, job.paperId));
  invariant(paper, 'a print job has its paper: both were written in one transaction');
  const move = async (state: PrintJobState, more: { reason?: PrintReason; sha256?: string } = {}) => {
    await deps.database.write((tx) => movePrintJob(tx, job.id, { state, ...more, at: deps.clock.now() }));
    live.changed();
  };

  const ready = await prepare(deps, maker, paper, job);
  if (!ready.ok) return move('failed', { reason: ready.reason });
  // Before the printer has it: whatever happens from here on, it is never printed twice silently.
  await move('sending', { sha256: ready.sha256 });
  const outcome = await hand(driver, deps, { job, paper, pdf: ready.pdf });
  await move(outcome.state, { reason: outcome.reason });
}

type Ready = { ok: true; sha256: string; pdf: Uint8Array } | { ok: false; reason: PrintReason };

/** Makes the paper or its copy and reads it back: what is printed is what was sealed. */
async function prepare(deps: Deps, maker: PaperMaker, paper: Paper, job: PrintJob): Promise<Ready> {
  try {
    const made = job.copy === 1 ? await maker.freeze(paper.id) : await maker.makeCopy(paper, job.copy);
    if (!made.ok) return { ok: false, reason: reasonOf(made) };
    return { ok: true, sha256: made.value.sha256, pdf: await deps.files.get(made.value.sha256) };
  } catch (error) {
    if (error instanceof SealedFileDamaged) return { ok: false, reason: 'file-damaged' };
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
      return { ok: false, reason: 'disk-full' };
    throw error;
  }
}

function reasonOf(made: Extract<Result<FrozenPaper, Refusal>, { ok: false }>): PrintReason {
  return made.error.code === 'character-without-font' ? 'character-without-font' : 'composition-failed';
}

async function hand(
  driver: PrinterDriver,
  deps: Deps,
  { job, paper, pdf }: { job: PrintJob; paper: Paper; pdf: Uint8Array },
): Promise<{ state: PrintOutcome['state'] | 'unknown'; reason: PrintReason }> {
  try {
    const at = deps.clock.now();
    const outcome = await driver.print({ jobId: job.id, title: paper.title, copy: job.copy, pdf, at });
    return { state: outcome.state, reason: outcome.state === 'failed' ? outcome.reason : '' };
  } catch (error) {
    deps.logger.error({ kind: error instanceof Error ? error.name : typeof error }, 'a printer broke off');
    return { state: 'unknown', reason: 'printer-error' };
  }
}
