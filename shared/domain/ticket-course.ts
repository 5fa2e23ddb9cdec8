import type { EpochMs } from '#shared/base/brand.ts';
import { assertNever, invariant } from '#shared/base/invariant.ts';
import type { EventBodies } from '#shared/domain/events.ts';
import type { Ticket } from '#shared/domain/tickets.ts';

type TicketEventType = Extract<keyof EventBodies, `ticket-${string}`>;

/** An event about a ticket with the moment it happened. */
export type TicketHappening = {
  [Type in TicketEventType]: { type: Type; body: EventBodies[Type]; at: EpochMs };
}[TicketEventType];

/**
 * A ticket after one more event: what a projection writes and a rebuild must come to again.
 * `ticket` is null only before `ticket-issued`.
 */
export function ticketAfter(ticket: Ticket | null, happening: TicketHappening): Ticket {
  const { type, body, at } = happening;
  if (type === 'ticket-issued') {
    const { ticketId, number, day, serviceId, visitId, partySize, arrivedAt } = body;
    const standing = { state: 'waiting', since: arrivedAt } as const;
    return {
      id: ticketId,
      number,
      day,
      serviceId,
      forWindowId: null,
      visitId,
      partySize,
      arrivedAt,
      standing,
    };
  }
  invariant(ticket, 'a ticket is issued before anything else happens to it');
  switch (type) {
    case 'ticket-called': {
      const { windowId, staffId } = body;
      return { ...ticket, standing: { state: 'called', windowId, staffId, calledAt: at, times: 1 } };
    }
    case 'ticket-recalled':
      invariant(ticket.standing.state === 'called', 'only a called ticket is called again');
      return { ...ticket, standing: { ...ticket.standing, calledAt: at, times: body.times } };
    case 'ticket-missed':
      return { ...ticket, standing: { state: 'missed', windowId: body.windowId, missedAt: at } };
    case 'ticket-restored':
      return { ...ticket, standing: { state: 'waiting', since: at } };
    case 'ticket-transferred': {
      const { toServiceId, toWindowId } = body;
      const standing = { state: 'waiting', since: at } as const;
      return { ...ticket, serviceId: toServiceId, forWindowId: toWindowId, standing };
    }
    case 'ticket-finished':
      return { ...ticket, standing: { state: 'finished', windowId: body.windowId, finishedAt: at } };
    default:
      return assertNever(type);
  }
}
