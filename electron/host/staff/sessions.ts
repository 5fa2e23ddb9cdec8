import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase } from '#host/platform/database.ts';
import { deleteSession, findSession, insertSession, updateSession } from '#host/staff/session-store.ts';
import { findStaff } from '#host/staff/staff-store.ts';
import type { StaffView } from '#shared/contract/staff.ts';
import type { StaffId } from '#shared/domain/ids.ts';

/** A session unused for so long is locked: ten minutes. */
export const lockAfterMs = 600_000;
/** A session ends for good after so long: the longest working day. */
const endAfterMs = 14 * 3_600_000;

/** A session in memory; `id` is the hash of its token. */
export type Session = { id: string; staff: StaffView; begunAt: number; seenAt: number; locked: boolean };

/** Sessions of people on duty. They survive a restart of the host; locks do too. */
export function createSessions(deps: { database: HallDatabase; clock: Clock }) {
  const known = new Map<string, Session>();

  function load(id: string): Session | undefined {
    return deps.database.read((tx) => {
      const row = findSession(tx, id);
      const staff = row && findStaff(tx, row.staffId as StaffId);
      if (!row || !staff) return undefined;
      const { passwordHash: _, ...view } = staff;
      return { id, staff: view, begunAt: row.begunAt, seenAt: row.seenAt, locked: row.locked === 1 };
    });
  }

  return {
    /** Begins a session; the token is told once and kept nowhere. */
    async begin(staff: StaffView): Promise<string> {
      const token = randomBytes(32).toString('base64url');
      const id = hashToken(token);
      const now = deps.clock.now();
      await deps.database.write((tx) =>
        insertSession(tx, { tokenHash: id, staffId: staff.id, begunAt: now, seenAt: now }),
      );
      known.set(id, { id, staff, begunAt: now, seenAt: now, locked: false });
      return token;
    },
    /** The session of a token, locked if it lay idle too long; asking counts as use. */
    find(token: string): Session | undefined {
      const id = hashToken(token);
      const session = known.get(id) ?? load(id);
      if (!session) return undefined;
      known.set(id, session);
      const now = deps.clock.now();
      if (now - session.begunAt > endAfterMs) return undefined;
      if (now - session.seenAt > lockAfterMs) session.locked = true;
      if (!session.locked) session.seenAt = now;
      return session;
    },
    async setLocked(id: string, locked: boolean): Promise<void> {
      const session = known.get(id);
      if (!session) return;
      session.locked = locked;
      session.seenAt = deps.clock.now();
      await deps.database.write((tx) => updateSession(tx, id, { locked, seenAt: session.seenAt }));
    },
    async end(id: string): Promise<void> {
      // The row first: a call that comes in between would find it and bring the session back.
      await deps.database.write((tx) => deleteSession(tx, id));
      known.delete(id);
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;

/** What is stored of a token: its SHA-256, 64 hex digits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
