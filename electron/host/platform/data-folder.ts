import { accessSync, constants, mkdirSync } from 'node:fs';
import { StartupError } from '#host/platform/startup-error.ts';

/** Makes the data folder where it is missing, and refuses one that can't be written. */
export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.R_OK);
  } catch {
    throw new StartupError(
      'data-folder-not-writable',
      `The data folder ${folder} can't be written: choose another with --data.`,
    );
  }
}
