import { type BareLine, listLinesOfDocument, listLinesOfNameAndPhone } from '#host/petitions/line-store.ts';
import type { ReadTx } from '#host/platform/database.ts';
import type { PetitionLine } from '#shared/contract/petitions.ts';
import { normalizeDocumentNumber } from '#shared/domain/identity-documents.ts';
import { comparableName } from '#shared/domain/names.ts';
import type { Person } from '#shared/domain/people.ts';

/** More than this an officer doesn't read through at the window. */
const mostLines = 50;

/**
 * Earlier petitions of the same person: the same document first, then the same name with the same
 * phone; newest first in each. Accusations only for who may read them.
 */
export function listEarlier(
  tx: ReadTx,
  person: Pick<Person, 'name' | 'document' | 'phone'>,
  reader: { mayReadAccusations: boolean },
): PetitionLine[] {
  const document = { ...person.document, number: normalizeDocumentNumber(person.document.number) };
  const nameKey = comparableName(person.name);
  const sameDocument = document.number ? listLinesOfDocument(tx, document, reader, mostLines) : [];
  const sameName =
    person.phone && nameKey
      ? listLinesOfNameAndPhone(tx, { nameKey, phone: person.phone }, reader, mostLines)
      : [];
  const lines = new Map<string, PetitionLine>();
  for (const line of sameDocument) addReason(lines, line, 'document');
  for (const line of sameName) addReason(lines, line, 'name-and-phone');
  return [...lines.values()].slice(0, mostLines);
}

function addReason(
  lines: Map<string, PetitionLine>,
  line: BareLine,
  reason: PetitionLine['why'][number],
): void {
  const known = lines.get(line.id);
  if (known) known.why.push(reason);
  else lines.set(line.id, { ...line, why: [reason] });
}
