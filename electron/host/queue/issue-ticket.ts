import { getHallProfile } from '#host/hall/index.ts';
import type { ReadTx } from '#host/platform/database.ts';
import { getCounter } from '#host/queue/ticket-store.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { NewEvent } from '#shared/domain/events.ts';
import { hallDayOf } from '#shared/domain/hall-day.ts';
import type { ServiceId, TicketId, VisitId } from '#shared/domain/ids.ts';
import { issueTicket as decideIssue } from '#shared/domain/ticket-decisions.ts';

/** A ticket about to be issued: its event, its number and how many wait before it. */
export type IssuedTicket = { events: NewEvent[]; number: string; ahead: number };

/** Takes the next number of a service and day; the caller appends the events in the same transaction. */
export function issueTicket(
  tx: ReadTx,
  wish: { ticketId: TicketId; visitId: VisitId; serviceId: ServiceId; partySize: number; arrivedAt: EpochMs },
): Result<IssuedTicket, Refusal> {
  const profile = getHallProfile(tx);
  const day = hallDayOf(wish.arrivedAt, profile.timeZone);
  const counter = getCounter(tx, day, wish.serviceId);
  const decision = decideIssue({ ...wish, day, serial: counter.lastSerial + 1 }, profile.services);
  if (!decision.ok) return refused(refusal(decision.error));
  const [issued] = decision.value;
  const number = issued?.type === 'ticket-issued' ? issued.body.number : '';
  return ok({ events: decision.value, number, ahead: counter.waiting });
}
