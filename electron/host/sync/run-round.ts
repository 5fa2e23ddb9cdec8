import { v7 } from 'uuid';
import { type EventLog, genesisHash } from '#host/log/index.ts';
import type { ReadTx } from '#host/platform/database.ts';
import { buildBatch, mostEvents, toWire } from '#host/sync/build-batch.ts';
import { checkReceipt } from '#host/sync/check-receipt.ts';
import type { CityAccess } from '#host/sync/city-access.ts';
import { type CityClient, createCityClient, type NoAnswer } from '#host/sync/city-client.ts';
import { findCity } from '#host/sync/city-store.ts';
import type { Outcome, ParkedToCity, RoundEnd } from '#host/sync/outcome.ts';
import { listResendRequests } from '#host/sync/parked-store.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import type { Batch, ParkedOnCity } from '#shared/contract/municipal/wire.ts';
import type { SyncFailure } from '#shared/contract/sync.ts';
import type { LoggedEvent } from '#shared/domain/events.ts';

/** What a round works with. `save` resolves once the outcome is on disk; the round reads it from there. */
export type RoundDeps = {
  read<T>(work: (tx: ReadTx) => T): T;
  log: Pick<EventLog, 'readAfter' | 'head'>;
  save(outcome: Outcome): Promise<void>;
};

type Meeting = RoundDeps & { access: CityAccess; city: CityClient; noteWord(): void };
type Stop = Pick<NoAnswer, 'failure' | 'detail'>;
type Step = Promise<Result<null, Stop>>;

/** After these the city's own events are still fetched: they do not depend on what it takes from us. */
const harmless: readonly SyncFailure[] = ['history-forked', 'city-ahead', 'batch-refused'];

/** One meeting with the city: push what it lacks, send again what a clerk ordered, pull what it says. */
export async function runRound(deps: RoundDeps, access: CityAccess, signal: AbortSignal): Promise<RoundEnd> {
  const city = createCityClient(access, signal);
  const end: RoundEnd = { heard: false, failure: null, detail: '' };
  const noteWord = () => {
    end.heard = true;
  };
  const meeting = { ...deps, access, city, noteWord };
  for (const step of [push, resend, pull]) {
    const result = await step(meeting);
    if (result.ok) continue;
    if (end.failure === null) Object.assign(end, result.error);
    if (!harmless.includes(result.error.failure)) break;
  }
  return end;
}

async function push(deps: Meeting): Step {
  const { access, city } = deps;
  let rewound = false;
  for (;;) {
    const { had, pinnedKey, events } = deps.read((tx) => {
      const { acknowledgedThrough, publicKey } = findCity(tx, access.url);
      const run = deps.log.readAfter(tx, acknowledgedThrough, mostEvents);
      return { had: acknowledgedThrough, pinnedKey: publicKey, events: run };
    });
    const [first, ...rest] = events;
    if (!first) return ok(null);
    const batch = buildBatch(access.hallCode, v7(), [first, ...rest]);
    const answer = await city.push(batch);
    if (!answer.ok) return answer;
    const receipt = checkReceipt(answer.value, { hall: access.hallCode, batchId: batch.batchId, pinnedKey });
    if (!receipt.ok) return stop(receipt.error, `batch from ${batch.from}`);
    deps.noteWord();
    const { acknowledgedThrough: through, hash } = receipt.value;
    const own = deps.read((tx) => ownHash(deps, tx, through));
    if (own === null) return stop('city-ahead', `city has ${through}`);
    if (own !== hash) return stop('history-forked', `at ${through}`);
    await deps.save({
      kind: 'acknowledged',
      receipt: receipt.value,
      parked: withSubjects(answer.value.parked, batch.events),
    });
    // A city that has lost part of the log asks for it again; one that keeps asking is broken.
    if (through <= had) {
      if (rewound || through === had) return stop('batch-refused', `city stays at ${through}`);
      rewound = true;
    }
  }
}

async function resend(deps: Meeting): Step {
  const { access, city } = deps;
  const ordered = deps.read((tx) => {
    const seqs = listResendRequests(tx, access.url, 100);
    return seqs.flatMap((seq) => deps.log.readAfter(tx, seq - 1, 1));
  });
  if (ordered.length === 0) return ok(null);
  const events = ordered.map(toWire);
  const answer = await city.resend({ protocol: 1, events });
  if (!answer.ok) return refused(answer.error);
  deps.noteWord();
  const sent = new Set(events.map((event) => event.seq));
  await deps.save({
    kind: 'judged-again',
    settled: answer.value.settled.filter((seq) => sent.has(seq)),
    parked: withSubjects(answer.value.parked, events),
  });
  return ok(null);
}

async function pull(deps: Meeting): Step {
  const { access, city } = deps;
  let fromStart = false;
  for (;;) {
    const cursor = deps.read((tx) => findCity(tx, access.url).cursor);
    const after = fromStart ? '' : cursor;
    const answer = await city.changes(after);
    if (!answer.ok) {
      if (answer.error.refusal !== 'cursor-unknown' || after === '') return answer;
      // The city has lost events and gives out their cursors anew. What came before is known by its id.
      fromStart = true;
      continue;
    }
    deps.noteWord();
    const { events, more, cursor: next } = answer.value;
    if (events.length > 0 || next !== cursor) await deps.save({ kind: 'received', events, cursor: next });
    fromStart = false;
    if (!more) return ok(null);
    if (next === after) return stop('answer-unreadable', 'the cursor does not move');
  }
}

/** Our hash at that place, zeros before the first event, null past the end. */
function ownHash(deps: RoundDeps, tx: ReadTx, seq: number): string | null {
  if (seq === 0) return genesisHash;
  return deps.log.readAfter(tx, seq - 1, 1)[0]?.hash ?? null;
}

/** Names what was parked; the city can't make us park what was not in the request. */
function withSubjects(
  parked: readonly ParkedOnCity[],
  sent: readonly Pick<LoggedEvent, 'seq' | 'type' | 'subject'>[] | Batch['events'],
): ParkedToCity[] {
  return parked.flatMap((one) => {
    const event = sent.find(({ seq }) => seq === one.seq);
    return event ? [{ ...one, type: event.type, subject: event.subject }] : [];
  });
}

function stop(failure: SyncFailure, detail: string): Result<never, Stop> {
  return refused({ failure, detail });
}
