import { listEarlier } from '#host/petitions/list-earlier.ts';
import { openTicket } from '#host/petitions/open-ticket.ts';
import type { Officer, PetitionDeps } from '#host/petitions/petition-deps.ts';
import { registerPetition } from '#host/petitions/register-petition.ts';
import { searchPetitions } from '#host/petitions/search-petitions.ts';
import { seePetition } from '#host/petitions/see-petition.ts';
import { triagePetition } from '#host/petitions/triage-petition.ts';
import { type CallContext, orRefuse, port, signedIn } from '#host/transport/index.ts';

/** What a desk does with petitions; everything here needs a person signed in. */
export function petitionsProcedures(deps: PetitionDeps) {
  const { database } = deps;
  return {
    openTicket: port.petitions.openTicket.handler(async ({ input, context }) => {
      const officer = officerOf(context);
      return orRefuse(await database.write((tx) => openTicket(tx, deps, input.ticketId, officer)));
    }),
    register: port.petitions.register.handler(({ input, context }) => {
      const officer = officerOf(context);
      return context.perform(input.requestId, 'petitions.register', (tx) =>
        registerPetition(tx, deps, input, officer),
      );
    }),
    triage: port.petitions.triage.handler(({ input, context }) => {
      const officer = officerOf(context);
      return context.perform(input.requestId, 'petitions.triage', (tx) =>
        triagePetition(tx, deps, input, officer),
      );
    }),
    get: port.petitions.get.handler(async ({ input, context }) => {
      const officer = officerOf(context);
      return orRefuse(await database.write((tx) => seePetition(tx, deps, input.petitionId, officer)));
    }),
    earlier: port.petitions.earlier.handler(({ input, context }) => {
      const staff = signedIn(context);
      return database.read((tx) => listEarlier(tx, input, staff));
    }),
    search: port.petitions.search.handler(({ input, context }) => {
      const staff = signedIn(context);
      return database.read((tx) => searchPetitions(tx, input, staff));
    }),
  };
}

function officerOf(context: CallContext): Officer {
  return { staff: signedIn(context), actorId: context.actorId, stationId: context.stationId };
}
