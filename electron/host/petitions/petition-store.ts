import { asc, desc, eq, sql } from 'drizzle-orm';
import {
  petitionCourse,
  petitionReplies,
  petitionSerials,
  petitions,
} from '#host/petitions/petition-table.ts';
import { type ReadTx, statement } from '#host/platform/database.ts';
import type { EpochMs, HallDay } from '#shared/base/brand.ts';
import type { Secrecy } from '#shared/domain/events.ts';
import type { PetitionId, StaffId, VisitId } from '#shared/domain/ids.ts';
import type { DocumentType, IdentityCheck } from '#shared/domain/people.ts';
import type { Petition, PetitionState, Triage } from '#shared/domain/petitions.ts';
import type { MatterKind } from '#shared/domain/visits.ts';

/** A petition with who may read about it. */
export type KeptPetition = { petition: Petition; secrecy: Secrecy };

/** One step of a petition's course; `type` is the event's, `actor` an id such as `staff:…`. */
export type CourseStep = { type: string; at: EpochMs; actor: string; organ: string; note: string };

/** An organ's written reply. */
export type Reply = { organ: string; documentNumber: string; text: string; at: EpochMs };

const byId = statement((orm) =>
  orm
    .select()
    .from(petitions)
    .where(eq(petitions.id, sql.placeholder('id')))
    .prepare(),
);
const byRow = statement((orm) =>
  orm
    .select()
    .from(petitions)
    .where(eq(petitions.row, sql.placeholder('row')))
    .prepare(),
);
const byVisit = statement((orm) =>
  orm
    .select()
    .from(petitions)
    .where(eq(petitions.visitId, sql.placeholder('visitId')))
    .orderBy(desc(petitions.row))
    .limit(1)
    .prepare(),
);
const byQueryCode = statement((orm) =>
  orm
    .select()
    .from(petitions)
    .where(eq(petitions.queryCode, sql.placeholder('queryCode')))
    .orderBy(desc(petitions.row))
    .limit(1)
    .prepare(),
);
const courseOf = statement((orm) =>
  orm
    .select()
    .from(petitionCourse)
    .where(eq(petitionCourse.petitionId, sql.placeholder('id')))
    .orderBy(asc(petitionCourse.seq))
    .prepare(),
);
const latestReply = statement((orm) =>
  orm
    .select()
    .from(petitionReplies)
    .where(eq(petitionReplies.petitionId, sql.placeholder('id')))
    .orderBy(desc(petitionReplies.seq))
    .limit(1)
    .prepare(),
);
const serialOf = statement((orm) =>
  orm
    .select({ lastSerial: petitionSerials.lastSerial })
    .from(petitionSerials)
    .where(eq(petitionSerials.day, sql.placeholder('day')))
    .prepare(),
);

/** A petition with its secrecy, by id. */
export function findKeptPetition(tx: ReadTx, petitionId: PetitionId): KeptPetition | undefined {
  return kept(byId(tx).get({ id: petitionId }));
}

/** The petition at a row of the table. */
export function findKeptPetitionAt(tx: ReadTx, row: number): KeptPetition | undefined {
  return kept(byRow(tx).get({ row }));
}

/** A petition by id, whoever may read it: the caller answers for that. */
export function findPetition(tx: ReadTx, petitionId: PetitionId): Petition | undefined {
  return findKeptPetition(tx, petitionId)?.petition;
}

/** The petition registered for a visit, with its secrecy. */
export function findKeptPetitionOfVisit(tx: ReadTx, visitId: VisitId): KeptPetition | undefined {
  return kept(byVisit(tx).get({ visitId }));
}

/** The petition registered for a visit. */
export function findPetitionOfVisit(tx: ReadTx, visitId: VisitId): Petition | undefined {
  return findKeptPetitionOfVisit(tx, visitId)?.petition;
}

/** The petition that a query code (as stored: digits only) opens for its visitor. */
export function findPetitionByQueryCode(tx: ReadTx, queryCode: string): Petition | undefined {
  return kept(byQueryCode(tx).get({ queryCode }))?.petition;
}

/** What happened to a petition, its registration first, in the order the hall learnt it. Never who is accused. */
export function listCourse(tx: ReadTx, petitionId: PetitionId): CourseStep[] {
  const row = byId(tx).get({ id: petitionId });
  if (!row) return [];
  const registered = {
    type: 'petition-registered',
    at: row.registeredAt,
    actor: `staff:${row.registeredBy}`,
  };
  return [{ ...registered, organ: '', note: '' }, ...courseOf(tx).all({ id: petitionId })].map(
    ({ type, at, actor, organ, note }) => ({ type, at: at as EpochMs, actor, organ, note }),
  );
}

/** The latest written reply of an organ. */
export function findReply(tx: ReadTx, petitionId: PetitionId): Reply | undefined {
  const row = latestReply(tx).get({ id: petitionId });
  return (
    row && { organ: row.organ, documentNumber: row.documentNumber, text: row.text, at: row.at as EpochMs }
  );
}

/** The next serial of a day, from 1; taken for good once the registration is logged in this transaction. */
export function nextSerial(tx: ReadTx, day: HallDay): number {
  return (serialOf(tx).get({ day })?.lastSerial ?? 0) + 1;
}

function kept(row: typeof petitions.$inferSelect | undefined): KeptPetition | undefined {
  if (!row) return undefined;
  const petition: Petition = {
    id: row.id as PetitionId,
    registrationNumber: row.registrationNumber,
    visitId: row.visitId as VisitId | null,
    registeredAt: row.registeredAt as EpochMs,
    registeredBy: row.registeredBy as StaffId,
    registration: {
      petitioner: {
        name: row.name,
        document: { type: row.documentType as DocumentType, number: row.documentNumber },
        phone: row.phone,
        address: row.address,
        identityCheck: row.identityCheck as IdentityCheck,
      },
      request: row.request,
      facts: row.facts,
      reasons: row.reasons,
      matterKind: row.matterKind as MatterKind,
      personsPresent: row.personsPresent,
      personsInvolved: row.personsInvolved,
      representatives: JSON.parse(row.representatives) as { name: string }[],
    },
    triage: row.triage === null ? null : (JSON.parse(row.triage) as Triage),
    state: row.state as PetitionState,
    queryCode: row.queryCode,
  };
  return { petition, secrecy: row.secrecy as Secrecy };
}
