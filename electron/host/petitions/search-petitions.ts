import { findKeptPetitionAt } from '#host/petitions/petition-store.ts';
import { readSearch, type SearchReading } from '#host/petitions/search-query.ts';
import { matchingColumns } from '#host/petitions/search-reasons.ts';
import { listMatches, listNewest } from '#host/petitions/search-store.ts';
import { searchTokensOf } from '#host/petitions/search-tokens.ts';
import type { ReadTx } from '#host/platform/database.ts';
import { invariant } from '#shared/base/invariant.ts';
import type { PetitionLine } from '#shared/contract/petitions.ts';

/**
 * Petitions by name, pinyin, initials, document, number or words, newest first; `more` when the limit
 * cut some off. Nothing typed: the newest. Accusations only for who may read them.
 */
export function searchPetitions(
  tx: ReadTx,
  wish: { words: string; limit: number },
  reader: { mayReadAccusations: boolean },
): { found: PetitionLine[]; more: boolean } {
  const readings = readSearch(wish.words);
  const rows = rowsOf(tx, readings, wish, reader);
  const found = rows.slice(0, wish.limit).map((row) => lineOf(tx, row, readings));
  return { found, more: rows.length > wish.limit };
}

/** One row more than asked for, to know whether there are more. */
function rowsOf(
  tx: ReadTx,
  readings: readonly SearchReading[],
  { words, limit }: { words: string; limit: number },
  reader: { mayReadAccusations: boolean },
): number[] {
  if (readings.length > 0) return listMatches(tx, readings, reader, limit + 1);
  return words.trim() === '' ? listNewest(tx, reader, limit + 1) : [];
}

function lineOf(tx: ReadTx, row: number, readings: readonly SearchReading[]): PetitionLine {
  const kept = findKeptPetitionAt(tx, row);
  invariant(kept, 'a found row exists: index and table are written together');
  const { id, registrationNumber, registration, registeredAt, state } = kept.petition;
  const why = matchingColumns(readings, searchTokensOf(registrationNumber, registration));
  const { petitioner, matterKind, request } = registration;
  return { id, registrationNumber, name: petitioner.name, matterKind, request, registeredAt, state, why };
}
