import { invariant } from '#shared/base/invariant.ts';
import type { PrintJobState } from '#shared/contract/printing.ts';

/**
 * Why a print job failed, or what became of it; the screens put it in words.
 * `printed-again`: a clerk said that nothing came out, and another job took its place.
 * `host-stopped`: the program ended while the printer had the paper; nobody knows what came out.
 */
export const printReasons = [
  '',
  'folder-not-writable',
  'disk-full',
  'printer-error',
  'character-without-font',
  'composition-failed',
  'file-damaged',
  'host-stopped',
  'printed-again',
] as const;
export type PrintReason = (typeof printReasons)[number];

/** The only ways a print job may go. What was printed stays printed. */
const course: Record<PrintJobState, readonly PrintJobState[]> = {
  queued: ['sending', 'failed'],
  sending: ['sent', 'printed', 'failed', 'unknown'],
  sent: ['printed', 'failed'],
  unknown: ['printed', 'failed'],
  // A clerk who holds the paper in hand knows better than the printer.
  failed: ['printed', 'failed'],
  printed: [],
};

/** Throws when a job would go a way that is none. */
export function mustBeOnCourse(from: PrintJobState, to: PrintJobState): void {
  invariant(course[from].includes(to), `a print job does not go from ${from} to ${to}`);
}

/** Whether a clerk is asked about this job: it failed or nobody knows, and no other took its place. */
export function needsAnswer(job: { state: PrintJobState; reason: string }): boolean {
  return (job.state === 'unknown' || job.state === 'failed') && job.reason !== 'printed-again';
}
