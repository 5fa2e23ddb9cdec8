import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { type ReadTx, statement, type WriteTx } from '#host/platform/database.ts';
import { syncParked } from '#host/sync/sync-table.ts';
import type { ParkedEvent } from '#shared/contract/sync.ts';

/** Which parked event is meant. */
export type ParkedKey = { url: string; direction: ParkedEvent['direction']; seq: number };

const one = and(
  eq(syncParked.url, sql.placeholder('url')),
  eq(syncParked.direction, sql.placeholder('direction')),
  eq(syncParked.seq, sql.placeholder('seq')),
);
const columns = {
  direction: syncParked.direction,
  seq: syncParked.seq,
  type: syncParked.type,
  subject: syncParked.subject,
  code: syncParked.code,
  message: syncParked.message,
  at: syncParked.at,
  resendRequestedAt: syncParked.resendRequestedAt,
};

const upsert = statement((orm) =>
  orm
    .insert(syncParked)
    .values({
      url: sql.placeholder('url'),
      direction: sql.placeholder('direction'),
      seq: sql.placeholder('seq'),
      type: sql.placeholder('type'),
      subject: sql.placeholder('subject'),
      code: sql.placeholder('code'),
      message: sql.placeholder('message'),
      at: sql.placeholder('at'),
      resendRequestedAt: null,
    })
    .onConflictDoUpdate({
      target: [syncParked.url, syncParked.direction, syncParked.seq],
      set: {
        code: sql`excluded.code`,
        message: sql`excluded.message`,
        at: sql`excluded.at`,
        resendRequestedAt: null,
      },
    })
    .prepare(),
);
const remove = statement((orm) => orm.delete(syncParked).where(one).prepare());
const request = statement((orm) =>
  orm
    .update(syncParked)
    .set({ resendRequestedAt: sql`${sql.placeholder('at')}` })
    .where(one)
    .prepare(),
);
const ofCity = statement((orm) =>
  orm
    .select(columns)
    .from(syncParked)
    .where(eq(syncParked.url, sql.placeholder('url')))
    .orderBy(asc(syncParked.at), asc(syncParked.seq))
    .prepare(),
);
const requested = statement((orm) =>
  orm
    .select({ seq: syncParked.seq })
    .from(syncParked)
    .where(
      and(
        eq(syncParked.url, sql.placeholder('url')),
        eq(syncParked.direction, 'to-city'),
        isNotNull(syncParked.resendRequestedAt),
      ),
    )
    .orderBy(asc(syncParked.seq))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Parks an event, or gives a parked one its newest reason; an order to resend is fulfilled by that. */
export function upsertParked(tx: WriteTx, url: string, parked: Omit<ParkedEvent, 'resendRequestedAt'>): void {
  upsert(tx).run({ url, ...parked });
}

/** Forgets a parked event that has gone through. */
export function deleteParked(tx: WriteTx, key: ParkedKey): void {
  remove(tx).run(key);
}

/** Notes the clerk's order to send it again; false when it is not parked. */
export function requestResend(tx: WriteTx, key: ParkedKey, at: number): boolean {
  return request(tx).run({ ...key, at }).changes > 0;
}

/** All parked events of a city, oldest first. */
export function listParked(tx: ReadTx, url: string): ParkedEvent[] {
  return ofCity(tx).all({ url }) as ParkedEvent[];
}

/** Seqs that a clerk has ordered to be sent to the city again. */
export function listResendRequests(tx: ReadTx, url: string, limit: number): number[] {
  return requested(tx)
    .all({ url, limit })
    .map((row) => row.seq);
}
