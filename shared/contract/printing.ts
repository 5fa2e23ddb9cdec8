import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { choice, id, requestId } from '#shared/contract/text.ts';
import type { PaperId, PrintJobId } from '#shared/domain/ids.ts';

/** States of a print job; `unknown` after a crash in the middle, until a clerk says what came out. */
export const printJobStates = ['queued', 'sending', 'sent', 'printed', 'failed', 'unknown'] as const;
export type PrintJobState = (typeof printJobStates)[number];

/** A print job as the desk shows it. `reason` is a code of `renderer/ui/text` (`folder-not-writable` …). */
export type PrintJobView = {
  id: PrintJobId;
  paperId: PaperId;
  paperKind: string;
  title: string;
  copy: number;
  state: PrintJobState;
  reason: string;
  at: number;
};

export const printing = {
  jobs: oc
    .route({ method: 'GET', path: '/printing/jobs', summary: 'The latest print jobs' })
    .output(z.custom<PrintJobView[]>()),
  watch: oc
    .route({ method: 'GET', path: '/printing/watch', summary: 'The latest print jobs, live' })
    .output(eventIterator(z.custom<PrintJobView[]>())),
  reprint: oc
    .route({
      method: 'POST',
      path: '/printing/reprint',
      summary: 'Print a paper again, marked 补打 with its count',
    })
    .input(z.object({ requestId, paperId: id<PaperId>() }))
    .output(z.custom<PrintJobView>()),
  resolve: oc
    .route({
      method: 'POST',
      path: '/printing/resolve',
      summary: 'Say whether an unknown or failed job came out; `again` prints it once more',
    })
    .input(z.object({ requestId, jobId: id<PrintJobId>(), outcome: choice(['came-out', 'again']) }))
    .output(z.custom<PrintJobView>()),
  paperImage: oc
    .route({
      method: 'GET',
      path: '/papers/{paperId}/pages/{page}',
      summary: 'One page of a paper as PNG, from the very bytes that are printed',
    })
    .input(z.object({ paperId: id<PaperId>(), page: z.coerce.number().int().min(1).max(500) }))
    .output(z.custom<{ image: Blob; pages: number }>()),
  paperFile: oc
    .route({ method: 'GET', path: '/papers/{paperId}', summary: 'A paper as PDF' })
    .input(z.object({ paperId: id<PaperId>() }))
    .output(z.custom<File>()),
};
