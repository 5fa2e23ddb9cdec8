import type { EventLog } from '#host/log/index.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase, ReadTx } from '#host/platform/database.ts';
import type { Ids } from '#host/platform/ids.ts';
import type { StaffView } from '#shared/contract/staff.ts';

/** What petitions need of the house. */
export type PetitionDeps = {
  database: HallDatabase;
  log: EventLog;
  clock: Clock;
  ids: Ids;
  /** `count` random bytes. */
  randomBytes(count: number): Uint8Array;
  /** Whether a visit goes by that query code: a petition without a ticket must not get the same. */
  isVisitCode(tx: ReadTx, queryCode: string): boolean;
};

/** Who works on a petition, and at which screen. */
export type Officer = { staff: StaffView; actorId: string; stationId: string };
