import type { EpochMs, HallDay } from '#shared/base/brand.ts';
import type { ServiceId, StaffId, TicketId, VisitId, WindowId } from '#shared/domain/ids.ts';

/** Where a ticket (号票) stands. A ticket leaves the queue only by `finished` or `closed`. */
export type TicketState =
  | { state: 'waiting'; since: EpochMs }
  | { state: 'called'; windowId: WindowId; staffId: StaffId; calledAt: EpochMs; times: number }
  | { state: 'missed'; windowId: WindowId; missedAt: EpochMs }
  | { state: 'finished'; windowId: WindowId; finishedAt: EpochMs };

/** A ticket. `arrivedAt` survives transfers, so nobody loses a place by being sent on. */
export type Ticket = {
  id: TicketId;
  /** What is shown and spoken, for example `A012`; unique within a day and service. */
  number: string;
  day: HallDay;
  serviceId: ServiceId;
  /** Set when the ticket was transferred to one window only. */
  forWindowId: WindowId | null;
  visitId: VisitId;
  partySize: number;
  arrivedAt: EpochMs;
  standing: TicketState;
};

/** Which action is allowed in which state; screens and host ask the same table. */
export const ticketActions = {
  call: ['waiting'],
  recall: ['called'],
  miss: ['called'],
  restore: ['missed'],
  transfer: ['called', 'waiting', 'missed'],
  finish: ['called'],
} as const satisfies Record<string, readonly TicketState['state'][]>;
export type TicketAction = keyof typeof ticketActions;

/** Whether `action` may be done to a ticket that stands at `state`. */
export function ticketAllows(action: TicketAction, state: TicketState['state']): boolean {
  return (ticketActions[action] as readonly string[]).includes(state);
}

/** A ticket is called at most this often before it can only be marked missed: called and two recalls. */
export const maxCalls = 3;
