import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from '#host/platform/data-folder.ts';
import { holdDataFolder } from '#host/platform/folder-lock.ts';
import { readOrMakeHallKey } from '#host/platform/hall-key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const opening = (open: () => unknown) => {
  try {
    open();
  } catch (error) {
    return error;
  }
  return null;
};

describe('the hall’s key', () => {
  it('is made once, readable by its owner only, and found again', () => {
    const fresh = mkdtempSync(join(tmpdir(), 'hall-key-'));
    const made = readOrMakeHallKey(fresh);
    expect(made).toHaveLength(32);
    expect(statSync(join(fresh, 'hall.key')).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readOrMakeHallKey(fresh)).equals(made)).toBe(true);
    rmSync(fresh, { recursive: true });
  });

  it('is never replaced beside a database: a missing or damaged one is told', () => {
    writeFileSync(join(folder, 'hall.db'), 'sealed');
    expect(opening(() => readOrMakeHallKey(folder))).toMatchObject({
      name: 'StartupError',
      code: 'wrong-key',
    });
    for (const spoilt of [
      '',
      'not hex at all',
      'ab'.repeat(31),
      'ab'.repeat(33),
      `${'ab'.repeat(31)}zz`,
      `${'ab'.repeat(32)}rest`,
    ]) {
      writeFileSync(join(folder, 'hall.key'), spoilt);
      expect(
        opening(() => readOrMakeHallKey(folder)),
        spoilt,
      ).toMatchObject({ code: 'wrong-key' });
    }
  });
});

describe('the data folder', () => {
  it('is made with all its parents, and a file in its place is told in one line', () => {
    openDataFolder(join(folder, 'a', 'b'));
    writeFileSync(join(folder, 'file'), '');
    const told = { name: 'StartupError', code: 'data-folder-not-writable' };
    expect(opening(() => openDataFolder(join(folder, 'file')))).toMatchObject(told);
    expect(opening(() => openDataFolder(join(folder, 'file', 'below')))).toMatchObject(told);
  });
});

describe('a data folder in use', () => {
  const inUse = { name: 'StartupError', code: 'data-folder-in-use' };

  it('is refused to a second host until the first lets go', () => {
    const first = holdDataFolder(folder);
    expect(opening(() => holdDataFolder(folder))).toMatchObject(inUse);
    first.release();
    holdDataFolder(folder).release();
  });

  it('is free again when the host that held it was killed', async () => {
    const holder = `
      import { holdDataFolder } from '#host/platform/folder-lock.ts';
      const held = holdDataFolder(process.argv[1]);
      process.stdout.write('held');
      setInterval(() => held, 1000);
    `;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', holder, folder], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(opening(() => holdDataFolder(folder))).toMatchObject(inUse);
    child.kill('SIGKILL');
    await once(child, 'close');
    holdDataFolder(folder).release();
  });
});
