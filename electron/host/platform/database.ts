import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { createCommitGroup } from '#host/platform/commit-group.ts';
import { StartupError } from '#host/platform/startup-error.ts';

declare const writes: unique symbol;

/** What a reader may hold: `orm` for prepared queries, `raw` for what SQL says better. */
export type ReadTx = { readonly raw: Database.Database; readonly orm: BetterSQLite3Database };

/** Only inside `write`: a function that is handed a `ReadTx` can't change anything. */
export type WriteTx = ReadTx & { readonly [writes]: true };

/** The hall's one database; the process that opens it for writing is the only writer. */
export type HallDatabase = {
  path: string;
  /** Runs `work` on a consistent picture. */
  read<T>(work: (tx: ReadTx) => T): T;
  /**
   * Runs `work` in a savepoint of its own; the requests of one turn share one COMMIT.
   * Resolves after the commit; a throw undoes this piece of work alone.
   */
  write<T>(work: (tx: WriteTx) => T): Promise<T>;
  /** Whether so much is being written just now that what can wait (paper) should wait a moment. */
  inRush(): boolean;
  close(): void;
};

/**
 * SQLite's own habit of folding the write-ahead log back after 1,000 pages makes every hundredth ticket of a
 * rush wait for it. It is folded in the first second of rest instead, and in a long rush only after 64 MB.
 */
const longestWalPages = 16_384;
const tidyEveryMs = 1_000;

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Opens (or makes) the encrypted database and brings its schema up to this program's version. */
export function openHallDatabase(options: { path: string; key: Uint8Array }): HallDatabase {
  const raw = openEncrypted(options.path, options.key, { readonly: false });
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  // 32 MB: searching half a million registrations is no slower than with 64, and the host stays under 250 MB.
  raw.pragma('cache_size = -32768');
  raw.pragma(`wal_autocheckpoint = ${longestWalPages}`);
  const orm = drizzle(raw);
  refuseNewerSchema(raw);
  migrate(orm, { migrationsFolder });
  // WriteTx differs from ReadTx in the type alone: the brand is what a reader can't forge.
  const tx = { raw, orm } as ReadTx as WriteTx;
  const group = createCommitGroup(raw, tx);
  const tidying = foldBackInPauses(raw, group);
  return {
    path: options.path,
    read: (work) => work(tx),
    write: (work) => group.run(work),
    inRush: () => group.inRush(),
    close: () => {
      clearInterval(tidying);
      group.flush();
      raw.close();
    },
  };
}

function foldBackInPauses(raw: Database.Database, group: { takeWritten(): boolean }): NodeJS.Timeout {
  let unfolded = false;
  return setInterval(() => {
    if (group.takeWritten()) unfolded = true;
    else if (unfolded) {
      unfolded = false;
      raw.pragma('wal_checkpoint(PASSIVE)');
    }
  }, tidyEveryMs).unref();
}

/** A second, read-only connection, for workers and checks. */
export type HallReader = {
  read<T>(work: (tx: ReadTx) => T): T;
  /** From here on every `read` sees the picture of this moment, until the reader is closed. */
  begin(): void;
  close(): void;
};

/** Opens a read-only connection to a hall's database. */
export function openHallReader(options: { path: string; key: Uint8Array }): HallReader {
  const raw = openEncrypted(options.path, options.key, { readonly: true });
  const tx: ReadTx = { raw, orm: drizzle(raw) };
  return {
    read: (work) => work(tx),
    begin: () => raw.exec('BEGIN'),
    close: () => raw.close(),
  };
}

function openEncrypted(path: string, key: Uint8Array, mode: { readonly: boolean }): Database.Database {
  const raw = new Database(path, { readonly: mode.readonly, timeout: 5_000 });
  try {
    raw.pragma("cipher = 'aegis'");
    // A raw key: 32 random bytes need no key derivation, which would cost 100 ms a connection.
    raw.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`);
    raw.prepare('SELECT count(*) FROM sqlite_schema').get();
    return raw;
  } catch (error) {
    raw.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') {
      throw new StartupError(
        'wrong-key',
        'The key does not open this database: check hall.key in the data folder.',
      );
    }
    throw error;
  }
}

function refuseNewerSchema(raw: Database.Database): void {
  const table = raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'").get();
  if (!table) return;
  const applied = raw.prepare('SELECT max(created_at) AS at FROM __drizzle_migrations').get() as {
    at: number | null;
  };
  const known = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0;
  if ((applied.at ?? 0) > known) {
    throw new StartupError(
      'database-newer',
      'This data folder was written by a newer version: please update the program.',
    );
  }
}

/**
 * A query prepared once per connection: the builder costs many times more than the query.
 * The cache is keyed by connection, so a closed database takes its statements with it.
 */
export function statement<Query>(build: (orm: BetterSQLite3Database) => Query): (tx: ReadTx) => Query {
  const prepared = new WeakMap<BetterSQLite3Database, Query>();
  return (tx) => {
    const known = prepared.get(tx.orm);
    if (known) return known;
    const query = build(tx.orm);
    prepared.set(tx.orm, query);
    return query;
  };
}

/** The same for plain SQL where the builder has no words for it (FTS5, pragmas). */
export function sqlStatement<Parameters extends unknown[], Row>(
  text: string,
): (tx: ReadTx) => Database.Statement<Parameters, Row> {
  const prepared = new WeakMap<Database.Database, Database.Statement<Parameters, Row>>();
  return (tx) => {
    const known = prepared.get(tx.raw);
    if (known) return known;
    const query = tx.raw.prepare<Parameters, Row>(text);
    prepared.set(tx.raw, query);
    return query;
  };
}
