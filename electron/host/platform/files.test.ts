import { createHash, randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SealedFileDamaged, sealedFiles } from '#host/platform/files.ts';

let folder: string;
const key = randomBytes(32);
const words = Buffer.from('木棉信访〔2026〕12号');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sealed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);

describe('sealed files', () => {
  it('gives back the very bytes under their SHA-256', async () => {
    const files = sealedFiles({ folder, key });
    const bytes = randomBytes(100_000);
    const sha256 = await files.put(bytes);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(Buffer.from(await files.get(sha256)).equals(bytes)).toBe(true);
    expect(files.has(sha256)).toBe(true);
    expect(await sealedFiles({ folder, key }).list()).toEqual([sha256]);
  });

  it('keeps no readable word on the disk and no draft behind', async () => {
    const sha256 = await sealedFiles({ folder, key }).put(words);
    expect(readFileSync(pathOf(sha256)).includes(words)).toBe(false);
    expect(readdirSync(dirname(pathOf(sha256)))).toEqual([sha256]);
  });

  it('keeps one file when the same bytes come again, even at the same moment', async () => {
    const files = sealedFiles({ folder, key });
    const hashes = await Promise.all([files.put(words), files.put(words), files.put(words)]);
    expect(new Set(hashes).size).toBe(1);
    expect(await files.list()).toHaveLength(1);
  });

  it('opens an empty file as an empty file', async () => {
    const files = sealedFiles({ folder, key });
    expect(await files.get(await files.put(new Uint8Array()))).toHaveLength(0);
  });

  it.each([
    ['one bit turned', (file: Buffer) => file.with(file.length - 1, (file.at(-1) ?? 0) ^ 1)],
    ['cut short', (file: Buffer) => file.subarray(0, -3)],
    ['emptied', () => Buffer.alloc(0)],
  ])('refuses a file with %s', async (_, spoil) => {
    const files = sealedFiles({ folder, key });
    const sha256 = await files.put(words);
    writeFileSync(pathOf(sha256), spoil(readFileSync(pathOf(sha256))));
    await expect(files.get(sha256)).rejects.toThrow(SealedFileDamaged);
  });

  it('refuses a file moved under another name, a wrong key, a missing file and a name that is no hash', async () => {
    const files = sealedFiles({ folder, key });
    const sha256 = await files.put(words);
    await expect(sealedFiles({ folder, key: randomBytes(32) }).get(sha256)).rejects.toThrow(
      SealedFileDamaged,
    );
    const other = 'ab'.repeat(32);
    mkdirSync(dirname(pathOf(other)), { recursive: true });
    renameSync(pathOf(sha256), pathOf(other));
    await expect(files.get(other)).rejects.toThrow(SealedFileDamaged);
    await expect(files.get(sha256)).rejects.toThrow(SealedFileDamaged);
    await expect(files.get('../../hall.key')).rejects.toThrow(SealedFileDamaged);
  });
});
