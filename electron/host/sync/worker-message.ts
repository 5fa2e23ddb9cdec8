import type { CityAccess } from '#host/sync/city-access.ts';
import type { Outcome, RoundEnd } from '#host/sync/outcome.ts';

/** What the worker is started with: a reading connection is all it gets. */
export type WorkerStart = { databasePath: string; key: Uint8Array };

/** From the host to the worker. One round at a time; `saved` answers each `outcome`. */
export type ToWorker = { kind: 'round'; access: CityAccess } | { kind: 'saved' } | { kind: 'stop' };

/** From the worker to the host. */
export type FromWorker = { kind: 'outcome'; outcome: Outcome } | { kind: 'ended'; end: RoundEnd };
