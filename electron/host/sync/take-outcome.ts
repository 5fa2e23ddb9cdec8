import type { EventLog } from '#host/log/index.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase, WriteTx } from '#host/platform/database.ts';
import type { Logger } from '#host/platform/logger.ts';
import { applyCityEvent, parkCityEvent } from '#host/sync/apply-city-event.ts';
import {
  findCity,
  findFormerUrl,
  moveCity,
  updateAcknowledged,
  updateAttempt,
  updateCursor,
  updateLastWord,
} from '#host/sync/city-store.ts';
import { findInboxEvent, type InboxEvent, insertInboxEvent, wasReceived } from '#host/sync/inbox-store.ts';
import type { Outcome, ParkedToCity, RoundEnd } from '#host/sync/outcome.ts';
import { deleteParked, upsertParked } from '#host/sync/parked-store.ts';
import { invariant } from '#shared/base/invariant.ts';
import type { CityEvent } from '#shared/contract/municipal/wire.ts';

/** What writing down an outcome needs. */
export type TakingDeps = { database: HallDatabase; log: EventLog; clock: Clock; logger: Logger };

/** Writes down one thing the city said; resolves after the commit. */
export async function takeOutcome(deps: TakingDeps, url: string, outcome: Outcome): Promise<void> {
  if (outcome.kind === 'received') return takeCityEvents(deps, url, outcome);
  const at = deps.clock.now();
  await deps.database.write((tx) => {
    if (outcome.kind === 'acknowledged') {
      followMove(tx, url, outcome.receipt.publicKey);
      updateAcknowledged(tx, url, outcome.receipt);
    } else {
      for (const seq of outcome.settled) deleteParked(tx, { url, direction: 'to-city', seq });
    }
    for (const parked of outcome.parked) parkToCity(tx, url, parked, at);
    updateLastWord(tx, url, at);
  });
}

/** Writes down how a round ended. */
export function takeRoundEnd(deps: TakingDeps, url: string, end: RoundEnd): Promise<void> {
  const { heard, failure } = end;
  return deps.database.write((tx) => updateAttempt(tx, url, { at: deps.clock.now(), heard, failure }));
}

/** Tries city events of the inbox, each in a piece of work of its own: one that fails is parked alone. */
export async function tryCityEvents(
  deps: TakingDeps,
  url: string,
  pick: readonly ((tx: WriteTx) => InboxEvent | null)[],
): Promise<void> {
  const tries = pick.map((find) =>
    deps.database.write((tx) => {
      const event = find(tx);
      if (event) applyCityEvent(tx, { log: deps.log, now: deps.clock.now() }, url, event);
    }),
  );
  // All at once, so that they share one commit; in the order in which they came.
  const results = await Promise.allSettled(tries);
  for (const [index, result] of results.entries()) {
    const find = pick[index];
    if (result.status === 'fulfilled' || !find) continue;
    deps.logger.error({ kind: nameOf(result.reason) }, 'a city event could not be applied');
    await deps.database.write((tx) => {
      const event = find(tx);
      if (event) parkCityEvent(tx, deps.clock.now(), url, event, 'could-not-apply');
    });
  }
}

async function takeCityEvents(
  deps: TakingDeps,
  url: string,
  { events, cursor }: { events: readonly CityEvent[]; cursor: string },
): Promise<void> {
  const receivedAt = deps.clock.now();
  await tryCityEvents(
    deps,
    url,
    events.map((event) => (tx) => receive(tx, event, receivedAt)),
  );
  // Last: after a crash in between, the same events come again and are known by their ids.
  await deps.database.write((tx) => {
    updateCursor(tx, url, cursor);
    updateLastWord(tx, url, receivedAt);
  });
}

/** Puts the event into the inbox, or null when it came before. */
function receive(tx: WriteTx, event: CityEvent, receivedAt: number): InboxEvent | null {
  if (wasReceived(tx, event.id)) return null;
  const received = findInboxEvent(tx, insertInboxEvent(tx, event, receivedAt));
  invariant(received, 'inbox event exists: inserted in the same transaction');
  return received;
}

/** A city that signs with a key known from another address has moved: positions and parked events follow. */
function followMove(tx: WriteTx, url: string, publicKey: string): void {
  if (findCity(tx, url).publicKey !== null) return;
  const former = findFormerUrl(tx, url, publicKey);
  if (former !== undefined) moveCity(tx, former, url);
}

function parkToCity(tx: WriteTx, url: string, parked: ParkedToCity, at: number): void {
  upsertParked(tx, url, { ...parked, direction: 'to-city', at });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
