import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StartupError } from '#host/platform/startup-error.ts';

/**
 * Holds a data folder for this process alone. The lock is an open transaction on a small database,
 * which the operating system gives back whatever way the process ends: no stale lock after a power cut.
 */
export function holdDataFolder(folder: string): { release(): void } {
  const lock = new Database(join(folder, 'hall.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new StartupError(
      'data-folder-in-use',
      `Another hall host has the data folder ${folder} open: close it first.`,
    );
  }
  return { release: () => lock.close() };
}
