import { asc, eq, gt, sql } from 'drizzle-orm';
import { genesisHash } from '#host/log/event-hash.ts';
import { events } from '#host/log/event-table.ts';
import { type ReadTx, sqlStatement, statement, type WriteTx } from '#host/platform/database.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import type { LoggedEvent, Secrecy } from '#shared/domain/events.ts';
import type { EventId } from '#shared/domain/ids.ts';

const insert = statement((orm) =>
  orm
    .insert(events)
    .values({
      seq: sql.placeholder('seq'),
      id: sql.placeholder('id'),
      subject: sql.placeholder('subject'),
      type: sql.placeholder('type'),
      version: sql.placeholder('version'),
      at: sql.placeholder('at'),
      actor: sql.placeholder('actor'),
      station: sql.placeholder('station'),
      origin: sql.placeholder('origin'),
      secrecy: sql.placeholder('secrecy'),
      body: sql.placeholder('body'),
      previous: sql.placeholder('previous'),
      hash: sql.placeholder('hash'),
    })
    .prepare(),
);
// Plain SQL: every append asks, and the builder costs more than the look-up.
const last = sqlStatement<[], { seq: number; hash: string }>(
  'SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1',
);
const after = statement((orm) =>
  orm
    .select()
    .from(events)
    .where(gt(events.seq, sql.placeholder('seq')))
    .orderBy(asc(events.seq))
    .limit(sql.placeholder('limit'))
    .prepare(),
);
const ofSubject = statement((orm) =>
  orm
    .select()
    .from(events)
    .where(eq(events.subject, sql.placeholder('subject')))
    .orderBy(asc(events.seq))
    .prepare(),
);

/** An event on disk; `body` is JSON text. */
export type EventRow = typeof events.$inferSelect;

/** Writes one event; the caller has already chained it. */
export function insertEvent(tx: WriteTx, event: LoggedEvent): void {
  insert(tx).run({ ...event, body: JSON.stringify(event.body) });
}

/** The last event's place and hash; seq 0 and zeros for an empty log. */
export function selectHead(tx: ReadTx): { seq: number; hash: string } {
  return last(tx).get() ?? { seq: 0, hash: genesisHash };
}

/** At most `limit` events after `seq`, in order. */
export function listEventsAfter(tx: ReadTx, seq: number, limit: number): LoggedEvent[] {
  return after(tx).all({ seq, limit }).map(fromRow);
}

/** The same as it stands on disk, for those who doubt it: bodies are not read yet. */
export function listEventRowsAfter(tx: ReadTx, seq: number, limit: number): EventRow[] {
  return after(tx).all({ seq, limit });
}

/** Everything that happened to one subject, in order. */
export function listEventsOf(tx: ReadTx, subject: string): LoggedEvent[] {
  return ofSubject(tx).all({ subject }).map(fromRow);
}

/** An event as stored. Throws when its body is no JSON. */
export function fromRow(row: EventRow): LoggedEvent {
  return {
    ...row,
    id: row.id as EventId,
    at: row.at as EpochMs,
    origin: row.origin as LoggedEvent['origin'],
    secrecy: row.secrecy as Secrecy,
    body: JSON.parse(row.body) as unknown,
  };
}
