import { type Projection, project } from '#host/log/event-log.ts';
import { listEventsAfter } from '#host/log/event-store.ts';
import { digestOfTable, emptyTable } from '#host/log/table-digest.ts';
import type { HallDatabase, ReadTx, WriteTx } from '#host/platform/database.ts';
import type { LoggedEvent } from '#shared/domain/events.ts';

/** A projected table, and whether making it again from the log gives the same rows. */
export type TableReport = { table: string; same: boolean };

const stride = 2_000;

/** Makes every projected table again from the log, in one transaction. */
export function rebuildProjections(
  database: HallDatabase,
  projections: readonly Projection[],
): Promise<TableReport[]> {
  return database.write((tx) => {
    const tables = projections.flatMap((projection) => projection.tables);
    const before = tables.map((table) => digestOfTable(tx, table));
    for (const table of tables) emptyTable(tx, table);
    replay(tx, tx, projections);
    return tables.map((table, index) => ({ table, same: digestOfTable(tx, table) === before[index] }));
  });
}

/** Plays the log of `live` into the empty database `scratch` and compares; changes nothing in `live`. */
export function compareProjections(
  live: ReadTx,
  scratch: HallDatabase,
  projections: readonly Projection[],
): Promise<TableReport[]> {
  return scratch.write((tx) => {
    replay(live, tx, projections);
    return projections
      .flatMap((projection) => projection.tables)
      .map((table) => ({ table, same: digestOfTable(live, table) === digestOfTable(tx, table) }));
  });
}

function replay(from: ReadTx, into: WriteTx, projections: readonly Projection[]): void {
  let events: LoggedEvent[];
  let seq = 0;
  do {
    events = listEventsAfter(from, seq, stride);
    for (const event of events) project(into, projections, event);
    seq = events.at(-1)?.seq ?? seq;
  } while (events.length > 0);
}
