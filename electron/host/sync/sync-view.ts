import type { EventLog } from '#host/log/index.ts';
import type { ReadTx } from '#host/platform/database.ts';
import type { CityAccess } from '#host/sync/city-access.ts';
import { findCity } from '#host/sync/city-store.ts';
import { listParked } from '#host/sync/parked-store.ts';
import type { SyncView } from '#shared/contract/sync.ts';

/** How far the city has the log; `now` in epoch ms. Without a city only the log's own length is told. */
export function syncView(
  tx: ReadTx,
  deps: { log: Pick<EventLog, 'head'>; access: CityAccess | null; now: number },
): SyncView {
  const { access, now } = deps;
  const loggedThrough = deps.log.head(tx).seq;
  const { acknowledgedThrough, cursor, lastWordAt, lastAttemptAt, lastFailure } = findCity(
    tx,
    access?.url ?? '',
  );
  return {
    configured: access !== null,
    cityUrl: access?.url ?? null,
    loggedThrough,
    acknowledgedThrough,
    cursor,
    lastWordAt,
    lastAttemptAt,
    lastFailure,
    parked: access ? listParked(tx, access.url) : [],
    now,
  };
}
