import { and, asc, eq, sql } from 'drizzle-orm';
import type { Projection } from '#host/log/index.ts';
import { type ReadTx, statement } from '#host/platform/database.ts';
import { helpCalls, windowSittings } from '#host/queue/ticket-table.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import type { StaffId, WindowId } from '#shared/domain/ids.ts';

const sit = statement((orm) =>
  orm
    .insert(windowSittings)
    .values({
      windowId: sql.placeholder('windowId'),
      staffId: sql.placeholder('staffId'),
      since: sql.placeholder('since'),
    })
    .prepare(),
);
const leave = statement((orm) =>
  orm
    .delete(windowSittings)
    .where(eq(windowSittings.windowId, sql.placeholder('windowId')))
    .prepare(),
);
const all = statement((orm) => orm.select().from(windowSittings).prepare());
const help = statement((orm) =>
  orm
    .insert(helpCalls)
    .values({ stationId: sql.placeholder('stationId'), calledAt: sql.placeholder('calledAt') })
    .onConflictDoNothing()
    .prepare(),
);
const helped = statement((orm) =>
  orm
    .delete(helpCalls)
    .where(
      and(
        eq(helpCalls.stationId, sql.placeholder('stationId')),
        eq(helpCalls.calledAt, sql.placeholder('calledAt')),
      ),
    )
    .prepare(),
);
const openHelp = statement((orm) => orm.select().from(helpCalls).orderBy(asc(helpCalls.calledAt)).prepare());

/** Who sits where. */
export function listSittings(tx: ReadTx): { windowId: WindowId; staffId: StaffId; since: EpochMs }[] {
  return all(tx)
    .all()
    .map((row) => ({
      windowId: row.windowId as WindowId,
      staffId: row.staffId as StaffId,
      since: row.since as EpochMs,
    }));
}

/** The window of a person on duty. */
export function findWindowOf(tx: ReadTx, staffId: StaffId): WindowId | undefined {
  return listSittings(tx).find((sitting) => sitting.staffId === staffId)?.windowId;
}

/** Kiosks where someone waits for a person. */
export function listHelpCalls(tx: ReadTx): { station: string; at: number }[] {
  return openHelp(tx)
    .all()
    .map((row) => ({ station: row.stationId, at: row.calledAt }));
}

export const windowProjection: Projection = {
  name: 'windows',
  tables: ['window_sittings', 'help_calls'],
  on: {
    'window-opened': (tx, { at, body }) => {
      sit(tx).run({ ...body, since: at });
    },
    'window-closed': (tx, { body }) => {
      leave(tx).run(body);
    },
    'help-called': (tx, { body }) => {
      help(tx).run(body);
    },
    'help-answered': (tx, { body }) => {
      helped(tx).run(body);
    },
  },
};
