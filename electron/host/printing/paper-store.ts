import { eq, isNotNull, sql } from 'drizzle-orm';
import { type ReadTx, statement, type WriteTx } from '#host/platform/database.ts';
import { papers } from '#host/printing/paper-table.ts';
import { printJobs } from '#host/printing/print-job-table.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import type { Refusal } from '#shared/contract/refusals.ts';
import type { Secrecy } from '#shared/domain/events.ts';
import type { PaperId } from '#shared/domain/ids.ts';
import type { LetterKind } from '#shared/domain/letters.ts';

/** What a paper is: a number slip or a kind of letter. */
export type PaperKind = 'slip' | LetterKind;

/** What to compose; only the composer knows what `data` means. */
export type PaperComposition = { kind: string; data: unknown };

/** How far a paper has come: waiting for the composer, sealed for good, or impossible to compose. */
export type PaperMaking =
  | { state: 'waiting' }
  | { state: 'frozen'; sha256: string; pages: number }
  | { state: 'impossible'; problem: Refusal };

/** A paper of the hall. */
export type Paper = {
  id: PaperId;
  kind: PaperKind;
  title: string;
  subject: string;
  secrecy: Secrecy;
  composition: PaperComposition;
  createdBy: string;
  createdAt: EpochMs;
  making: PaperMaking;
};

const insert = statement((orm) =>
  orm
    .insert(papers)
    .values({
      id: sql.placeholder('id'),
      kind: sql.placeholder('kind'),
      title: sql.placeholder('title'),
      subject: sql.placeholder('subject'),
      secrecy: sql.placeholder('secrecy'),
      composition: sql.placeholder('composition'),
      createdBy: sql.placeholder('createdBy'),
      createdAt: sql.placeholder('createdAt'),
    })
    .prepare(),
);
const byId = statement((orm) =>
  orm
    .select()
    .from(papers)
    .where(eq(papers.id, sql.placeholder('id')))
    .prepare(),
);
const setFrozen = statement((orm) =>
  orm
    .update(papers)
    .set({
      sha256: sql`${sql.placeholder('sha256')}`,
      pages: sql`${sql.placeholder('pages')}`,
      problem: null,
    })
    .where(eq(papers.id, sql.placeholder('id')))
    .prepare(),
);
const setProblem = statement((orm) =>
  orm
    .update(papers)
    .set({ problem: sql`${sql.placeholder('problem')}` })
    .where(eq(papers.id, sql.placeholder('id')))
    .prepare(),
);
const paperHashes = statement((orm) =>
  orm.select({ sha256: papers.sha256 }).from(papers).where(isNotNull(papers.sha256)).prepare(),
);
const jobHashes = statement((orm) =>
  orm.select({ sha256: printJobs.sha256 }).from(printJobs).where(isNotNull(printJobs.sha256)).prepare(),
);

/** Writes down a new paper, not composed yet. */
export function insertPaper(tx: WriteTx, paper: Omit<Paper, 'making'>): void {
  insert(tx).run({ ...paper, composition: JSON.stringify(paper.composition) });
}

/** A paper by id. */
export function findPaper(tx: ReadTx, paperId: PaperId): Paper | undefined {
  const row = byId(tx).get({ id: paperId });
  if (!row) return undefined;
  return {
    id: row.id as PaperId,
    kind: row.kind as PaperKind,
    title: row.title,
    subject: row.subject,
    secrecy: row.secrecy as Secrecy,
    composition: JSON.parse(row.composition) as PaperComposition,
    createdBy: row.createdBy,
    createdAt: row.createdAt as EpochMs,
    making: makingOf(row),
  };
}

/** Says under which hash a paper is sealed; for good. */
export function freezePaper(tx: WriteTx, paperId: PaperId, frozen: { sha256: string; pages: number }): void {
  setFrozen(tx).run({ id: paperId, ...frozen });
}

/** Says why a paper can't be composed. */
export function notePaperProblem(tx: WriteTx, paperId: PaperId, problem: Refusal): void {
  setProblem(tx).run({ id: paperId, problem: JSON.stringify(problem) });
}

/** Hashes of all sealed files that papers and copies stand for: what a check must find, and nothing else. */
export function listSealedHashes(tx: ReadTx): Set<string> {
  const rows = [...paperHashes(tx).all(), ...jobHashes(tx).all()];
  return new Set(rows.flatMap(({ sha256 }) => (sha256 ? [sha256] : [])));
}

function makingOf(row: typeof papers.$inferSelect): PaperMaking {
  if (row.sha256 !== null && row.pages !== null) {
    return { state: 'frozen', sha256: row.sha256, pages: row.pages };
  }
  if (row.problem !== null) return { state: 'impossible', problem: JSON.parse(row.problem) as Refusal };
  return { state: 'waiting' };
}
