import { Worker } from 'node:worker_threads';
import type { CityAccess } from '#host/sync/city-access.ts';
import type { Outcome, RoundEnd } from '#host/sync/outcome.ts';
import type { FromWorker, ToWorker, WorkerStart } from '#host/sync/worker-message.ts';

/** The sync worker, started with the first round and again after it has died. */
export type WorkerLine = {
  /** Runs a round; each outcome is saved before the round goes on. Never throws. */
  round(access: CityAccess, save: (outcome: Outcome) => Promise<void>): Promise<RoundEnd>;
  stop(): Promise<void>;
};

const patienceMs = 2_000;

/** Prepares the line; no thread runs before there is something to do. */
export function openWorkerLine(start: WorkerStart): WorkerLine {
  let worker: Worker | null = null;

  function running(): Worker {
    if (worker) return worker;
    const fresh = new Worker(new URL('./worker.ts', import.meta.url), { workerData: start });
    fresh.once('exit', () => {
      if (worker === fresh) worker = null;
    });
    worker = fresh;
    return fresh;
  }

  return {
    round: (access, save) => meet(running(), access, save),
    async stop() {
      const last = worker;
      if (!last) return;
      const gone = new Promise((resolve) => last.once('exit', resolve));
      tell(last, { kind: 'stop' });
      const patience = setTimeout(() => void last.terminate(), patienceMs);
      await gone;
      clearTimeout(patience);
    },
  };
}

function meet(
  worker: Worker,
  access: CityAccess,
  save: (outcome: Outcome) => Promise<void>,
): Promise<RoundEnd> {
  return new Promise((resolve) => {
    const end = (value: RoundEnd) => {
      worker.off('message', listen);
      worker.off('error', broke);
      worker.off('exit', exited);
      resolve(value);
    };
    const broken = (detail: string) => end({ heard: false, failure: 'sync-broke', detail });
    const broke = (error: unknown) => broken(error instanceof Error ? error.name : typeof error);
    const exited = () => broken('worker ended');
    const listen = (message: FromWorker) => {
      if (message.kind === 'ended') return end(message.end);
      save(message.outcome).then(
        () => tell(worker, { kind: 'saved' }),
        (error: unknown) => {
          // The worker waits for a word that won't come: it is ended and started afresh next time.
          void worker.terminate();
          broke(error);
        },
      );
    };
    worker.on('message', listen);
    worker.once('error', broke);
    worker.once('exit', exited);
    tell(worker, { kind: 'round', access });
  });
}

function tell(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
