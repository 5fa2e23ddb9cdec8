import type { HallWindow } from '#shared/domain/hall-profile.ts';
import type { ServiceId, TicketId, WindowId } from '#shared/domain/ids.ts';
import type { TicketState } from '#shared/domain/tickets.ts';

/** What the order of a queue depends on; tickets of the log and of the screens both have it. */
export type OrderedTicket = {
  id: TicketId;
  serviceId: ServiceId;
  forWindowId: WindowId | null;
  arrivedAt: number;
  standing: TicketState;
};

/**
 * The waiting tickets in the order in which they will be called: for one window those it may call,
 * for `null` all of the hall. Whoever arrived first is first, whatever the number says and however
 * often the ticket was transferred; screens show this very order, so that nobody is passed over unseen.
 */
export function orderWaiting<Waiting extends OrderedTicket>(
  tickets: readonly Waiting[],
  window: HallWindow | null,
): Waiting[] {
  return tickets
    .filter((ticket) => ticket.standing.state === 'waiting')
    .filter((ticket) => window === null || mayCall(window, ticket))
    .sort(byArrival);
}

/** Whether a window takes a ticket: it was sent to this very window, or to any that has its service. */
export function mayCall(
  window: HallWindow,
  ticket: Pick<OrderedTicket, 'serviceId' | 'forWindowId'>,
): boolean {
  return ticket.forWindowId === null
    ? window.serviceIds.includes(ticket.serviceId)
    : ticket.forWindowId === window.id;
}

/** Two arrivals in one millisecond keep the order of their ids, which sort by time. */
function byArrival(one: OrderedTicket, other: OrderedTicket): number {
  return one.arrivedAt - other.arrivedAt || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
