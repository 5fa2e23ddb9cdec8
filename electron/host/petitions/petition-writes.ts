import { eq, getTableColumns, sql } from 'drizzle-orm';
import { petitionCourse, petitionReplies, petitions } from '#host/petitions/petition-table.ts';
import { type ReadTx, sqlStatement, statement, type WriteTx } from '#host/platform/database.ts';
import type { HallDay } from '#shared/base/brand.ts';
import type { Secrecy } from '#shared/domain/events.ts';
import type { PetitionId } from '#shared/domain/ids.ts';
import type { PetitionState, Triage } from '#shared/domain/petitions.ts';

/** A petition's row before anyone has judged it. */
type NewPetition = Omit<typeof petitions.$inferSelect, 'triage'>;

const insertColumns = Object.entries(getTableColumns(petitions)).filter(([key]) => key !== 'triage');
// Plain SQL from the table's own columns: the builder fills in 24 values slower than SQLite stores them.
const insert = sqlStatement<[NewPetition], never>(
  `INSERT INTO petitions (${insertColumns.map(([, column]) => column.name).join(', ')})
   VALUES (${insertColumns.map(([key]) => `@${key}`).join(', ')})`,
);
const setTriage = statement((orm) =>
  orm
    .update(petitions)
    .set({ triage: sql`${sql.placeholder('triage')}`, secrecy: sql`${sql.placeholder('secrecy')}` })
    .where(eq(petitions.id, sql.placeholder('id')))
    .prepare(),
);
const stateOf = statement((orm) =>
  orm
    .select({ state: petitions.state })
    .from(petitions)
    .where(eq(petitions.id, sql.placeholder('id')))
    .prepare(),
);
const setState = statement((orm) =>
  orm
    .update(petitions)
    .set({ state: sql`${sql.placeholder('state')}` })
    .where(eq(petitions.id, sql.placeholder('id')))
    .prepare(),
);
const insertStep = statement((orm) =>
  orm
    .insert(petitionCourse)
    .values({
      seq: sql.placeholder('seq'),
      petitionId: sql.placeholder('petitionId'),
      type: sql.placeholder('type'),
      at: sql.placeholder('at'),
      actor: sql.placeholder('actor'),
      organ: sql.placeholder('organ'),
      note: sql.placeholder('note'),
    })
    .prepare(),
);
const insertReplyRow = statement((orm) =>
  orm
    .insert(petitionReplies)
    .values({
      seq: sql.placeholder('seq'),
      petitionId: sql.placeholder('petitionId'),
      organ: sql.placeholder('organ'),
      documentNumber: sql.placeholder('documentNumber'),
      text: sql.placeholder('text'),
      at: sql.placeholder('at'),
    })
    .prepare(),
);
const raiseSerial = sqlStatement<[{ day: HallDay; serial: number }], never>(
  `INSERT INTO petition_serials (day, last_serial) VALUES (@day, @serial)
   ON CONFLICT (day) DO UPDATE SET last_serial = max(last_serial, excluded.last_serial)`,
);

/** Writes a petition as it is registered. */
export function insertPetition(tx: WriteTx, petition: NewPetition): void {
  insert(tx).run(petition);
}

/** Where a petition stands, or undefined when the hall has no such petition. */
export function findState(tx: ReadTx, petitionId: PetitionId): PetitionState | undefined {
  return stateOf(tx).get({ id: petitionId })?.state as PetitionState | undefined;
}

/** Notes the officer's judgement and, with it, who may read from now on. */
export function updateTriage(tx: WriteTx, petitionId: PetitionId, triage: Triage, secrecy: Secrecy): void {
  setTriage(tx).run({ id: petitionId, triage: JSON.stringify(triage), secrecy });
}

/** Moves a petition to a state; the caller knows that it lies ahead. */
export function updateState(tx: WriteTx, petitionId: PetitionId, state: PetitionState): void {
  setState(tx).run({ id: petitionId, state });
}

/** Adds a step to a petition's course. */
export function insertCourseStep(
  tx: WriteTx,
  step: typeof petitionCourse.$inferInsert & { seq: number },
): void {
  insertStep(tx).run(step);
}

/** Keeps an organ's written reply. */
export function insertReply(tx: WriteTx, reply: typeof petitionReplies.$inferInsert & { seq: number }): void {
  insertReplyRow(tx).run(reply);
}

/** Notes that a serial of a day is given. */
export function noteSerial(tx: WriteTx, day: HallDay, serial: number): void {
  raiseSerial(tx).run({ day, serial });
}
