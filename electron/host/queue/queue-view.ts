import { getHallProfile } from '#host/hall/index.ts';
import type { ReadTx } from '#host/platform/database.ts';
import type { QueueDeps } from '#host/queue/queue-deps.ts';
import { listCounters, listTickets } from '#host/queue/ticket-store.ts';
import { listHelpCalls, listSittings } from '#host/queue/window-store.ts';
import { findStaff } from '#host/staff/index.ts';
import type { DeskTicket, QueueView, WindowView } from '#shared/contract/queue.ts';
import { hallDayOf } from '#shared/domain/hall-day.ts';
import type { HallWindow } from '#shared/domain/hall-profile.ts';
import { maskName } from '#shared/domain/names.ts';
import type { Ticket } from '#shared/domain/tickets.ts';
import { orderWaiting } from '#shared/domain/waiting-order.ts';

/** As many waiting tickets as a desk can look at. */
const shownWaiting = 200;

/** The queue as desks see it: shown in the order in which it will be called. */
export function queueView(tx: ReadTx, deps: QueueDeps, version: number): QueueView {
  const now = deps.clock.now();
  const day = hallDayOf(now, getHallProfile(tx).timeZone);
  const desk = (ticket: Ticket) => deskTicketOf(tx, deps, ticket);
  return {
    version,
    at: now,
    waiting: orderWaiting(listTickets(tx, day, 'waiting', shownWaiting), null).map(desk),
    missed: listTickets(tx, day, 'missed', shownWaiting).map(desk),
    windows: windowViews(tx, deps),
    finishedToday: listCounters(tx, day).reduce((sum, counter) => sum + counter.finished, 0),
    helpCalls: listHelpCalls(tx),
  };
}

/** Every window of the hall, who sits there and whom they serve. */
export function windowViews(tx: ReadTx, deps: QueueDeps): WindowView[] {
  const profile = getHallProfile(tx);
  const called = listTickets(tx, hallDayOf(deps.clock.now(), profile.timeZone), 'called', -1);
  const sittings = listSittings(tx);
  return profile.windows.map((window: HallWindow): WindowView => {
    const sitting = sittings.find(({ windowId }) => windowId === window.id);
    const staff = sitting && findStaff(tx, sitting.staffId);
    const ticket = called.find(
      ({ standing }) => standing.state === 'called' && standing.windowId === window.id,
    );
    return {
      ...window,
      staff: staff ? { id: staff.id, name: staff.name } : null,
      ticket: ticket ? deskTicketOf(tx, deps, ticket) : null,
    };
  });
}

/** A ticket as desks see it; the name stays masked until the file is opened. */
export function deskTicketOf(tx: ReadTx, deps: QueueDeps, ticket: Ticket): DeskTicket {
  const form = deps.findForm(tx, ticket.id);
  const { id, visitId, number, serviceId, forWindowId, partySize, arrivedAt, standing } = ticket;
  return {
    id,
    visitId,
    number,
    serviceId,
    forWindowId,
    maskedName: form ? maskName(form.name) : null,
    partySize,
    arrivedAt,
    standing,
    registered: deps.isRegistered(tx, visitId),
  };
}
