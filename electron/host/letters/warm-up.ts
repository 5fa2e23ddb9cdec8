import { composePaper } from '#host/letters/compose-paper.ts';
import type { FontLibrary } from '#host/letters/fonts/font-library.ts';
import { letterFacts, slipFacts } from '#host/letters/layouts/sample-facts.ts';
import type { PageImager } from '#host/letters/page-image.ts';

/**
 * Composes and draws a slip and a letter that nobody sees: the first of each takes five times as long
 * as the next, and no visitor should stand before the kiosk for it.
 */
export async function warmUp(library: FontLibrary, imager: PageImager): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    const papers = [
      await composePaper({ kind: 'slip', data: slipFacts }, library, 1),
      await composePaper({ kind: 'registration-receipt', data: letterFacts }, library, 1),
    ];
    for (const paper of papers) await imager.imageOf(paper.bytes, 1, 96);
  }
}
