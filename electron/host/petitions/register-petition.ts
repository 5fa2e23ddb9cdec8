import { getHallProfile } from '#host/hall/index.ts';
import type { Officer, PetitionDeps } from '#host/petitions/petition-deps.ts';
import {
  findPetition,
  findPetitionByQueryCode,
  findPetitionOfVisit,
  nextSerial,
} from '#host/petitions/petition-store.ts';
import { petitionViewOf } from '#host/petitions/petition-view.ts';
import type { ReadTx, WriteTx } from '#host/platform/database.ts';
import { findVisitOfTicket } from '#host/visits/index.ts';
import { invariant } from '#shared/base/invariant.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import type { PetitionView } from '#shared/contract/petitions.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import { hallDayOf } from '#shared/domain/hall-day.ts';
import type { PetitionId, TicketId } from '#shared/domain/ids.ts';
import type { Registration } from '#shared/domain/petitions.ts';
import { makeQueryCode, queryCodeBytes } from '#shared/domain/query-code.ts';
import { decideRegistration } from '#shared/domain/register-petition.ts';
import { makeRegistrationNumber } from '#shared/domain/registration-number.ts';

/**
 * Registers a petition, for the visit of a ticket or without one. Number and query code are given in
 * this very transaction: a refusal or a crash gives neither.
 */
export function registerPetition(
  tx: WriteTx,
  deps: PetitionDeps,
  wish: { ticketId: TicketId | null; registration: Registration },
  officer: Officer,
): Result<PetitionView, Refusal> {
  const profile = getHallProfile(tx);
  const day = hallDayOf(deps.clock.now(), profile.timeZone);
  const visit = wish.ticketId === null ? null : findVisitOfTicket(tx, wish.ticketId);
  if (visit === undefined) return refused(refusal('not-found'));
  if (visit && findPetitionOfVisit(tx, visit.visitId)) return refused(refusal('ticket-already-registered'));
  const petitionId = deps.ids.next<PetitionId>();
  const serial = nextSerial(tx, day);
  const decision = decideRegistration({
    petitionId,
    registrationNumber: makeRegistrationNumber({ hallCode: profile.code, day, serial }),
    serial,
    day,
    visitId: visit?.visitId ?? null,
    queryCode: visit?.queryCode ?? freshQueryCode(tx, deps),
    registration: wish.registration,
  });
  if (!decision.ok) return refused(refusal(decision.error));
  deps.log.append(tx, decision.value, { actor: officer.actorId, station: officer.stationId });
  const petition = findPetition(tx, petitionId);
  invariant(petition, 'the petition exists: its projection runs with the registration');
  return ok(petitionViewOf(tx, petition));
}

function freshQueryCode(tx: ReadTx, deps: PetitionDeps): string {
  for (;;) {
    const code = makeQueryCode(deps.randomBytes(queryCodeBytes));
    if (!deps.isVisitCode(tx, code) && !findPetitionByQueryCode(tx, code)) return code;
  }
}
