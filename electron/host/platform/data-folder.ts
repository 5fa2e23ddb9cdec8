import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StartupError } from '#host/platform/startup-error.ts';

/** Makes the data folder where it is missing, and refuses one that can't be written. */
export function openDataFolder(folder: string): void {
  try {
    // Asked first: making folders below some file systems (/proc) never comes back.
    accessSync(nearestExisting(resolve(folder)), constants.W_OK | constants.X_OK);
    if (!existsSync(folder)) makeFolder(resolve(folder));
    accessSync(folder, constants.W_OK | constants.R_OK);
  } catch {
    throw new StartupError(
      'data-folder-not-writable',
      `The data folder ${folder} can't be written: choose another with --data.`,
    );
  }
}

/** One level after another, so that a file system that only pretends to make folders is found out. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}
