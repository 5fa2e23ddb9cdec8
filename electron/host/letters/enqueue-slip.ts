import type { SlipFacts } from '#host/letters/composition.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { WriteTx } from '#host/platform/database.ts';
import type { Ids } from '#host/platform/ids.ts';
import { enqueuePaper } from '#host/printing/index.ts';
import type { PaperId } from '#shared/domain/ids.ts';

/** Puts the slip of a ticket into the print queue, in the transaction that issues the ticket. */
export function enqueueSlip(
  tx: WriteTx,
  deps: { clock: Clock; ids: Ids },
  slip: { paperId: PaperId; facts: SlipFacts; createdBy: string },
): void {
  enqueuePaper(tx, deps, {
    paperId: slip.paperId,
    kind: 'slip',
    title: `号票 ${slip.facts.number}`,
    subject: `slip:${slip.facts.number}`,
    secrecy: 'ordinary',
    composition: { kind: 'slip', data: slip.facts },
    printer: 'slip',
    createdBy: slip.createdBy,
  });
}
