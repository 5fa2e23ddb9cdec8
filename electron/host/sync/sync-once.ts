import { runRound } from '#host/sync/run-round.ts';
import type { SyncDeps } from '#host/sync/start-sync.ts';
import { syncView } from '#host/sync/sync-view.ts';
import { takeOutcome, takeRoundEnd } from '#host/sync/take-outcome.ts';
import type { SyncView } from '#shared/contract/sync.ts';

/** One meeting with the city in this thread, for the command line; the hall must not be running. */
export async function syncOnce(
  deps: Pick<SyncDeps, 'database' | 'log' | 'clock' | 'logger' | 'city'>,
): Promise<SyncView> {
  const { database, log } = deps;
  const access = deps.city();
  if (access) {
    const save = (outcome: Parameters<typeof takeOutcome>[2]) => takeOutcome(deps, access.url, outcome);
    const end = await runRound({ read: database.read, log, save }, access, new AbortController().signal);
    await takeRoundEnd(deps, access.url, end);
  }
  return database.read((tx) => syncView(tx, { log, access, now: deps.clock.now() }));
}
