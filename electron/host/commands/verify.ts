import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ChainReport,
  compareProjections,
  type Projection,
  type TableReport,
  verifyChain,
} from '#host/log/index.ts';
import { type HallReader, openHallDatabase, openHallReader } from '#host/platform/database.ts';

/** What `verify` found; `files` are the papers whose sealed bytes are missing or damaged. */
export type VerifyReport = {
  clean: boolean;
  chain: ChainReport;
  tables: TableReport[];
  papers: number;
  damagedPapers: string[];
};

/** Checks chain, projections and papers of a data folder; a running hall is not held up. */
export async function verifyHall(options: {
  folder: string;
  key: Uint8Array;
  projections: readonly Projection[];
  checkPapers(reader: HallReader): Promise<{ papers: number; damagedPapers: string[] }>;
}): Promise<VerifyReport> {
  const live = openHallReader({ path: join(options.folder, 'hall.db'), key: options.key });
  const scratchFolder = mkdtempSync(join(tmpdir(), 'yingfang-verify-'));
  const scratch = openHallDatabase({ path: join(scratchFolder, 'scratch.db'), key: randomBytes(32) });
  try {
    live.begin();
    const chain = live.read(verifyChain);
    const tables = await live.read((tx) => compareProjections(tx, scratch, options.projections));
    const papers = await options.checkPapers(live);
    const clean =
      chain.brokenAt === null && tables.every(({ same }) => same) && papers.damagedPapers.length === 0;
    return { clean, chain, tables, ...papers };
  } finally {
    scratch.close();
    rmSync(scratchFolder, { recursive: true });
    live.close();
  }
}
