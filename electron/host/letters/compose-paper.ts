import type { Composed, Composition } from '#host/letters/composition.ts';
import type { FontLibrary } from '#host/letters/fonts/font-library.ts';
import { letterLayouts } from '#host/letters/layouts/letter-layouts.ts';
import { composeNotice } from '#host/letters/layouts/notice.ts';
import { composeSlip } from '#host/letters/layouts/slip.ts';

/** Composes a paper; `copy` 1 is the first print, later ones are marked 补打. Throws `CharacterWithoutFont`. */
export function composePaper(
  composition: Composition,
  library: FontLibrary,
  copy: number,
): Promise<Composed> {
  if (composition.kind === 'slip') return composeSlip(composition.data, library, copy);
  return composeNotice(letterLayouts[composition.kind](composition.data), library, copy);
}
