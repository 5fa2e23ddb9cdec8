import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHallReader } from '#host/platform/database.ts';
import { readOrMakeHallKey } from '#host/platform/hall-key.ts';

/** A ticket as its table has it. */
export type BookedTicket = { id: string; number: string; state: string; windowId: string | null };

/** A print job as its table has it. */
export type BookedJob = { id: string; paperId: string; copy: number; state: string; reason: string };

/** What stands on disk: only what was committed. */
export type HallBooks = {
  tickets: BookedTicket[];
  jobs: BookedJob[];
  /** How many events of each type the log holds. */
  events: Record<string, number>;
  registrationNumbers: string[];
  documentNumbers: string[];
};

/** Reads a data folder through a connection of its own, whether its host runs or not. */
export function readBooks(folder: string): HallBooks {
  const reader = openHallReader({ path: join(folder, 'hall.db'), key: readOrMakeHallKey(folder) });
  try {
    reader.begin();
    return reader.read(({ raw }) => ({
      tickets: raw
        .prepare<[], BookedTicket>(
          'SELECT id, number, state, window_id AS windowId FROM tickets ORDER BY arrived_at, id',
        )
        .all(),
      jobs: raw
        .prepare<[], BookedJob>(
          'SELECT id, paper_id AS paperId, copy, state, reason FROM print_jobs ORDER BY id',
        )
        .all(),
      events: Object.fromEntries(
        raw
          .prepare<[], { type: string; times: number }>(
            'SELECT type, count(*) AS times FROM events GROUP BY type',
          )
          .all()
          .map(({ type, times }) => [type, times]),
      ),
      registrationNumbers: raw
        .prepare<[], string>(
          "SELECT body ->> 'registrationNumber' FROM events WHERE type = 'petition-registered'",
        )
        .pluck()
        .all(),
      documentNumbers: raw
        .prepare<[], string>("SELECT body ->> 'documentNumber' FROM events WHERE type = 'letter-issued'")
        .pluck()
        .all(),
    }));
  } finally {
    reader.close();
  }
}

/** Names of the papers that came out of the folder printer. */
export function printedPapers(folder: string): string[] {
  return readdirSync(join(folder, 'printed'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .sort();
}

/**
 * Every file of a folder with the SHA-256 of its content. Left out: the lock, which a start may touch, and
 * SQLite's shared-memory index and an empty journal, which hold no data and come and go with each opening.
 */
export function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return Object.fromEntries(
    paths
      .filter((path) => !/hall\.lock|-shm$/.test(path))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)] as const)
      .filter(([name, bytes]) => !(name.endsWith('-wal') && bytes.length === 0))
      .map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );
}
