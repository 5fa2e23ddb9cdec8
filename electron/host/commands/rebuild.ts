import { join } from 'node:path';
import type { CommandReport } from '#host/commands/run-hall-command.ts';
import { rebuildProjections, verifyChain } from '#host/log/index.ts';
import { openHallDatabase } from '#host/platform/database.ts';
import { holdDataFolder } from '#host/platform/folder-lock.ts';
import { projections } from '#host/projections.ts';

/** Makes every table again from the log. The hall must be closed; a broken chain is not built upon. */
export async function rebuildHall({
  folder,
  key,
}: {
  folder: string;
  key: Uint8Array;
}): Promise<CommandReport> {
  const lock = holdDataFolder(folder);
  const database = openHallDatabase({ path: join(folder, 'hall.db'), key });
  try {
    const chain = database.read(verifyChain);
    if (chain.brokenAt !== null) {
      return {
        clean: false,
        line: `chain BROKEN at event ${chain.brokenAt}: nothing rebuilt`,
        report: { clean: false, chain },
      };
    }
    const tables = await rebuildProjections(database, projections);
    const changed = tables.filter(({ same }) => !same).map(({ table }) => table);
    const line =
      changed.length === 0
        ? 'rebuilt: every table came out the same'
        : `rebuilt; these were mended: ${changed.join(', ')}`;
    return { clean: true, line, report: { clean: true, chain, tables } };
  } finally {
    database.close();
    lock.release();
  }
}
