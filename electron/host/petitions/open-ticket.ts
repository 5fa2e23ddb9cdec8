import { listEarlier } from '#host/petitions/list-earlier.ts';
import type { Officer, PetitionDeps } from '#host/petitions/petition-deps.ts';
import { findKeptPetitionOfVisit } from '#host/petitions/petition-store.ts';
import { seeKept } from '#host/petitions/see-petition.ts';
import type { WriteTx } from '#host/platform/database.ts';
import { findVisitOfTicket } from '#host/visits/index.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import type { TicketFile } from '#shared/contract/petitions.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { TicketId } from '#shared/domain/ids.ts';

/** What the desk lays open for a ticket. A petition that may not be read closes the whole file. */
export function openTicket(
  tx: WriteTx,
  deps: PetitionDeps,
  ticketId: TicketId,
  officer: Officer,
): Result<TicketFile, Refusal> {
  const visit = findVisitOfTicket(tx, ticketId);
  if (!visit) return refused(refusal('not-found'));
  const { visitId, form, partySize } = visit;
  const kept = findKeptPetitionOfVisit(tx, visitId);
  const seen = kept ? seeKept(tx, deps, kept, officer) : ok(null);
  if (!seen.ok) return seen;
  const person = seen.value?.registration.petitioner ?? form;
  const earlier = person ? listEarlier(tx, person, officer.staff) : [];
  return ok({
    visitId,
    form,
    partySize,
    petition: seen.value,
    earlier: earlier.filter(({ id }) => id !== seen.value?.id),
  });
}
