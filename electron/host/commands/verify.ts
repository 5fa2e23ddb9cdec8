import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandReport } from '#host/commands/run-hall-command.ts';
import { compareProjections, verifyChain } from '#host/log/index.ts';
import { openHallDatabase, openHallReader } from '#host/platform/database.ts';
import { sealedFiles } from '#host/platform/files.ts';
import { verifyPapers } from '#host/printing/index.ts';
import { projections } from '#host/projections.ts';

/** Checks chain, projections and papers of a data folder; a running hall is not held up. */
export async function verifyHall({
  folder,
  key,
}: {
  folder: string;
  key: Uint8Array;
}): Promise<CommandReport> {
  const live = openHallReader({ path: join(folder, 'hall.db'), key });
  const scratchFolder = mkdtempSync(join(tmpdir(), 'yingfang-verify-'));
  const scratch = openHallDatabase({ path: join(scratchFolder, 'scratch.db'), key: randomBytes(32) });
  try {
    live.begin();
    const chain = live.read(verifyChain);
    const tables = await live.read((tx) => compareProjections(tx, scratch, projections));
    const papers = await verifyPapers(live, sealedFiles({ folder: join(folder, 'papers'), key }));
    const different = tables.filter(({ same }) => !same).map(({ table }) => table);
    const clean = chain.brokenAt === null && different.length === 0 && papers.damaged.length === 0;
    return {
      clean,
      line: lineOf(chain, tables.length, different, papers),
      report: { clean, chain, tables, papers },
    };
  } finally {
    scratch.close();
    rmSync(scratchFolder, { recursive: true });
    live.close();
  }
}

function lineOf(
  chain: ReturnType<typeof verifyChain>,
  tables: number,
  different: string[],
  papers: { papers: number; damaged: string[] },
): string {
  return [
    chain.brokenAt === null
      ? `chain whole (${chain.events} events)`
      : `chain BROKEN at event ${chain.brokenAt}`,
    different.length === 0 ? `${tables} tables as the log says` : `tables DIFFERENT: ${different.join(', ')}`,
    papers.damaged.length === 0
      ? `${papers.papers} papers whole`
      : `papers DAMAGED: ${papers.damaged.join(', ')}`,
  ].join('; ');
}
