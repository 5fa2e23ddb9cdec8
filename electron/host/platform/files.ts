import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { type FileHandle, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Files kept for good under the SHA-256 of their content (64 hex digits), encrypted at rest.
 * Putting the same bytes twice keeps one file; nothing is ever changed in place.
 */
export type SealedFiles = {
  put(bytes: Uint8Array): Promise<string>;
  /** Throws `SealedFileDamaged` when the file is missing, cut short or altered. */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): boolean;
  list(): Promise<string[]>;
};

/** A sealed file that can't be given back as it was put. */
export class SealedFileDamaged extends Error {
  readonly sha256: string;
  constructor(sha256: string, options?: ErrorOptions) {
    super(`Sealed file ${sha256} is missing or damaged`, options);
    this.name = 'SealedFileDamaged';
    this.sha256 = sha256;
  }
}

// Layout of a file: "YFS1", 12 bytes of nonce, 16 bytes of tag, then the ciphertext.
const mark = Buffer.from('YFS1');
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = mark.length + nonceBytes + tagBytes;

/** Opens (or makes) the folder of sealed files. `key` is the hall's 32-byte key. */
export function sealedFiles(options: { folder: string; key: Uint8Array }): SealedFiles {
  // A key of its own, so that the database's key never meets GCM's limits on nonces.
  const key = Buffer.from(hkdfSync('sha256', options.key, '', 'yingfang sealed files v1', 32));
  mkdirSync(options.folder, { recursive: true });
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new SealedFileDamaged(sha256);
    return join(options.folder, sha256.slice(0, 2), sha256);
  };

  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      if (!existsSync(path)) await writeAtomically(path, seal(key, sha256, bytes));
      return sha256;
    },
    async get(sha256) {
      try {
        const bytes = unseal(key, sha256, await readFile(pathOf(sha256)));
        if (sha256Of(bytes) !== sha256) throw new SealedFileDamaged(sha256);
        return bytes;
      } catch (error) {
        if (error instanceof SealedFileDamaged) throw error;
        throw new SealedFileDamaged(sha256, { cause: error });
      }
    },
    has: (sha256) => existsSync(pathOf(sha256)),
    async list() {
      const names = await readdir(options.folder, { recursive: true });
      return names.map((name) => name.slice(-64)).filter((name) => /^[0-9a-f]{64}$/.test(name));
    },
  };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function seal(key: Buffer, sha256: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  // The name is sealed with the content: a file moved under another name does not open.
  cipher.setAAD(Buffer.from(sha256, 'hex'));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([mark, nonce, cipher.getAuthTag(), body]);
}

function unseal(key: Buffer, sha256: string, file: Buffer): Uint8Array {
  if (file.length < headBytes || !file.subarray(0, mark.length).equals(mark)) {
    throw new SealedFileDamaged(sha256);
  }
  const nonce = file.subarray(mark.length, mark.length + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(sha256, 'hex'));
  decipher.setAuthTag(file.subarray(mark.length + nonceBytes, headBytes));
  return Buffer.concat([decipher.update(file.subarray(headBytes)), decipher.final()]);
}

/**
 * Writes a file whole or not at all: beside its place first, synced, then renamed, and the folder
 * synced too, so that after a power cut the name never stands for half the bytes.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const firstMade = mkdirSync(folder, { recursive: true });
  const draft = join(folder, `.${randomUUID()}.tmp`);
  try {
    await withFile(draft, 'wx', async (file) => {
      await file.writeFile(bytes);
      await file.sync();
    });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(folder);
  if (firstMade) await syncFolder(dirname(firstMade));
}

async function syncFolder(folder: string): Promise<void> {
  // Windows can't open a folder; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  await withFile(folder, 'r', (file) => file.sync());
}

async function withFile(path: string, flags: string, work: (file: FileHandle) => Promise<void>) {
  const file = await open(path, flags, 0o600);
  try {
    await work(file);
  } finally {
    await file.close();
  }
}
