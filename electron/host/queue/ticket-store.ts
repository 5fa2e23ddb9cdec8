import { and, asc, count, desc, eq, lt, or, sql } from 'drizzle-orm';
import { type ReadTx, statement } from '#host/platform/database.ts';
import { ticketCalls, ticketCounters, tickets } from '#host/queue/ticket-table.ts';
import type { EpochMs, HallDay } from '#shared/base/brand.ts';
import { invariant } from '#shared/base/invariant.ts';
import type { ServiceId, StaffId, TicketId, VisitId, WindowId } from '#shared/domain/ids.ts';
import type { Ticket, TicketState } from '#shared/domain/tickets.ts';

const day = sql.placeholder('day');
const byId = statement((orm) =>
  orm
    .select()
    .from(tickets)
    .where(eq(tickets.id, sql.placeholder('id')))
    .prepare(),
);
const ofState = statement((orm) =>
  orm
    .select()
    .from(tickets)
    .where(and(eq(tickets.day, day), eq(tickets.state, sql.placeholder('state'))))
    .orderBy(asc(tickets.arrivedAt), asc(tickets.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);
const counters = statement((orm) =>
  orm.select().from(ticketCounters).where(eq(ticketCounters.day, day)).prepare(),
);
const counter = statement((orm) =>
  orm
    .select()
    .from(ticketCounters)
    .where(and(eq(ticketCounters.day, day), eq(ticketCounters.serviceId, sql.placeholder('serviceId'))))
    .prepare(),
);
const before = statement((orm) =>
  orm
    .select({ count: count() })
    .from(tickets)
    .where(
      and(
        eq(tickets.day, day),
        eq(tickets.state, 'waiting'),
        eq(tickets.serviceId, sql.placeholder('serviceId')),
        // Two arrivals in one millisecond stand in the order of their ids, as in `orderWaiting`.
        or(
          lt(tickets.arrivedAt, sql.placeholder('arrivedAt')),
          and(eq(tickets.arrivedAt, sql.placeholder('arrivedAt')), lt(tickets.id, sql.placeholder('id'))),
        ),
      ),
    )
    .prepare(),
);
const calls = statement((orm) =>
  orm
    .select({
      ticketId: ticketCalls.ticketId,
      windowId: ticketCalls.windowId,
      times: ticketCalls.times,
      at: ticketCalls.at,
      number: tickets.number,
    })
    .from(ticketCalls)
    .innerJoin(tickets, eq(tickets.id, ticketCalls.ticketId))
    .where(eq(ticketCalls.day, day))
    .orderBy(desc(ticketCalls.seq))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** One ticket by id. */
export function findTicket(tx: ReadTx, id: TicketId): Ticket | undefined {
  const row = byId(tx).get({ id });
  return row && fromRow(row);
}

/** Today's tickets in one state, longest wait first, at most `limit`. */
export function listTickets(tx: ReadTx, on: HallDay, state: TicketState['state'], limit: number): Ticket[] {
  return ofState(tx).all({ day: on, state, limit }).map(fromRow);
}

/** Serial, waiting and finished counts by service of one day. */
export function listCounters(tx: ReadTx, on: HallDay): (typeof ticketCounters.$inferSelect)[] {
  return counters(tx).all({ day: on });
}

/** The counter of one service and day; zeros before the first ticket. */
export function getCounter(
  tx: ReadTx,
  on: HallDay,
  serviceId: ServiceId,
): { lastSerial: number; waiting: number } {
  return counter(tx).get({ day: on, serviceId }) ?? { lastSerial: 0, waiting: 0 };
}

/** How many wait before a ticket in its own service. */
export function countAhead(tx: ReadTx, ticket: Ticket): number {
  if (ticket.standing.state !== 'waiting') return 0;
  const { id, day: on, serviceId, arrivedAt } = ticket;
  return before(tx).get({ id, day: on, serviceId, arrivedAt })?.count ?? 0;
}

/** The latest calls of a day, latest first; a recall is a call of its own. */
export function listCalls(tx: ReadTx, on: HallDay, limit: number) {
  return calls(tx).all({ day: on, limit });
}

function fromRow(row: typeof tickets.$inferSelect): Ticket {
  return {
    id: row.id as TicketId,
    number: row.number,
    day: row.day as HallDay,
    serviceId: row.serviceId as ServiceId,
    forWindowId: row.forWindowId as WindowId | null,
    visitId: row.visitId as VisitId,
    partySize: row.partySize,
    arrivedAt: row.arrivedAt as EpochMs,
    standing: standingOf(row),
  };
}

function standingOf(row: typeof tickets.$inferSelect): TicketState {
  const at = row.stateAt as EpochMs;
  if (row.state === 'waiting') return { state: 'waiting', since: at };
  const windowId = row.windowId as WindowId;
  if (row.state === 'missed') return { state: 'missed', windowId, missedAt: at };
  if (row.state === 'finished') return { state: 'finished', windowId, finishedAt: at };
  invariant(row.state === 'called' && row.staffId, 'a called ticket has someone who called it');
  return { state: 'called', windowId, staffId: row.staffId as StaffId, calledAt: at, times: row.times };
}
