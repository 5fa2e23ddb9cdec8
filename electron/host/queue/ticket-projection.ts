import { eq, sql } from 'drizzle-orm';
import type { Projection } from '#host/log/index.ts';
import { statement, type WriteTx } from '#host/platform/database.ts';
import { findTicket } from '#host/queue/ticket-store.ts';
import { ticketCalls, ticketCounters, tickets } from '#host/queue/ticket-table.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import { invariant } from '#shared/base/invariant.ts';
import type { ServiceId, TicketId } from '#shared/domain/ids.ts';
import type { Ticket, TicketState } from '#shared/domain/tickets.ts';

const insertTicket = statement((orm) =>
  orm
    .insert(tickets)
    .values({
      id: sql.placeholder('id'),
      number: sql.placeholder('number'),
      day: sql.placeholder('day'),
      serviceId: sql.placeholder('serviceId'),
      visitId: sql.placeholder('visitId'),
      partySize: sql.placeholder('partySize'),
      arrivedAt: sql.placeholder('arrivedAt'),
      state: 'waiting',
      stateAt: sql.placeholder('arrivedAt'),
      times: 0,
    })
    .prepare(),
);
const moveTicket = statement((orm) =>
  orm
    .update(tickets)
    .set({
      state: sql`${sql.placeholder('state')}`,
      serviceId: sql`${sql.placeholder('serviceId')}`,
      forWindowId: sql`${sql.placeholder('forWindowId')}`,
      windowId: sql`${sql.placeholder('windowId')}`,
      staffId: sql`${sql.placeholder('staffId')}`,
      stateAt: sql`${sql.placeholder('stateAt')}`,
      times: sql`${sql.placeholder('times')}`,
    })
    .where(eq(tickets.id, sql.placeholder('id')))
    .prepare(),
);
const count = statement((orm) =>
  orm
    .insert(ticketCounters)
    .values({
      day: sql.placeholder('day'),
      serviceId: sql.placeholder('serviceId'),
      lastSerial: sql.placeholder('serial'),
      waiting: sql.placeholder('waiting'),
      finished: sql.placeholder('finished'),
    })
    .onConflictDoUpdate({
      target: [ticketCounters.day, ticketCounters.serviceId],
      set: {
        lastSerial: sql`max(last_serial, excluded.last_serial)`,
        waiting: sql`waiting + excluded.waiting`,
        finished: sql`finished + excluded.finished`,
      },
    })
    .prepare(),
);
const insertCall = statement((orm) =>
  orm
    .insert(ticketCalls)
    .values({
      seq: sql.placeholder('seq'),
      day: sql.placeholder('day'),
      ticketId: sql.placeholder('ticketId'),
      windowId: sql.placeholder('windowId'),
      times: sql.placeholder('times'),
      at: sql.placeholder('at'),
    })
    .prepare(),
);

export const ticketProjection: Projection = {
  name: 'tickets',
  tables: ['tickets', 'ticket_counters', 'ticket_calls'],
  on: {
    'ticket-issued': (tx, { body }) => {
      insertTicket(tx).run({ ...body, id: body.ticketId });
      count(tx).run({
        day: body.day,
        serviceId: body.serviceId,
        serial: body.serial,
        waiting: 1,
        finished: 0,
      });
    },
    'ticket-called': (tx, { seq, at, body }) => {
      const { ticketId, windowId, staffId } = body;
      const ticket = move(tx, ticketId, { state: 'called', windowId, staffId, calledAt: at, times: 1 });
      insertCall(tx).run({ seq, day: ticket.day, ticketId, windowId, times: 1, at });
    },
    'ticket-recalled': (tx, { seq, at, body }) => {
      const { ticketId, windowId, times } = body;
      const before = get(tx, ticketId).standing;
      invariant(before.state === 'called', 'only a called ticket is recalled');
      const ticket = move(tx, ticketId, { ...before, calledAt: at, times });
      insertCall(tx).run({ seq, day: ticket.day, ticketId, windowId, times, at });
    },
    'ticket-missed': (tx, { at, body }) => {
      move(tx, body.ticketId, { state: 'missed', windowId: body.windowId, missedAt: at });
    },
    'ticket-restored': (tx, { at, body }) => {
      move(tx, body.ticketId, { state: 'waiting', since: at });
    },
    'ticket-transferred': (tx, { at, body }) => {
      const to = { serviceId: body.toServiceId, forWindowId: body.toWindowId };
      move(tx, body.ticketId, { state: 'waiting', since: at }, to);
    },
    'ticket-finished': (tx, { at, body }) => {
      move(tx, body.ticketId, { state: 'finished', windowId: body.windowId, finishedAt: at });
    },
  },
};

function get(tx: WriteTx, id: TicketId): Ticket {
  const ticket = findTicket(tx, id);
  invariant(ticket, 'a ticket is issued before anything else happens to it');
  return ticket;
}

/** Puts a ticket into a new state and keeps the counts of the services it leaves and enters. */
function move(
  tx: WriteTx,
  id: TicketId,
  to: TicketState,
  place?: { serviceId: ServiceId; forWindowId: Ticket['forWindowId'] },
): Ticket {
  const before = get(tx, id);
  const serviceId = place?.serviceId ?? before.serviceId;
  const forWindowId = place ? place.forWindowId : before.forWindowId;
  moveTicket(tx).run({
    id,
    state: to.state,
    serviceId,
    forWindowId,
    windowId: 'windowId' in to ? to.windowId : null,
    staffId: 'staffId' in to ? to.staffId : null,
    times: 'times' in to ? to.times : 0,
    stateAt: stateTime(to),
  });
  const { day } = before;
  if (before.standing.state === 'waiting')
    count(tx).run({ day, serviceId: before.serviceId, serial: 0, waiting: -1, finished: 0 });
  if (to.state === 'waiting') count(tx).run({ day, serviceId, serial: 0, waiting: 1, finished: 0 });
  if (to.state === 'finished') count(tx).run({ day, serviceId, serial: 0, waiting: 0, finished: 1 });
  return before;
}

function stateTime(standing: TicketState): EpochMs {
  if (standing.state === 'waiting') return standing.since;
  if (standing.state === 'called') return standing.calledAt;
  return standing.state === 'missed' ? standing.missedAt : standing.finishedAt;
}
