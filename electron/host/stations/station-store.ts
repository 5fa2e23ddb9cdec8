import { count, eq, sql } from 'drizzle-orm';
import { type ReadTx, statement, type WriteTx } from '#host/platform/database.ts';
import { stations } from '#host/stations/station-table.ts';
import type { StationKind } from '#shared/contract/stations.ts';
import type { StationId } from '#shared/domain/ids.ts';

const insert = statement((orm) =>
  orm
    .insert(stations)
    .values({
      id: sql.placeholder('id'),
      kind: sql.placeholder('kind'),
      tokenHash: sql.placeholder('tokenHash'),
      claimedAt: sql.placeholder('claimedAt'),
    })
    .prepare(),
);
const byToken = statement((orm) =>
  orm
    .select()
    .from(stations)
    .where(eq(stations.tokenHash, sql.placeholder('tokenHash')))
    .prepare(),
);
const ofKind = statement((orm) =>
  orm
    .select({ count: count() })
    .from(stations)
    .where(eq(stations.kind, sql.placeholder('kind')))
    .prepare(),
);

/** Adds a screen. */
export function insertStation(
  tx: WriteTx,
  station: { id: StationId; kind: StationKind; tokenHash: string; claimedAt: number },
): void {
  insert(tx).run(station);
}

/** The screen that holds this token. */
export function findStationByToken(
  tx: ReadTx,
  tokenHash: string,
): { id: StationId; kind: StationKind } | undefined {
  const row = byToken(tx).get({ tokenHash });
  return row && { id: row.id as StationId, kind: row.kind as StationKind };
}

/** How many screens of a kind there are. */
export function countStations(tx: ReadTx, kind: StationKind): number {
  return ofKind(tx).get({ kind })?.count ?? 0;
}
