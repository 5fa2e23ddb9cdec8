import { join } from 'node:path';
import { citySetting } from '#host/city-setting.ts';
import type { CommandReport } from '#host/commands/run-hall-command.ts';
import { createEventLog } from '#host/log/index.ts';
import { systemClock } from '#host/platform/clock.ts';
import { openHallDatabase } from '#host/platform/database.ts';
import { holdDataFolder } from '#host/platform/folder-lock.ts';
import { timeOrderedIds } from '#host/platform/ids.ts';
import { stderrLogger } from '#host/platform/logger.ts';
import { projections } from '#host/projections.ts';
import { syncOnce } from '#host/sync/index.ts';

/** Meets the city once, for a hall that is closed; a running one does so by itself. */
export async function syncHall({ folder, key }: { folder: string; key: Uint8Array }): Promise<CommandReport> {
  const lock = holdDataFolder(folder);
  const database = openHallDatabase({ path: join(folder, 'hall.db'), key });
  const clock = systemClock();
  try {
    const log = createEventLog({ clock, ids: timeOrderedIds(), projections });
    const city = citySetting({ database, folder });
    const view = await syncOnce({ database, log, clock, logger: stderrLogger('error'), city });
    const through = `${view.acknowledgedThrough} of ${view.loggedThrough} events are with the city`;
    const clean = view.configured && view.lastFailure === null && view.parked.length === 0;
    const trouble = view.configured ? (view.lastFailure ?? `${view.parked.length} parked`) : 'no city is set';
    return { clean, line: clean ? through : `${through}; ${trouble}`, report: { clean, ...view } };
  } finally {
    database.close();
    lock.release();
  }
}
