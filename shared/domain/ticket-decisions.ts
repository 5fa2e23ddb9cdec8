import type { EpochMs, HallDay } from '#shared/base/brand.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import type { EventBodies, NewEvent } from '#shared/domain/events.ts';
import type { HallService, HallWindow } from '#shared/domain/hall-profile.ts';
import type { ServiceId, StaffId, TicketId, VisitId, WindowId } from '#shared/domain/ids.ts';
import { makeTicketNumber } from '#shared/domain/ticket-number.ts';
import { maxCalls, type Ticket, type TicketAction, ticketAllows } from '#shared/domain/tickets.ts';
import { orderWaiting } from '#shared/domain/waiting-order.ts';

/** Why a ticket can't be issued, called or moved; each is a refusal code with a sentence of its own. */
export type TicketRefusal =
  | 'nobody-waiting'
  | 'window-busy'
  | 'ticket-state-changed'
  | 'ticket-at-other-window'
  | 'ticket-called-enough'
  | 'service-unknown'
  | 'window-unknown';

/** The events of an allowed act, or why it is not allowed. */
export type TicketDecision = Result<NewEvent[], TicketRefusal>;

/** What a new ticket is made of. `serial` is the next of its service and day, taken in the transaction. */
export type TicketWish = {
  ticketId: TicketId;
  visitId: VisitId;
  serviceId: ServiceId;
  serial: number;
  day: HallDay;
  partySize: number;
  arrivedAt: EpochMs;
};

/** Issues a ticket (取号) in one of the hall's services. */
export function issueTicket(wish: TicketWish, services: readonly HallService[]): TicketDecision {
  const service = services.find(({ id }) => id === wish.serviceId);
  if (!service) return refused('service-unknown');
  return one('ticket-issued', { ...wish, number: makeTicketNumber(service.prefix, wish.serial) });
}

/**
 * Calls the next visitor (叫号) to a window: of those it may call, the one who waited longest.
 * `tickets` are all of the day, so that a visitor still standing at the window is seen.
 */
export function callNext(tickets: readonly Ticket[], window: HallWindow, staffId: StaffId): TicketDecision {
  if (tickets.some((ticket) => isCalledTo(ticket, window.id))) return refused('window-busy');
  const next = orderWaiting(tickets, window)[0];
  if (!next) return refused('nobody-waiting');
  return one('ticket-called', { ticketId: next.id, windowId: window.id, staffId });
}

/** Calls the same visitor again, until `maxCalls` calls are made in all. */
export function recallTicket(ticket: Ticket, windowId: WindowId): TicketDecision {
  const problem = problemAt(ticket, 'recall', windowId);
  if (problem) return refused(problem);
  const times = ticket.standing.state === 'called' ? ticket.standing.times : 0;
  if (times >= maxCalls) return refused('ticket-called-enough');
  return one('ticket-recalled', { ticketId: ticket.id, windowId, times: times + 1 });
}

/** Marks a called visitor who did not come as missed (过号). */
export function missTicket(ticket: Ticket, windowId: WindowId): TicketDecision {
  const problem = problemAt(ticket, 'miss', windowId);
  return problem ? refused(problem) : one('ticket-missed', { ticketId: ticket.id, windowId });
}

/** Brings a missed visitor back to the queue; the arrival counts, so they are called soon. */
export function restoreTicket(ticket: Ticket): TicketDecision {
  if (!ticketAllows('restore', ticket.standing.state)) return refused('ticket-state-changed');
  return one('ticket-restored', { ticketId: ticket.id });
}

/** Where a ticket is sent: a service, or one window of the hall (then other windows skip it). */
export type TransferWish = Pick<EventBodies['ticket-transferred'], 'toServiceId' | 'toWindowId' | 'reason'>;

/**
 * Sends a visitor to another service or window; the arrival time stays. A visitor who stands at a
 * window is sent on from there only: `fromWindowId` is the asking officer's window, null for none.
 */
export function transferTicket(
  ticket: Ticket,
  { toServiceId, toWindowId, reason }: TransferWish,
  fromWindowId: WindowId | null,
  hall: { services: readonly HallService[]; windows: readonly HallWindow[] },
): TicketDecision {
  if (!hall.services.some(({ id }) => id === toServiceId)) return refused('service-unknown');
  if (toWindowId !== null && !hall.windows.some(({ id }) => id === toWindowId)) {
    return refused('window-unknown');
  }
  const problem = problemAt(ticket, 'transfer', fromWindowId);
  if (problem) return refused(problem);
  return one('ticket-transferred', { ticketId: ticket.id, toServiceId, toWindowId, reason });
}

/** Finishes with the visitor who stands at the window. */
export function finishTicket(ticket: Ticket, windowId: WindowId): TicketDecision {
  const problem = problemAt(ticket, 'finish', windowId);
  return problem ? refused(problem) : one('ticket-finished', { ticketId: ticket.id, windowId });
}

/** The table first, then whose visitor it is: a called ticket belongs to the window it was called to. */
function problemAt(ticket: Ticket, action: TicketAction, windowId: WindowId | null): TicketRefusal | null {
  if (!ticketAllows(action, ticket.standing.state)) return 'ticket-state-changed';
  const elsewhere = ticket.standing.state === 'called' && ticket.standing.windowId !== windowId;
  return elsewhere ? 'ticket-at-other-window' : null;
}

function isCalledTo(ticket: Ticket, windowId: WindowId): boolean {
  return ticket.standing.state === 'called' && ticket.standing.windowId === windowId;
}

type TicketEventType = Extract<keyof EventBodies, `ticket-${string}`>;

/** One ordinary event about a ticket: nothing in these bodies says what a visitor came for. */
function one<Type extends TicketEventType>(type: Type, body: EventBodies[Type]): TicketDecision {
  return ok([{ subject: `ticket:${body.ticketId}`, type, secrecy: 'ordinary', body } as NewEvent]);
}
