import { getHallProfile } from '#host/hall/index.ts';
import type { WriteTx } from '#host/platform/database.ts';
import type { QueueDeps } from '#host/queue/queue-deps.ts';
import { deskTicketOf } from '#host/queue/queue-view.ts';
import { findTicket, listTickets } from '#host/queue/ticket-store.ts';
import { findWindowOf } from '#host/queue/window-store.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import type { DeskTicket } from '#shared/contract/queue.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { StaffView } from '#shared/contract/staff.ts';
import { hallDayOf } from '#shared/domain/hall-day.ts';
import type { HallProfile, HallWindow } from '#shared/domain/hall-profile.ts';
import type { TicketId, WindowId } from '#shared/domain/ids.ts';
import { callNext as decideCall, type TicketDecision } from '#shared/domain/ticket-decisions.ts';
import type { Ticket } from '#shared/domain/tickets.ts';

/** Who acts, on which screen. */
export type Officer = { staff: StaffView; actorId: string; stationId: string };

/** Read first: the queue of an ordinary day. Longer ones are read whole. */
const usualQueue = 300;

/** The one way a visitor is called, for button, API and automation. */
export function callNext(tx: WriteTx, deps: QueueDeps, officer: Officer): Result<DeskTicket, Refusal> {
  const profile = getHallProfile(tx);
  const window = windowOf(tx, profile, officer);
  if (!window) return refused(refusal('window-not-taken'));
  const day = hallDayOf(deps.clock.now(), profile.timeZone);
  const called = listTickets(tx, day, 'called', 1000);
  const first = listTickets(tx, day, 'waiting', usualQueue);
  let decision = decideCall([...called, ...first], window, officer.staff.id);
  if (!decision.ok && decision.error === 'nobody-waiting' && first.length === usualQueue) {
    decision = decideCall([...called, ...listTickets(tx, day, 'waiting', -1)], window, officer.staff.id);
  }
  return carryOut(tx, deps, officer, decision);
}

/** Does one thing to one ticket from the officer's own window. */
export function moveTicket(
  tx: WriteTx,
  deps: QueueDeps,
  officer: Officer,
  ticketId: TicketId,
  decide: (ticket: Ticket, windowId: WindowId, profile: HallProfile) => TicketDecision,
): Result<DeskTicket, Refusal> {
  const profile = getHallProfile(tx);
  const window = windowOf(tx, profile, officer);
  if (!window) return refused(refusal('window-not-taken'));
  const ticket = findTicket(tx, ticketId);
  if (!ticket) return refused(refusal('not-found'));
  return carryOut(tx, deps, officer, decide(ticket, window.id, profile));
}

function windowOf(tx: WriteTx, profile: HallProfile, officer: Officer): HallWindow | undefined {
  const windowId = findWindowOf(tx, officer.staff.id);
  return profile.windows.find((window) => window.id === windowId);
}

function carryOut(
  tx: WriteTx,
  deps: QueueDeps,
  officer: Officer,
  decision: TicketDecision,
): Result<DeskTicket, Refusal> {
  if (!decision.ok) return refused(refusal(decision.error));
  deps.log.append(tx, decision.value, { actor: officer.actorId, station: officer.stationId });
  const [event] = decision.value;
  const id = event && 'ticketId' in event.body ? event.body.ticketId : null;
  const ticket = id && findTicket(tx, id);
  return ticket ? ok(deskTicketOf(tx, deps, ticket)) : refused(refusal('not-found'));
}
