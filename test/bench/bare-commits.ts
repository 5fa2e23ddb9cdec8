import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openHallDatabase } from '#host/platform/database.ts';
import { type Summary, summarize } from '#test/bench/percentiles.ts';

/** What SQLite alone gives on this disk with the host's own settings: cipher, WAL, `synchronous=FULL`. */
export type BareCommits = {
  rowsPerSecond: number;
  /** How long a commit takes, in ms. */
  commit: Summary;
};

/**
 * Writes rows of `rowBytes` for `seconds` into a database of its own in `folder`, `rowsPerCommit` at a
 * time, with nothing else done to them: the limit that the host is measured against.
 */
export function measureBareCommits(options: {
  folder: string;
  rowBytes: number;
  rowsPerCommit: number;
  seconds: number;
}): BareCommits {
  const path = join(options.folder, `bare-${options.rowsPerCommit}.db`);
  const database = openHallDatabase({ path, key: randomBytes(32) });
  const row = randomBytes(options.rowBytes);
  const commits: number[] = [];
  const seconds = database.read(({ raw }) => {
    raw.exec('CREATE TABLE IF NOT EXISTS bare (n INTEGER PRIMARY KEY, row BLOB)');
    const insert = raw.prepare('INSERT INTO bare (row) VALUES (?)');
    const writeGroup = raw.transaction(() => {
      for (let n = 0; n < options.rowsPerCommit; n += 1) insert.run(row);
    });
    const started = performance.now();
    for (let now = started; now < started + options.seconds * 1000; ) {
      writeGroup();
      const after = performance.now();
      commits.push(after - now);
      now = after;
    }
    return (performance.now() - started) / 1000;
  });
  database.close();
  return { rowsPerSecond: (commits.length * options.rowsPerCommit) / seconds, commit: summarize(commits) };
}
