import { and, eq, ne, sql } from 'drizzle-orm';
import { type ReadTx, statement, type WriteTx } from '#host/platform/database.ts';
import { syncCities, syncParked } from '#host/sync/sync-table.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import type { SyncFailure } from '#shared/contract/sync.ts';

/** What the hall knows of one city. `receipt` is the last one as JSON, kept as evidence. */
export type CityRow = {
  acknowledgedThrough: number;
  cursor: string;
  publicKey: string | null;
  lastWordAt: EpochMs | null;
  lastAttemptAt: EpochMs | null;
  lastFailure: SyncFailure | null;
};

const unheardOf: CityRow = {
  acknowledgedThrough: 0,
  cursor: '',
  publicKey: null,
  lastWordAt: null,
  lastAttemptAt: null,
  lastFailure: null,
};

const byUrl = statement((orm) =>
  orm
    .select()
    .from(syncCities)
    .where(eq(syncCities.url, sql.placeholder('url')))
    .prepare(),
);
const insert = statement((orm) =>
  orm
    .insert(syncCities)
    .values({ url: sql.placeholder('url'), acknowledgedThrough: 0, cursor: '' })
    .onConflictDoNothing()
    .prepare(),
);
const setAcknowledged = statement((orm) =>
  orm
    .update(syncCities)
    .set({
      acknowledgedThrough: sql`${sql.placeholder('through')}`,
      publicKey: sql`${sql.placeholder('publicKey')}`,
      receipt: sql`${sql.placeholder('receipt')}`,
    })
    .where(eq(syncCities.url, sql.placeholder('url')))
    .prepare(),
);
const setCursor = statement((orm) =>
  orm
    .update(syncCities)
    .set({ cursor: sql`${sql.placeholder('cursor')}` })
    .where(eq(syncCities.url, sql.placeholder('url')))
    .prepare(),
);
const setAttempt = statement((orm) =>
  orm
    .update(syncCities)
    .set({
      lastAttemptAt: sql`${sql.placeholder('at')}`,
      lastWordAt: sql`coalesce(${sql.placeholder('wordAt')}, ${syncCities.lastWordAt})`,
      lastFailure: sql`${sql.placeholder('failure')}`,
    })
    .where(eq(syncCities.url, sql.placeholder('url')))
    .prepare(),
);
const setWord = statement((orm) =>
  orm
    .update(syncCities)
    .set({ lastWordAt: sql`${sql.placeholder('at')}` })
    .where(eq(syncCities.url, sql.placeholder('url')))
    .prepare(),
);
const byKeyElsewhere = statement((orm) =>
  orm
    .select({ url: syncCities.url })
    .from(syncCities)
    .where(
      and(eq(syncCities.publicKey, sql.placeholder('publicKey')), ne(syncCities.url, sql.placeholder('url'))),
    )
    .prepare(),
);

/** What is known of the city at that address; zeros when it was never asked. */
export function findCity(tx: ReadTx, url: string): CityRow {
  return (byUrl(tx).get({ url }) as CityRow | undefined) ?? unheardOf;
}

/** Notes a verified receipt and pins the key it was signed with. */
export function updateAcknowledged(
  tx: WriteTx,
  url: string,
  receipt: { acknowledgedThrough: number; publicKey: string },
): void {
  insert(tx).run({ url });
  const { acknowledgedThrough: through, publicKey } = receipt;
  setAcknowledged(tx).run({ url, through, publicKey, receipt: JSON.stringify(receipt) });
}

/** Notes where the next pull begins. */
export function updateCursor(tx: WriteTx, url: string, cursor: string): void {
  insert(tx).run({ url });
  setCursor(tx).run({ url, cursor });
}

/** Notes that the city has just said something. */
export function updateLastWord(tx: WriteTx, url: string, at: EpochMs): void {
  insert(tx).run({ url });
  setWord(tx).run({ url, at });
}

/** Notes that the city was tried, and how that went. */
export function updateAttempt(
  tx: WriteTx,
  url: string,
  attempt: { at: EpochMs; heard: boolean; failure: SyncFailure | null },
): void {
  insert(tx).run({ url });
  setAttempt(tx).run({
    url,
    at: attempt.at,
    wordAt: attempt.heard ? attempt.at : null,
    failure: attempt.failure,
  });
}

/** The address under which a city with this key was known before it moved. */
export function findFormerUrl(tx: ReadTx, url: string, publicKey: string): string | undefined {
  return byKeyElsewhere(tx).get({ url, publicKey })?.url;
}

/** Everything known of the city at its former address goes with it to the new one. */
export function moveCity(tx: WriteTx, from: string, to: string): void {
  tx.orm.delete(syncCities).where(eq(syncCities.url, to)).run();
  tx.orm.update(syncCities).set({ url: to }).where(eq(syncCities.url, from)).run();
  tx.orm.update(syncParked).set({ url: to }).where(eq(syncParked.url, from)).run();
}
