import { eq, sql } from 'drizzle-orm';
import { type ReadTx, statement, type WriteTx } from '#host/platform/database.ts';
import { staffSessions } from '#host/staff/staff-table.ts';

const insert = statement((orm) =>
  orm
    .insert(staffSessions)
    .values({
      tokenHash: sql.placeholder('tokenHash'),
      staffId: sql.placeholder('staffId'),
      begunAt: sql.placeholder('begunAt'),
      seenAt: sql.placeholder('seenAt'),
      locked: 0,
    })
    .prepare(),
);
const select = statement((orm) =>
  orm
    .select()
    .from(staffSessions)
    .where(eq(staffSessions.tokenHash, sql.placeholder('tokenHash')))
    .prepare(),
);
const remove = statement((orm) =>
  orm
    .delete(staffSessions)
    .where(eq(staffSessions.tokenHash, sql.placeholder('tokenHash')))
    .prepare(),
);
const update = statement((orm) =>
  orm
    .update(staffSessions)
    .set({ locked: sql`${sql.placeholder('locked')}`, seenAt: sql`${sql.placeholder('seenAt')}` })
    .where(eq(staffSessions.tokenHash, sql.placeholder('tokenHash')))
    .prepare(),
);

export type SessionRow = typeof staffSessions.$inferSelect;

/** Begins a session. */
export function insertSession(tx: WriteTx, session: Omit<SessionRow, 'locked'>): void {
  insert(tx).run(session);
}

/** The session of a token's hash. */
export function findSession(tx: ReadTx, tokenHash: string): SessionRow | undefined {
  return select(tx).get({ tokenHash });
}

/** Ends a session. */
export function deleteSession(tx: WriteTx, tokenHash: string): void {
  remove(tx).run({ tokenHash });
}

/** Locks or unlocks a session and notes when it was last used. */
export function updateSession(
  tx: WriteTx,
  tokenHash: string,
  state: { locked: boolean; seenAt: number },
): void {
  update(tx).run({ tokenHash, locked: Number(state.locked), seenAt: state.seenAt });
}
