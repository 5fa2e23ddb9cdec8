export { boardView } from '#host/queue/board-view.ts';
export { type IssuedTicket, issueTicket } from '#host/queue/issue-ticket.ts';
export { queueProcedures } from '#host/queue/procedures.ts';
export type { QueueDeps } from '#host/queue/queue-deps.ts';
export { queueView } from '#host/queue/queue-view.ts';
export { ticketProjection } from '#host/queue/ticket-projection.ts';
export { countAhead, findTicket } from '#host/queue/ticket-store.ts';
export { windowProjection } from '#host/queue/window-store.ts';
