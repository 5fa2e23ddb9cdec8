import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { count, id, optionalLine, requestId } from '#shared/contract/text.ts';
import type { ServiceId, StaffId, TicketId, VisitId, WindowId } from '#shared/domain/ids.ts';
import type { TicketState } from '#shared/domain/tickets.ts';

/** A ticket called to a window, as boards show it: never a name. */
export type BoardCall = {
  ticketId: TicketId;
  number: string;
  windowNumber: number;
  calledAt: number;
  times: number;
};

/** What a board shows. `calls` are the latest first, at most six; `version` grows with every change. */
export type BoardView = {
  version: number;
  at: number;
  calls: BoardCall[];
  waiting: { serviceId: ServiceId; zh: string; en: string; count: number }[];
  notice: { zh: string; en: string };
};

/** A ticket as desks see it. `name` is masked until the registration is opened. */
export type DeskTicket = {
  id: TicketId;
  visitId: VisitId;
  number: string;
  serviceId: ServiceId;
  forWindowId: WindowId | null;
  maskedName: string | null;
  partySize: number;
  arrivedAt: number;
  standing: TicketState;
  registered: boolean;
};

/** A window and who sits there. */
export type WindowView = {
  id: WindowId;
  number: number;
  serviceIds: ServiceId[];
  staff: { id: StaffId; name: string } | null;
  ticket: DeskTicket | null;
};

/** A visitor at a kiosk asks for a person. */
export type HelpCall = { station: string; at: number };

/** The queue as desks see it: the waiting in the order they will be called, the missed, the windows. */
export type QueueView = {
  version: number;
  at: number;
  waiting: DeskTicket[];
  missed: DeskTicket[];
  windows: WindowView[];
  finishedToday: number;
  helpCalls: HelpCall[];
};

const onTicket = z.object({ requestId, ticketId: id<TicketId>() });

export const queue = {
  view: oc
    .route({ method: 'GET', path: '/queue', summary: 'The queue as desks see it' })
    .output(z.custom<QueueView>()),
  board: oc
    .route({ method: 'GET', path: '/board', summary: 'What the boards show' })
    .output(z.custom<BoardView>()),
  watch: oc
    .route({ method: 'GET', path: '/queue/watch', summary: 'The queue, live' })
    .output(eventIterator(z.custom<QueueView>())),
  watchBoard: oc
    .route({ method: 'GET', path: '/board/watch', summary: 'The board, live' })
    .output(eventIterator(z.custom<BoardView>())),
  takeWindow: oc
    .route({ method: 'POST', path: '/windows/take', summary: 'Sit down at a window' })
    .input(z.object({ requestId, windowId: id<WindowId>() }))
    .output(z.custom<WindowView>()),
  leaveWindow: oc
    .route({ method: 'POST', path: '/windows/leave', summary: 'Leave one’s window' })
    .input(z.object({ requestId }))
    .output(z.custom<{ left: true }>()),
  callNext: oc
    .route({ method: 'POST', path: '/queue/callNext', summary: 'Call the next visitor to one’s window' })
    .input(z.object({ requestId }))
    .output(z.custom<DeskTicket>()),
  recall: oc
    .route({ method: 'POST', path: '/queue/recall', summary: 'Call the same visitor again' })
    .input(onTicket)
    .output(z.custom<DeskTicket>()),
  miss: oc
    .route({ method: 'POST', path: '/queue/miss', summary: 'Mark as missed' })
    .input(onTicket)
    .output(z.custom<DeskTicket>()),
  restore: oc
    .route({ method: 'POST', path: '/queue/restore', summary: 'Bring a missed visitor back to the queue' })
    .input(onTicket)
    .output(z.custom<DeskTicket>()),
  transfer: oc
    .route({
      method: 'POST',
      path: '/queue/transfer',
      summary: 'Send the visitor to another service or window; the arrival time is kept',
    })
    .input(
      onTicket.extend({
        toServiceId: id<ServiceId>(),
        toWindowId: z.union([id<WindowId>(), z.null()]),
        reason: optionalLine(100),
      }),
    )
    .output(z.custom<DeskTicket>()),
  finish: oc
    .route({ method: 'POST', path: '/queue/finish', summary: 'Finish with this visitor' })
    .input(onTicket)
    .output(z.custom<DeskTicket>()),
  dismissHelp: oc
    .route({ method: 'POST', path: '/queue/dismissHelp', summary: 'Someone has gone to help' })
    .input(z.object({ requestId, station: optionalLine(64), at: count(0, Number.MAX_SAFE_INTEGER) }))
    .output(z.custom<{ dismissed: true }>()),
};
