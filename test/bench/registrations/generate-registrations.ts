import { join } from 'node:path';
import { v7 } from 'uuid';
import { createEventLog, type EventLog } from '#host/log/index.ts';
import { fakeClock } from '#host/platform/clock.ts';
import { type HallDatabase, openHallDatabase } from '#host/platform/database.ts';
import { readOrMakeHallKey } from '#host/platform/hall-key.ts';
import { projections } from '#host/projections.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import { setUpMadeUpHall } from '#test/bench/registrations/made-up-hall.ts';
import { type Moment, madeUpRegistrations } from '#test/bench/registrations/made-up-registrations.ts';
import { seededRandom } from '#test/bench/registrations/random.ts';

/** Registrations in one commit: the wait for the disk is then nothing beside the work. */
const perCommit = 5000;

/**
 * Fills an empty data folder through the real log with all projections, as the hall would have in ten
 * years. Ids, people and words are the same in every run.
 */
export async function generateRegistrations(
  folder: string,
  count: number,
  say: (line: string) => void,
): Promise<void> {
  const database = openHallDatabase({ path: join(folder, 'hall.db'), key: readOrMakeHallKey(folder) });
  const random = seededRandom(20_261_122);
  const clock = fakeClock(Date.parse('2016-01-01T09:00:00+08:00'));
  const idAt = (at: EpochMs) => v7({ msecs: at, random: random.bytes(16) });
  const ids = { next: <Branded extends string>() => idAt(clock.now()) as Branded };
  const log = createEventLog({ clock, ids, projections });
  try {
    await setUpMadeUpHall({ database, log, ids });
    let made = 0;
    const started = performance.now();
    for (const group of inGroups(madeUpRegistrations(count, random, idAt), perCommit)) {
      await appendGroup({ database, log, clock }, group);
      made += group.reduce((sum, { events }) => sum + events.length, 0);
      const perSecond = made / ((performance.now() - started) / 1000);
      say(
        `  ${made.toLocaleString('en-US')} of ${count.toLocaleString('en-US')} registrations, ${Math.round(perSecond)}/s`,
      );
    }
  } finally {
    database.close();
  }
}

async function appendGroup(
  { database, log, clock }: { database: HallDatabase; log: EventLog; clock: ReturnType<typeof fakeClock> },
  group: readonly Moment[],
): Promise<void> {
  await database.write((tx) => {
    for (const { at, events } of group) {
      clock.set(at);
      log.append(tx, events, { actor: 'staff:made-up', station: 'desk' });
    }
  });
}

/** Moments gathered until they hold `size` events. */
function* inGroups(moments: Iterable<Moment>, size: number): Generator<Moment[]> {
  let group: Moment[] = [];
  let events = 0;
  for (const moment of moments) {
    group.push(moment);
    events += moment.events.length;
    if (events < size) continue;
    yield group;
    group = [];
    events = 0;
  }
  if (group.length > 0) yield group;
}
