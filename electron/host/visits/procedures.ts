import { atKiosk, type CallContext, orRefuse, port } from '#host/transport/index.ts';
import { type At, beginVisit } from '#host/visits/begin-visit.ts';
import { findProgress, petitionOf, type QueryKey } from '#host/visits/find-progress.ts';
import { createGuessLimit } from '#host/visits/guess-limit.ts';
import { rateVisit } from '#host/visits/rate-visit.ts';
import type { VisitDeps } from '#host/visits/visit-deps.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import { ok, refused } from '#shared/base/result.ts';
import { refusal } from '#shared/contract/refusals.ts';

/** What a visitor does at a kiosk, and what a desk does for one. */
export function visitProcedures(deps: VisitDeps) {
  const limit = createGuessLimit(deps.clock);

  /** The visitor's own matter; wrong codes are counted against the screen. */
  function ownMatter(context: CallContext, key: QueryKey) {
    atKiosk(context);
    orRefuse(limit.mayAsk(context.actorId));
    const found = deps.database.read((tx) => findProgress(tx, deps, key));
    limit.note(context.actorId, found);
    return orRefuse(found);
  }

  return {
    checkIn: port.visits.checkIn.handler(({ input, context }) => {
      atKiosk(context);
      return context.perform(input.requestId, 'visits.checkIn', (tx) =>
        beginVisit(tx, deps, { way: 'check-in', form: input.form }, atOf(context)),
      );
    }),
    takeTicket: port.visits.takeTicket.handler(({ input, context }) => {
      atKiosk(context);
      const { requestId, ...wish } = input;
      return context.perform(requestId, 'visits.takeTicket', (tx) =>
        beginVisit(tx, deps, { way: 'ticket-only', ...wish }, atOf(context)),
      );
    }),
    query: port.visits.query.handler(({ input, context }) => ownMatter(context, input).progress),
    printReply: port.visits.printReply.handler(({ input, context }) => {
      const petitionId = petitionOf(ownMatter(context, input));
      return context.perform(input.requestId, 'visits.printReply', (tx) => {
        if (!petitionId) return refused(refusal('no-reply-yet'));
        const printed = deps.printReply(tx, petitionId, atOf(context));
        return printed.ok ? ok({ paperId: printed.value }) : printed;
      });
    }),
    rate: port.visits.rate.handler(({ input, context }) => {
      ownMatter(context, input);
      return context.perform(input.requestId, 'visits.rate', (tx) =>
        rateVisit(tx, deps, input, atOf(context)),
      );
    }),
    callForHelp: port.visits.callForHelp.handler(({ input, context }) => {
      atKiosk(context);
      return context.perform(input.requestId, 'visits.callForHelp', (tx) => {
        const { stationId } = context;
        const body = { stationId, calledAt: deps.clock.now() as EpochMs };
        deps.log.append(
          tx,
          [{ subject: `station:${stationId}`, type: 'help-called', secrecy: 'ordinary', body }],
          { actor: context.actorId, station: stationId },
        );
        return ok({ called: true as const });
      });
    }),
  };
}

function atOf(context: CallContext): At {
  return { actorId: context.actorId, stationId: context.stationId };
}
