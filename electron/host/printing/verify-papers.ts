import type { ReadTx } from '#host/platform/database.ts';
import { SealedFileDamaged, type SealedFiles } from '#host/platform/files.ts';
import { listSealedHashes } from '#host/printing/paper-store.ts';

/** Opens every sealed paper and copy; `damaged` lists the hashes of those missing, cut short or altered. */
export async function verifyPapers(
  database: { read<T>(work: (tx: ReadTx) => T): T },
  files: SealedFiles,
): Promise<{ papers: number; damaged: string[] }> {
  const hashes = database.read(listSealedHashes);
  const damaged: string[] = [];
  for (const sha256 of hashes) {
    try {
      await files.get(sha256);
    } catch (error) {
      if (!(error instanceof SealedFileDamaged)) throw error;
      damaged.push(sha256);
    }
  }
  return { papers: hashes.size, damaged };
}
