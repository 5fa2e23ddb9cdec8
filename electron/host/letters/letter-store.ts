import { and, asc, eq, sql } from 'drizzle-orm';
import { letterSerials, letters } from '#host/letters/letter-table.ts';
import { type ReadTx, statement, type WriteTx } from '#host/platform/database.ts';
import type { LetterView } from '#shared/contract/letters.ts';
import type { LetterId, PaperId, PetitionId } from '#shared/domain/ids.ts';
import type { LetterKind } from '#shared/domain/letters.ts';

/** A letter issued; `replyAt` says which reply of an organ it carries. */
export type IssuedLetter = LetterView & { replyAt: number | null };

const insert = statement((orm) =>
  orm
    .insert(letters)
    .values({
      id: sql.placeholder('id'),
      petitionId: sql.placeholder('petitionId'),
      kind: sql.placeholder('kind'),
      documentNumber: sql.placeholder('documentNumber'),
      issuedAt: sql.placeholder('issuedAt'),
      paperId: sql.placeholder('paperId'),
      replyAt: sql.placeholder('replyAt'),
    })
    .prepare(),
);
const takeSerial = statement((orm) =>
  orm
    .insert(letterSerials)
    .values({
      documentClass: sql.placeholder('documentClass'),
      year: sql.placeholder('year'),
      lastSerial: sql.placeholder('serial'),
    })
    .onConflictDoUpdate({
      target: [letterSerials.documentClass, letterSerials.year],
      set: { lastSerial: sql`max(${letterSerials.lastSerial}, excluded.last_serial)` },
    })
    .prepare(),
);
const serialOf = statement((orm) =>
  orm
    .select({ lastSerial: letterSerials.lastSerial })
    .from(letterSerials)
    .where(
      and(
        eq(letterSerials.documentClass, sql.placeholder('documentClass')),
        eq(letterSerials.year, sql.placeholder('year')),
      ),
    )
    .prepare(),
);
const ofPetition = statement((orm) =>
  orm
    .select()
    .from(letters)
    .where(eq(letters.petitionId, sql.placeholder('petitionId')))
    .orderBy(asc(letters.id))
    .prepare(),
);

/** Writes down a letter of the log. */
export function insertLetter(tx: WriteTx, letter: IssuedLetter): void {
  insert(tx).run(letter);
}

/** Notes that a serial is taken. */
export function noteSerial(
  tx: WriteTx,
  taken: { documentClass: string; year: number; serial: number },
): void {
  takeSerial(tx).run(taken);
}

/** The next serial of a class in a year, from 1; taken for good once the letter is logged in this transaction. */
export function nextLetterSerial(tx: ReadTx, documentClass: string, year: number): number {
  return (serialOf(tx).get({ documentClass, year })?.lastSerial ?? 0) + 1;
}

/** Letters of a petition in the order of issue. */
export function listLetters(tx: ReadTx, petitionId: PetitionId): IssuedLetter[] {
  return ofPetition(tx)
    .all({ petitionId })
    .map((row) => ({
      ...row,
      id: row.id as LetterId,
      petitionId: row.petitionId as PetitionId,
      kind: row.kind as LetterKind,
      paperId: row.paperId as PaperId,
    }));
}

/** The paper of the latest letter of a kind. */
export function findLetterPaper(tx: ReadTx, petitionId: PetitionId, kind: LetterKind): PaperId | undefined {
  return listLetters(tx, petitionId).findLast((letter) => letter.kind === kind)?.paperId;
}
