import { recordAudit } from '#host/audit/index.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase, ReadTx, WriteTx } from '#host/platform/database.ts';
import type { SealedFiles } from '#host/platform/files.ts';
import type { Ids } from '#host/platform/ids.ts';
import { mayShow } from '#host/printing/may-show.ts';
import type { PaperComposer } from '#host/printing/paper-maker.ts';
import { findPaper, type Paper } from '#host/printing/paper-store.ts';
import { printAgain } from '#host/printing/print-again.ts';
import { findPrintJob, getJobView, lastAskedBy } from '#host/printing/print-job-store.ts';
import { resolveJob } from '#host/printing/resolve-job.ts';
import type { Printing } from '#host/printing/start-printing.ts';
import { atAnyScreen, type CallContext, orRefuse, port, refuse, signedIn } from '#host/transport/index.ts';
import { ok, refused } from '#shared/base/result.ts';
import { refusal } from '#shared/contract/refusals.ts';
import type { PaperId } from '#shared/domain/ids.ts';

/** How long a preview waits for a paper that is still being composed. */
const previewWaitsMs = 5000;
/** 8 dots a millimetre as an 80 mm printer prints; A4 as sharp as a screen shows it. */
const dotsPerInch = { slip: 203.2, letter: 150 };

/** What a clerk does with papers, and how a screen sees them. */
export function printingProcedures(deps: {
  database: HallDatabase;
  files: SealedFiles;
  composer: PaperComposer;
  printing: Printing;
  clock: Clock;
  ids: Ids;
}) {
  const { database, files, composer, printing } = deps;

  function findShownPaper(tx: ReadTx, context: CallContext, paperId: PaperId): Paper | undefined {
    const paper = findPaper(tx, paperId);
    if (!paper) return undefined;
    const askedAt = lastAskedBy(tx, paperId, context.actorId);
    return mayShow(context, { ...paper, askedAt }, deps.clock.now()) ? paper : undefined;
  }

  /** A paper that this caller may see; any other one is not there. */
  function shownPaper(context: CallContext, paperId: PaperId): Paper {
    const paper = database.read((tx) => findShownPaper(tx, context, paperId));
    if (!paper) refuse('not-found');
    return paper;
  }

  /** Letters name people, so it is written down who looked; a slip says nothing of anyone. */
  async function noteSeen(context: CallContext, paper: Paper): Promise<void> {
    if (paper.kind === 'slip' || context.actor.kind !== 'staff') return;
    await database.write((tx) => note(tx, context, 'paper-seen', paper.id));
  }

  function note(
    tx: WriteTx,
    context: CallContext,
    act: 'paper-seen' | 'paper-printed',
    paperId: PaperId,
  ): void {
    recordAudit(tx, { at: deps.clock.now(), actor: context.actorId, act, subject: `paper:${paperId}` });
  }

  async function frozen(paper: Paper): Promise<{ pdf: Uint8Array; pages: number }> {
    const { sha256, pages } = orRefuse(await printing.maker.freezeWithin(paper.id, previewWaitsMs));
    return { pdf: await files.get(sha256), pages };
  }

  return {
    jobs: port.printing.jobs.handler(({ context }) => {
      signedIn(context);
      return printing.live.view();
    }),
    // No generator of its own: who may not watch is refused before the answer begins.
    watch: port.printing.watch.handler(({ context, signal }) => {
      signedIn(context);
      return printing.live.watch(signal);
    }),
    reprint: port.printing.reprint.handler(async ({ input, context }) => {
      signedIn(context);
      const view = await context.perform(input.requestId, 'printing.reprint', (tx) => {
        const paper = findShownPaper(tx, context, input.paperId);
        if (!paper) return refused(refusal('not-found'));
        note(tx, context, 'paper-printed', paper.id);
        return ok(getJobView(tx, printAgain(tx, deps, paper.id, context.actorId)));
      });
      printing.wake();
      return view;
    }),
    resolve: port.printing.resolve.handler(async ({ input, context }) => {
      signedIn(context);
      const view = await context.perform(input.requestId, 'printing.resolve', (tx) => {
        const job = findPrintJob(tx, input.jobId);
        const paper = job && findShownPaper(tx, context, job.paperId);
        if (!job || !paper) return refused(refusal('not-found'));
        const resolved = resolveJob(tx, deps, job, input.outcome, context.actorId);
        if (!resolved.ok) return resolved;
        if (input.outcome === 'again') note(tx, context, 'paper-printed', paper.id);
        return ok(getJobView(tx, resolved.value));
      });
      printing.wake();
      return view;
    }),
    paperImage: port.printing.paperImage.handler(async ({ input, context }) => {
      atAnyScreen(context);
      const paper = shownPaper(context, input.paperId);
      const { pdf, pages } = await frozen(paper);
      if (input.page > pages) refuse('not-found');
      const dpi = paper.kind === 'slip' ? dotsPerInch.slip : dotsPerInch.letter;
      const png = orRefuse(await composer.pageImage(pdf, input.page, dpi));
      await noteSeen(context, paper);
      return { image: new Blob([new Uint8Array(png)], { type: 'image/png' }), pages };
    }),
    paperFile: port.printing.paperFile.handler(async ({ input, context }) => {
      atAnyScreen(context);
      const paper = shownPaper(context, input.paperId);
      const { pdf } = await frozen(paper);
      await noteSeen(context, paper);
      return new File([new Uint8Array(pdf)], `${paper.title}.pdf`, { type: 'application/pdf' });
    }),
  };
}
