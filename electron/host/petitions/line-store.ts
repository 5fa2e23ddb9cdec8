import { and, desc, eq, or, sql } from 'drizzle-orm';
import { petitions } from '#host/petitions/petition-table.ts';
import { type ReadTx, statement } from '#host/platform/database.ts';
import type { PetitionLine } from '#shared/contract/petitions.ts';
import type { PetitionId } from '#shared/domain/ids.ts';
import type { StatedDocument } from '#shared/domain/people.ts';
import type { PetitionState } from '#shared/domain/petitions.ts';

/** A line of a list without the reason why it is there. */
export type BareLine = Omit<PetitionLine, 'why'>;

const columns = {
  id: petitions.id,
  registrationNumber: petitions.registrationNumber,
  name: petitions.name,
  matterKind: petitions.matterKind,
  request: petitions.request,
  registeredAt: petitions.registeredAt,
  state: petitions.state,
};
/** Accusations only where `all` is 1. */
const readable = or(sql`${sql.placeholder('all')} = 1`, eq(petitions.secrecy, 'ordinary'));

// The words `<> ''` repeat those of the partial indexes, else SQLite may not use them.
const byDocument = statement((orm) =>
  orm
    .select(columns)
    .from(petitions)
    .where(
      and(
        sql`document_number <> ''`,
        eq(petitions.documentNumber, sql.placeholder('number')),
        eq(petitions.documentType, sql.placeholder('type')),
        readable,
      ),
    )
    .orderBy(desc(petitions.row))
    .limit(sql.placeholder('limit'))
    .prepare(),
);
const byNameAndPhone = statement((orm) =>
  orm
    .select(columns)
    .from(petitions)
    .where(
      and(
        sql`phone <> ''`,
        eq(petitions.phone, sql.placeholder('phone')),
        eq(petitions.nameKey, sql.placeholder('nameKey')),
        readable,
      ),
    )
    .orderBy(desc(petitions.row))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Petitions of the person with that document, newest first. */
export function listLinesOfDocument(
  tx: ReadTx,
  document: StatedDocument,
  reader: { mayReadAccusations: boolean },
  limit: number,
): BareLine[] {
  const all = Number(reader.mayReadAccusations);
  return byDocument(tx)
    .all({ ...document, all, limit })
    .map(lineOf);
}

/** Petitions under that name (as names are compared) and phone, newest first. */
export function listLinesOfNameAndPhone(
  tx: ReadTx,
  person: { nameKey: string; phone: string },
  reader: { mayReadAccusations: boolean },
  limit: number,
): BareLine[] {
  const all = Number(reader.mayReadAccusations);
  return byNameAndPhone(tx)
    .all({ ...person, all, limit })
    .map(lineOf);
}

function lineOf(row: Pick<typeof petitions.$inferSelect, keyof typeof columns>): BareLine {
  return { ...row, id: row.id as PetitionId, state: row.state as PetitionState };
}
