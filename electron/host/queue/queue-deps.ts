import type { EventLog } from '#host/log/index.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase, ReadTx } from '#host/platform/database.ts';
import type { Ids } from '#host/platform/ids.ts';
import type { TicketId, VisitId } from '#shared/domain/ids.ts';
import type { CheckInForm } from '#shared/domain/visits.ts';

/** What the queue needs of the house; names and registrations are asked of the rooms that own them. */
export type QueueDeps = {
  database: HallDatabase;
  log: EventLog;
  clock: Clock;
  ids: Ids;
  /** What the visitor of a ticket told the kiosk. */
  findForm(tx: ReadTx, ticketId: TicketId): CheckInForm | null;
  /** Whether the desk has registered a visit. */
  isRegistered(tx: ReadTx, visitId: VisitId): boolean;
};
