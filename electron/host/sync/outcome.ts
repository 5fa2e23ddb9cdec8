import type { BatchAnswer, CityEvent, ParkedOnCity } from '#shared/contract/municipal/wire.ts';
import type { SyncFailure } from '#shared/contract/sync.ts';

/** A refused event with what the log says it is. */
export type ParkedToCity = ParkedOnCity & { type: string; subject: string };

/** One thing the city said, to be written down before the round goes on. */
export type Outcome =
  | { kind: 'acknowledged'; receipt: BatchAnswer['receipt']; parked: ParkedToCity[] }
  | { kind: 'judged-again'; settled: number[]; parked: ParkedToCity[] }
  | { kind: 'received'; events: CityEvent[]; cursor: string };

/** How a round ended. `heard` says that the city gave at least one good answer; `detail` is for the log. */
export type RoundEnd = { heard: boolean; failure: SyncFailure | null; detail: string };
