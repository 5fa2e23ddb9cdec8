import type { SlipFacts } from '#host/letters/index.ts';
import type { EventLog } from '#host/log/index.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase, ReadTx, WriteTx } from '#host/platform/database.ts';
import type { Ids } from '#host/platform/ids.ts';
import type { Result } from '#shared/base/result.ts';
import type { Refusal } from '#shared/contract/refusals.ts';
import type { ProgressStep } from '#shared/contract/visits.ts';
import type { PaperId, PetitionId, VisitId } from '#shared/domain/ids.ts';
import type { StatedDocument } from '#shared/domain/people.ts';

/** What has become of the visitor's petition, as far as the visitor may know. */
export type Matter = {
  petitionId: PetitionId;
  registrationNumber: string;
  document: StatedDocument;
  steps: ProgressStep[];
  reply: { organ: string; documentNumber: string; text: string; paperId: PaperId | null } | null;
};

/** What arrivals need of the house. */
export type VisitDeps = {
  database: HallDatabase;
  log: EventLog;
  clock: Clock;
  ids: Ids;
  /** `count` random bytes. */
  randomBytes(count: number): Uint8Array;
  /** Puts the slip of a ticket into the print queue. */
  enqueueSlip(tx: WriteTx, slip: { paperId: PaperId; facts: SlipFacts; createdBy: string }): void;
  /** The petition that goes by a query code, or that a visit became. */
  findMatter(tx: ReadTx, key: { queryCode: string; visitId: VisitId | null }): Matter | undefined;
  /** Prints the organ's reply, issuing its letter the first time. */
  printReply(
    tx: WriteTx,
    petitionId: PetitionId,
    by: { actorId: string; stationId: string },
  ): Result<PaperId, Refusal>;
};
