import { composePaper } from '#host/letters/compose-paper.ts';
import type { FontLibrary } from '#host/letters/fonts/font-library.ts';
import { slipFacts } from '#host/letters/layouts/sample-facts.ts';
import type { PageImager } from '#host/letters/page-image.ts';

/**
 * Composes and draws slips that nobody sees: the first takes ten times as long as the next, and no
 * visitor should stand before the kiosk for it. Letters are not waited for that way, and their fonts
 * stay closed until the first one.
 */
export async function warmUp(library: FontLibrary, imager: PageImager): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const slip = await composePaper({ kind: 'slip', data: slipFacts }, library, 1);
    await imager.imageOf(slip.bytes, 1, 203.2);
  }
}
