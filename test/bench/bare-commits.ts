import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openHallDatabase } from '#host/platform/database.ts';
import { type Summary, summarize } from '#test/bench/percentiles.ts';

/** What SQLite alone gives on this disk with the host's own settings: cipher, WAL, `synchronous=FULL`. */
export type BareCommits = { rowsPerSecond: number /** How long a commit takes, in ms. */; commit: Summary };

type Options = { folder: string; rowBytes: number; rowsPerCommit: number; seconds: number };

/**
 * Writes rows of `rowBytes` for `seconds` into a database of its own in `folder`, `rowsPerCommit` at a
 * time, with nothing else done to them: the limit that the host is measured against.
 */
export function measureBareCommits(options: Options): BareCommits {
  return summarizeCommits(writeBareCommits(options), options.rowsPerCommit);
}

/** The same in two halves, before and after `work`: a disk that others share changes its pace within seconds. */
export async function measureBareCommitsAround<T>(
  options: Omit<Options, 'rowsPerCommit'> & { groups: readonly number[] },
  work: () => Promise<T>,
): Promise<{ done: T; bare: BareCommits[] }> {
  const half = (rowsPerCommit: number) =>
    writeBareCommits({ ...options, rowsPerCommit, seconds: options.seconds / 2 });
  const before = options.groups.map(half);
  const done = await work();
  const after = options.groups.map(half);
  const bare = options.groups.map((rows, n) =>
    summarizeCommits([...(before[n] ?? []), ...(after[n] ?? [])], rows),
  );
  return { done, bare };
}

function summarizeCommits(commits: readonly number[], rowsPerCommit: number): BareCommits {
  const commit = summarize(commits);
  return { rowsPerSecond: (1000 * rowsPerCommit) / commit.mean, commit };
}

/** One duration in ms for each commit. */
function writeBareCommits({ folder, rowBytes, rowsPerCommit, seconds }: Options): number[] {
  const path = join(folder, `bare-${rowsPerCommit}.db`);
  const key = Buffer.alloc(32, 'bare');
  const database = openHallDatabase({ path, key });
  const row = randomBytes(rowBytes);
  const commits: number[] = [];
  database.read(({ raw }) => {
    raw.exec('CREATE TABLE IF NOT EXISTS bare (n INTEGER PRIMARY KEY, row BLOB)');
    const insert = raw.prepare('INSERT INTO bare (row) VALUES (?)');
    const writeGroup = raw.transaction(() => {
      for (let n = 0; n < rowsPerCommit; n += 1) insert.run(row);
    });
    const end = performance.now() + seconds * 1000;
    for (let now = performance.now(); now < end; ) {
      writeGroup();
      const after = performance.now();
      commits.push(after - now);
      now = after;
    }
  });
  database.close();
  return commits;
}
