import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { createEventLog } from '#host/log/index.ts';
import { systemClock } from '#host/platform/clock.ts';
import { openHallReader } from '#host/platform/database.ts';
import { timeOrderedIds } from '#host/platform/ids.ts';
import type { CityAccess } from '#host/sync/city-access.ts';
import type { RoundEnd } from '#host/sync/outcome.ts';
import { runRound } from '#host/sync/run-round.ts';
import type { FromWorker, ToWorker, WorkerStart } from '#host/sync/worker-message.ts';
import { invariant } from '#shared/base/invariant.ts';

/**
 * Hashing, packing and waiting for the city happen in this thread, beside the screens' one.
 * It reads through a connection of its own and never writes: outcomes are handed to the host.
 */
invariant(parentPort, 'runs as a worker');
const host = parentPort;
const { databasePath, key } = workerData as WorkerStart;
const reader = openHallReader({ path: databasePath, key });
const log = createEventLog({ clock: systemClock(), ids: timeOrderedIds(), projections: [] });
const stopping = new AbortController();

host.on('message', (message: ToWorker) => {
  if (message.kind === 'round') void meet(message.access).then((end) => tell({ kind: 'ended', end }));
  if (message.kind === 'stop') {
    stopping.abort();
    reader.close();
    // Not waiting for idle connections to the city: ends this thread, not the host.
    process.exit(0);
  }
});

async function meet(access: CityAccess): Promise<RoundEnd> {
  const save = async (outcome: Extract<FromWorker, { kind: 'outcome' }>['outcome']) => {
    const saved = once(host, 'message', { signal: stopping.signal });
    tell({ kind: 'outcome', outcome });
    await saved;
  };
  try {
    return await runRound({ read: reader.read, log, save }, access, stopping.signal);
  } catch (error) {
    // A bug or a stop in the middle: its kind is told, never its text, which may quote an event.
    return {
      heard: false,
      failure: 'sync-broke',
      detail: error instanceof Error ? error.name : typeof error,
    };
  }
}

function tell(message: FromWorker): void {
  host.postMessage(message);
}
