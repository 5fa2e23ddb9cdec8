import { asc, eq, sql } from 'drizzle-orm';
import { type ReadTx, statement, type WriteTx } from '#host/platform/database.ts';
import { syncInbox } from '#host/sync/sync-table.ts';
import type { CityEvent } from '#shared/contract/municipal/wire.ts';

/** What became of a city event: in the log, kept for a later version, or parked for a clerk. */
export type InboxState = 'applied' | 'kept' | 'parked';

/** A city event as it was received; `number` is its place in the inbox. */
export type InboxEvent = Pick<CityEvent, 'type' | 'version' | 'at'> & {
  number: number;
  body: unknown;
  state: InboxState;
};

const insert = statement((orm) =>
  orm
    .insert(syncInbox)
    .values({
      eventId: sql.placeholder('id'),
      type: sql.placeholder('type'),
      version: sql.placeholder('version'),
      at: sql.placeholder('at'),
      body: sql.placeholder('body'),
      receivedAt: sql.placeholder('receivedAt'),
      state: sql.placeholder('state'),
    })
    .returning({ number: syncInbox.number })
    .prepare(),
);
const byEventId = statement((orm) =>
  orm
    .select({ number: syncInbox.number })
    .from(syncInbox)
    .where(eq(syncInbox.eventId, sql.placeholder('id')))
    .prepare(),
);
const byNumber = statement((orm) =>
  orm
    .select()
    .from(syncInbox)
    .where(eq(syncInbox.number, sql.placeholder('number')))
    .prepare(),
);
const ofState = statement((orm) =>
  orm
    .select()
    .from(syncInbox)
    .where(eq(syncInbox.state, sql.placeholder('state')))
    .orderBy(asc(syncInbox.number))
    .prepare(),
);
const setState = statement((orm) =>
  orm
    .update(syncInbox)
    .set({ state: sql`${sql.placeholder('state')}` })
    .where(eq(syncInbox.number, sql.placeholder('number')))
    .prepare(),
);

/** Whether this city event came before, whatever became of it. */
export function wasReceived(tx: ReadTx, eventId: string): boolean {
  return byEventId(tx).get({ id: eventId }) !== undefined;
}

/** Keeps a city event exactly as it came; answers its number. */
export function insertInboxEvent(tx: WriteTx, event: CityEvent, receivedAt: number): number {
  const { id, type, version, at } = event;
  // Kept until proven otherwise: what happens to it is decided right after.
  return insert(tx).get({
    id,
    type,
    version,
    at,
    body: JSON.stringify(event.body),
    receivedAt,
    state: 'kept',
  }).number;
}

/** Notes what became of it. */
export function updateInboxState(tx: WriteTx, number: number, state: InboxState): void {
  setState(tx).run({ number, state });
}

/** The city event under that number. */
export function findInboxEvent(tx: ReadTx, number: number): InboxEvent | undefined {
  const row = byNumber(tx).get({ number });
  return row && fromRow(row);
}

/** City events that an earlier version of this program did not know, in the order they came. */
export function listKept(tx: ReadTx): InboxEvent[] {
  return ofState(tx).all({ state: 'kept' }).map(fromRow);
}

function fromRow(row: typeof syncInbox.$inferSelect): InboxEvent {
  const { number, type, version, at } = row;
  return { number, type, version, at, body: JSON.parse(row.body) as unknown, state: row.state as InboxState };
}
