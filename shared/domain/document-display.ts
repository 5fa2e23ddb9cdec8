import { normalizeDocumentNumber } from '#shared/domain/identity-documents.ts';

/** The last four characters of a document number: what a visitor adds to the query code. Empty for none. */
export function documentTail(number: string): string {
  return [...normalizeDocumentNumber(number)].slice(-4).join('');
}

/**
 * A document number for screens and papers: the last four characters, a star for each before them.
 * Of a number shorter than eight only two are left, because four would be most of it.
 */
export function maskDocument(number: string): string {
  const characters = [...normalizeDocumentNumber(number)];
  const shown = characters.length < 8 ? 2 : 4;
  return characters.map((character, place) => (place < characters.length - shown ? '*' : character)).join('');
}
