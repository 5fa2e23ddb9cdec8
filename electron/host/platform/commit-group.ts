import type Database from 'better-sqlite3';

const strideMs = 100;
/** 300 acts a second: ten times the busiest hall. */
const rushPieces = 30;

type Job<Tx> = {
  work: (tx: Tx) => unknown;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
};

/**
 * Runs pieces of writing one after another, each in its own savepoint, and commits those that
 * arrived in one turn of the event loop together: one wait for the disk instead of many.
 */
export function createCommitGroup<Tx>(raw: Database.Database, tx: Tx) {
  let waiting: Job<Tx>[] = [];
  let written = false;
  let strideBegan = 0;
  let thisStride = 0;
  let lastStride = 0;

  /** Counts pieces of work by strides of a tenth of a second. */
  function countPieces(pieces: number): void {
    const now = performance.now();
    if (now - strideBegan >= strideMs) {
      lastStride = now - strideBegan < 2 * strideMs ? thisStride : 0;
      thisStride = 0;
      strideBegan = now;
    }
    thisStride += pieces;
  }

  const begin = raw.prepare('BEGIN IMMEDIATE');
  const commit = raw.prepare('COMMIT');
  const rollback = raw.prepare('ROLLBACK');
  const save = raw.prepare('SAVEPOINT piece');
  const release = raw.prepare('RELEASE piece');
  const undo = raw.prepare('ROLLBACK TO piece');

  function flush(): void {
    const jobs = waiting;
    waiting = [];
    if (jobs.length === 0) return;
    const settled: (() => void)[] = [];
    try {
      begin.run();
      for (const job of jobs) settled.push(runInSavepoint(job));
      commit.run();
      written = true;
      countPieces(jobs.length);
    } catch (error) {
      // Nothing of this group is on disk: every caller hears so, and may try again.
      if (raw.inTransaction) rollback.run();
      for (const job of jobs) job.reject(error);
      return;
    }
    for (const settle of settled) settle();
  }

  function runInSavepoint(job: Job<Tx>): () => void {
    save.run();
    try {
      const value = job.work(tx) as never;
      release.run();
      return () => job.resolve(value);
    } catch (error) {
      undo.run();
      release.run();
      return () => job.reject(error);
    }
  }

  return {
    run<T>(work: (tx: Tx) => T): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ work, resolve: resolve as (value: never) => void, reject });
      });
    },
    flush,
    /** Whether so much is being written just now that what can wait should wait. */
    inRush(): boolean {
      countPieces(0);
      return Math.max(thisStride, lastStride) > rushPieces;
    },
    /** Whether anything was committed since the last time this was asked. */
    takeWritten(): boolean {
      const was = written;
      written = false;
      return was;
    },
  };
}
