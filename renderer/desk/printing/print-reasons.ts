import type { PrintJobView } from '#shared/contract/printing.ts';

/** What the host may say became of a print job, and the desk has words for; another shows by its own name. */
export const printReasons = [
  'folder-not-writable',
  'disk-full',
  'printer-error',
  'character-without-font',
  'composition-failed',
  'file-damaged',
  'host-stopped',
  'printed-again',
] as const;

/** Whether a clerk is asked about a job: it failed or nobody knows, and no other took its place. */
export function needsAnswer(job: Pick<PrintJobView, 'state' | 'reason'>): boolean {
  return (job.state === 'unknown' || job.state === 'failed') && job.reason !== 'printed-again';
}
