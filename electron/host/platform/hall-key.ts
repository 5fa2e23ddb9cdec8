import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '#host/platform/startup-error.ts';

const keyBytes = 32;

/**
 * The key of everything at rest: `hall.key` in the data folder, 64 hex digits, readable by its owner only.
 * Made with the database; a database whose key is gone is never silently replaced.
 */
export function readOrMakeHallKey(folder: string): Uint8Array {
  const path = join(folder, 'hall.key');
  if (existsSync(path)) {
    const written = readFileSync(path, 'utf8').trim();
    // Buffer.from stops at the first digit that is none, so a spoilt tail would go unseen.
    if (/^[0-9a-f]{64}$/i.test(written)) return Buffer.from(written, 'hex');
    throw new StartupError(
      'wrong-key',
      'hall.key in the data folder is damaged: restore it from its backup.',
    );
  }
  if (existsSync(join(folder, 'hall.db'))) {
    throw new StartupError('wrong-key', 'hall.key is missing beside hall.db: restore it from its backup.');
  }
  const key = randomBytes(keyBytes);
  writeFileSync(path, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}
