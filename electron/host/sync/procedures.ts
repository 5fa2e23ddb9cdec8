import type { EventLog } from '#host/log/index.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase } from '#host/platform/database.ts';
import type { Logger } from '#host/platform/logger.ts';
import type { CityAccess } from '#host/sync/city-access.ts';
import { orderResend } from '#host/sync/order-resend.ts';
import { type Live, port, refuse, signedIn } from '#host/transport/index.ts';
import type { SyncView } from '#shared/contract/sync.ts';

/** How far the city has it, for people on duty. */
export function syncProcedures(deps: {
  database: HallDatabase;
  log: EventLog;
  clock: Clock;
  logger: Logger;
  city: () => CityAccess | null;
  live: Live<SyncView>;
  view(): SyncView;
  /** Runs a round to its end. */
  now(): Promise<void>;
}) {
  const at = port.sync;
  return {
    view: at.view.handler(({ context }) => {
      signedIn(context);
      return deps.view();
    }),
    watch: at.watch.handler(({ context, signal }) => {
      signedIn(context);
      return deps.live.watch(signal);
    }),
    now: at.now.handler(async ({ context }) => {
      signedIn(context);
      await deps.now();
      return deps.view();
    }),
    resend: at.resend.handler(async ({ input, context }) => {
      signedIn(context);
      const access = deps.city();
      if (!access) refuse('event-not-parked');
      const { direction, seq } = input;
      await context.perform(input.requestId, 'sync.resend', (tx) =>
        orderResend(tx, deps, { url: access.url, direction, seq }),
      );
      if (direction === 'to-city') await deps.now();
      else deps.live.changed();
      return deps.view();
    }),
  };
}
