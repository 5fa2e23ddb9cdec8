import { hashOf } from '#host/log/event-hash.ts';
import { insertEvent, listEventsAfter, listEventsOf, selectHead } from '#host/log/event-store.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { ReadTx, WriteTx } from '#host/platform/database.ts';
import type { Ids } from '#host/platform/ids.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import type { EventBodies, EventType, LoggedEvent, NewEvent } from '#shared/domain/events.ts';

/** Tables a room keeps for its readers; everything in them can be made again from the log. */
export type Projection = {
  name: string;
  /** SQL names of the tables (or FTS5 tables) that `on` fills and nothing else does. */
  tables: string[];
  on: { [Type in EventType]?: (tx: WriteTx, event: LoggedEvent & { body: EventBodies[Type] }) => void };
};

/** Who did it, and on which screen. City events keep `origin` city. */
export type By = { actor: string; station: string; origin?: 'hall' | 'city' };

/** The hall's one log. */
export type EventLog = {
  /** Chains and writes events with all their projections, in the caller's transaction. */
  append(tx: WriteTx, events: readonly NewEvent[], by: By): LoggedEvent[];
  readAfter(tx: ReadTx, seq: number, limit: number): LoggedEvent[];
  readSubject(tx: ReadTx, subject: string): LoggedEvent[];
  head(tx: ReadTx): { seq: number; hash: string };
  /** Tells after each turn's commit what it added to the log; returns the way to stop listening. */
  onAppended(listener: (events: readonly LoggedEvent[]) => void): () => void;
  projections: readonly Projection[];
};

/** Builds the log over the given projections; `afterCommit` runs a task once the group is on disk. */
export function createEventLog(deps: {
  clock: Clock;
  ids: Ids;
  projections: readonly Projection[];
}): EventLog {
  const listeners = new Set<(events: readonly LoggedEvent[]) => void>();
  /** What was appended since listeners were last told, by `seq`. */
  const appended: LoggedEvent[] = [];

  /** Forgets what was undone: its numbers are not in the log, or are given again. */
  function dropUndone(seq: number): void {
    while ((appended.at(-1)?.seq ?? 0) > seq) appended.pop();
  }

  function announce(tx: ReadTx): void {
    // The hall may be closing: its last events are on disk and nobody is left to be told.
    if (!tx.raw.open) return;
    dropUndone(selectHead(tx).seq);
    const news = appended.splice(0);
    if (news.length === 0) return;
    for (const listener of listeners) listener(news);
  }

  return {
    append(tx, newEvents, by) {
      let { seq, hash: previous } = selectHead(tx);
      if (appended.length === 0) setImmediate(announce, tx);
      else dropUndone(seq);
      const at = deps.clock.now();
      return newEvents.map((event) => {
        seq += 1;
        const whole = chain(event, { seq, previous, at, id: deps.ids.next(), by });
        previous = whole.hash;
        insertEvent(tx, whole);
        project(tx, deps.projections, whole);
        appended.push(whole);
        return whole;
      });
    },
    readAfter: listEventsAfter,
    readSubject: listEventsOf,
    head: selectHead,
    onAppended(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    projections: deps.projections,
  };
}

/** Applies one event to every projection that knows its type. */
export function project(tx: WriteTx, projections: readonly Projection[], event: LoggedEvent): void {
  for (const projection of projections) {
    const apply = projection.on[event.type as EventType] as
      | ((tx: WriteTx, event: LoggedEvent) => void)
      | undefined;
    apply?.(tx, event);
  }
}

function chain(
  event: NewEvent,
  place: { seq: number; previous: string; at: EpochMs; id: LoggedEvent['id']; by: By },
): LoggedEvent {
  const unhashed = {
    seq: place.seq,
    id: place.id,
    subject: event.subject,
    type: event.type,
    version: 1,
    at: place.at,
    actor: place.by.actor,
    station: place.by.station,
    origin: place.by.origin ?? ('hall' as const),
    secrecy: event.secrecy,
    body: event.body,
    previous: place.previous,
  };
  return { ...unhashed, hash: hashOf(unhashed) };
}
