import { callNext, moveTicket, type Officer } from '#host/queue/move-ticket.ts';
import type { QueueDeps } from '#host/queue/queue-deps.ts';
import { leaveWindow, takeWindow } from '#host/queue/take-window.ts';
import { listHelpCalls } from '#host/queue/window-store.ts';
import { atAnyScreen, type CallContext, type Live, port, signedIn } from '#host/transport/index.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import { ok } from '#shared/base/result.ts';
import type { BoardView, QueueView } from '#shared/contract/queue.ts';
import {
  finishTicket,
  missTicket,
  recallTicket,
  restoreTicket,
  transferTicket,
} from '#shared/domain/ticket-decisions.ts';

/** Calling, for desks and integrators alike; boards and desks watch. */
export function queueProcedures(deps: QueueDeps, live: { queue: Live<QueueView>; board: Live<BoardView> }) {
  const at = port.queue;
  return {
    view: at.view.handler(({ context }) => {
      signedIn(context);
      return live.queue.view();
    }),
    watch: at.watch.handler(({ context, signal }) => {
      signedIn(context);
      return live.queue.watch(signal);
    }),
    board: at.board.handler(({ context }) => {
      atAnyScreen(context);
      return live.board.view();
    }),
    watchBoard: at.watchBoard.handler(({ context, signal }) => {
      atAnyScreen(context);
      return live.board.watch(signal);
    }),
    takeWindow: at.takeWindow.handler(({ input, context }) => {
      const officer = officerOf(context);
      return context.perform(input.requestId, 'queue.takeWindow', (tx) =>
        takeWindow(tx, deps, officer, input.windowId),
      );
    }),
    leaveWindow: at.leaveWindow.handler(({ input, context }) => {
      const officer = officerOf(context);
      return context.perform(input.requestId, 'queue.leaveWindow', (tx) => leaveWindow(tx, deps, officer));
    }),
    callNext: at.callNext.handler(({ input, context }) => {
      const officer = officerOf(context);
      return context.perform(input.requestId, 'queue.callNext', (tx) => callNext(tx, deps, officer));
    }),
    recall: at.recall.handler(({ input, context }) => {
      const officer = officerOf(context);
      return context.perform(input.requestId, 'queue.recall', (tx) =>
        moveTicket(tx, deps, officer, input.ticketId, recallTicket),
      );
    }),
    miss: at.miss.handler(({ input, context }) => {
      const officer = officerOf(context);
      return context.perform(input.requestId, 'queue.miss', (tx) =>
        moveTicket(tx, deps, officer, input.ticketId, missTicket),
      );
    }),
    restore: at.restore.handler(({ input, context }) => {
      const officer = officerOf(context);
      return context.perform(input.requestId, 'queue.restore', (tx) =>
        moveTicket(tx, deps, officer, input.ticketId, restoreTicket),
      );
    }),
    transfer: at.transfer.handler(({ input, context }) => {
      const officer = officerOf(context);
      return context.perform(input.requestId, 'queue.transfer', (tx) =>
        moveTicket(tx, deps, officer, input.ticketId, (ticket, windowId, hall) =>
          transferTicket(ticket, input, windowId, hall),
        ),
      );
    }),
    finish: at.finish.handler(({ input, context }) => {
      const officer = officerOf(context);
      return context.perform(input.requestId, 'queue.finish', (tx) =>
        moveTicket(tx, deps, officer, input.ticketId, finishTicket),
      );
    }),
    dismissHelp: at.dismissHelp.handler(({ input, context }) => {
      const officer = officerOf(context);
      return context.perform(input.requestId, 'queue.dismissHelp', (tx) => {
        const { station: stationId, at: calledAt } = input;
        const asked = listHelpCalls(tx).some((call) => call.station === stationId && call.at === calledAt);
        // A colleague was quicker, or nobody asked: there is nothing to write down.
        if (!asked) return ok({ dismissed: true as const });
        const body = { stationId, calledAt: calledAt as EpochMs, staffId: officer.staff.id };
        const by = { actor: officer.actorId, station: officer.stationId };
        deps.log.append(
          tx,
          [{ subject: `station:${stationId}`, type: 'help-answered', secrecy: 'ordinary', body }],
          by,
        );
        return ok({ dismissed: true as const });
      });
    }),
  };
}

function officerOf(context: CallContext): Officer {
  return { staff: signedIn(context), actorId: context.actorId, stationId: context.stationId };
}
