import { eq, sql } from 'drizzle-orm';
import type { Projection } from '#host/log/index.ts';
import { type ReadTx, statement, type WriteTx } from '#host/platform/database.ts';
import { visits } from '#host/visits/visit-table.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import type { TicketId, VisitId } from '#shared/domain/ids.ts';
import type { CheckInForm, RatingGrade } from '#shared/domain/visits.ts';

/** An arrival as stored. */
export type Visit = {
  visitId: VisitId;
  ticketId: TicketId;
  queryCode: string;
  partySize: number;
  form: CheckInForm | null;
  at: EpochMs;
  grade: RatingGrade | null;
};

const insert = statement((orm) =>
  orm
    .insert(visits)
    .values({
      id: sql.placeholder('id'),
      ticketId: sql.placeholder('ticketId'),
      queryCode: sql.placeholder('queryCode'),
      partySize: sql.placeholder('partySize'),
      form: sql.placeholder('form'),
      at: sql.placeholder('at'),
      comment: '',
    })
    .prepare(),
);
const rate = statement((orm) =>
  orm
    .update(visits)
    .set({ grade: sql`${sql.placeholder('grade')}`, comment: sql`${sql.placeholder('comment')}` })
    .where(eq(visits.id, sql.placeholder('id')))
    .prepare(),
);
const byTicket = statement((orm) =>
  orm
    .select()
    .from(visits)
    .where(eq(visits.ticketId, sql.placeholder('ticketId')))
    .prepare(),
);
const byCode = statement((orm) =>
  orm
    .select()
    .from(visits)
    .where(eq(visits.queryCode, sql.placeholder('queryCode')))
    .prepare(),
);

/** The arrival that a ticket was given for. */
export function findVisitOfTicket(tx: ReadTx, ticketId: TicketId): Visit | undefined {
  return fromRow(byTicket(tx).get({ ticketId }));
}

/** The arrival that a query code was given for. */
export function findVisitByQueryCode(tx: ReadTx, queryCode: string): Visit | undefined {
  return fromRow(byCode(tx).get({ queryCode }));
}

export const visitProjection: Projection = {
  name: 'visits',
  tables: ['visits'],
  on: {
    'visit-checked-in': (tx, { at, body }) => {
      const { visitId, ticketId, queryCode, form } = body;
      put(tx, { visitId, ticketId, queryCode, partySize: form.partySize, form: JSON.stringify(form), at });
    },
    'visit-begun': (tx, { at, body }) => {
      put(tx, { ...body, form: null, at });
    },
    'visit-rated': (tx, { body }) => {
      rate(tx).run({ id: body.visitId, grade: body.grade, comment: body.comment });
    },
  },
};

function put(tx: WriteTx, visit: Omit<Visit, 'form' | 'grade'> & { form: string | null }): void {
  const { visitId, ...rest } = visit;
  insert(tx).run({ id: visitId, ...rest });
}

function fromRow(row: typeof visits.$inferSelect | undefined): Visit | undefined {
  if (!row) return undefined;
  return {
    visitId: row.id as VisitId,
    ticketId: row.ticketId as TicketId,
    queryCode: row.queryCode,
    partySize: row.partySize,
    form: row.form === null ? null : (JSON.parse(row.form) as CheckInForm),
    at: row.at as EpochMs,
    grade: row.grade as RatingGrade | null,
  };
}
