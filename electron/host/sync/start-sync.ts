import type { EventLog } from '#host/log/index.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase } from '#host/platform/database.ts';
import type { Logger } from '#host/platform/logger.ts';
import type { CityAccess } from '#host/sync/city-access.ts';
import { listKept } from '#host/sync/inbox-store.ts';
import { syncProcedures } from '#host/sync/procedures.ts';
import { type Pace, startSchedule, usualPace } from '#host/sync/schedule.ts';
import { syncView } from '#host/sync/sync-view.ts';
import { takeOutcome, takeRoundEnd, tryCityEvents } from '#host/sync/take-outcome.ts';
import { openWorkerLine } from '#host/sync/worker-line.ts';
import { createLive, type Live } from '#host/transport/index.ts';
import type { SyncView } from '#shared/contract/sync.ts';

/** What the room needs. `city` is asked anew before each round; null while no city is set. */
export type SyncDeps = {
  database: HallDatabase;
  log: EventLog;
  clock: Clock;
  logger: Logger;
  databasePath: string;
  key: Uint8Array;
  city: () => CityAccess | null;
  /** Faster in tests. */
  pace?: Pace;
};

const newsEveryMs = 1_000;

/** The running room. */
export type Sync = {
  procedures: ReturnType<typeof syncProcedures>;
  live: Live<SyncView>;
  /** Resolves when the worker is gone and nothing writes any more. */
  stop(): Promise<void>;
};

/** Starts meeting the city in the background. Whatever the city does, the hall goes on. */
export function startSync(deps: SyncDeps): Sync {
  const { database, log, clock, logger } = deps;
  const worker = openWorkerLine({ databasePath: deps.databasePath, key: deps.key });
  const view = () => database.read((tx) => syncView(tx, { log, access: deps.city(), now: clock.now() }));
  const live = createLive(view);

  let stopping = false;

  async function round(): Promise<{ heard: boolean }> {
    const access = deps.city();
    if (!access) return { heard: true };
    try {
      const end = await worker.round(access, async (outcome) => {
        await takeOutcome(deps, access.url, outcome);
        live.changed();
      });
      // A round cut short by the hall's own closing says nothing about the city.
      if (stopping) return { heard: false };
      await takeRoundEnd(deps, access.url, end);
      if (end.failure)
        logger.warn({ failure: end.failure, detail: end.detail }, 'the city could not be synced');
      return { heard: end.heard };
    } catch (error) {
      logger.error({ kind: error instanceof Error ? error.name : typeof error }, 'a sync round broke');
      return { heard: false };
    } finally {
      live.changed();
    }
  }

  const schedule = startSchedule(round, deps.pace ?? usualPace);
  let news: NodeJS.Timeout | undefined;
  const stopListening = log.onAppended(() => {
    schedule.wake();
    // The log grows by thousands a second at times: the picture of how far it is need not keep up.
    news ??= setTimeout(() => {
      news = undefined;
      live.changed();
    }, newsEveryMs);
  });
  const replayed = replayKept(deps).catch((error: unknown) => {
    logger.error(
      { kind: error instanceof Error ? error.name : typeof error },
      'kept city events were not applied',
    );
  });
  return {
    procedures: syncProcedures({ ...deps, live, view, now: () => schedule.now() }),
    live,
    async stop() {
      stopping = true;
      stopListening();
      clearTimeout(news);
      const stopped = schedule.stop();
      await worker.stop();
      await stopped;
      await replayed;
    },
  };
}

/** City events that an older version kept are applied once this version knows them. */
async function replayKept(deps: SyncDeps): Promise<void> {
  const access = deps.city();
  if (!access) return;
  const kept = deps.database.read(listKept);
  await tryCityEvents(
    deps,
    access.url,
    kept.map((event) => () => event),
  );
}
