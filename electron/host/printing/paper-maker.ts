import type { HallDatabase } from '#host/platform/database.ts';
import type { SealedFiles } from '#host/platform/files.ts';
import {
  findPaper,
  freezePaper,
  notePaperProblem,
  type Paper,
  type PaperComposition,
} from '#host/printing/paper-store.ts';
import { invariant } from '#shared/base/invariant.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { PaperId } from '#shared/domain/ids.ts';

/** What turns compositions into PDFs and pages into pictures; in the hall a thread of its own. */
export type PaperComposer = {
  compose(
    composition: PaperComposition,
    copy: number,
  ): Promise<Result<{ bytes: Uint8Array; pages: number }, Refusal>>;
  pageImage(pdf: Uint8Array, page: number, dpi: number): Promise<Result<Uint8Array, Refusal>>;
};

/** A composed and sealed paper. */
export type FrozenPaper = { sha256: string; pages: number };

/** Composes papers once and for good. */
export type PaperMaker = {
  /** The frozen paper, composed now if it has not been yet. */
  freeze(paperId: PaperId): Promise<Result<FrozenPaper, Refusal>>;
  /** The same, but gives up waiting (`too-busy`) after `timeoutMs`; the paper is made all the same. */
  freezeWithin(paperId: PaperId, timeoutMs: number): Promise<Result<FrozenPaper, Refusal>>;
  /** Composes and seals a copy with its mark; the paper itself stays as it was. */
  makeCopy(paper: Paper, copy: number): Promise<Result<FrozenPaper, Refusal>>;
};

/** Makes papers; one that the preview and the printer want at once is composed once. */
export function createPaperMaker(deps: {
  database: HallDatabase;
  files: SealedFiles;
  composer: PaperComposer;
}): PaperMaker {
  const underWay = new Map<PaperId, Promise<Result<FrozenPaper, Refusal>>>();

  async function seal(paper: Paper, copy: number): Promise<Result<FrozenPaper, Refusal>> {
    const composed = await deps.composer.compose(paper.composition, copy);
    if (!composed.ok) return composed;
    return ok({ sha256: await deps.files.put(composed.value.bytes), pages: composed.value.pages });
  }

  async function make(paper: Paper): Promise<Result<FrozenPaper, Refusal>> {
    const made = await seal(paper, 1);
    await deps.database.write((tx) => {
      if (made.ok) freezePaper(tx, paper.id, made.value);
      else notePaperProblem(tx, paper.id, made.error);
    });
    return made;
  }

  function freeze(paperId: PaperId): Promise<Result<FrozenPaper, Refusal>> {
    const known = underWay.get(paperId);
    if (known) return known;
    const paper = deps.database.read((tx) => findPaper(tx, paperId));
    invariant(paper, 'a paper that is made was written down before');
    if (paper.making.state === 'frozen') return Promise.resolve(ok(paper.making));
    // An impossible paper is tried again: a missing font may have come since.
    const making = make(paper).finally(() => underWay.delete(paperId));
    underWay.set(paperId, making);
    return making;
  }

  return {
    freeze,
    makeCopy: seal,
    freezeWithin(paperId, timeoutMs) {
      const { promise, resolve } = Promise.withResolvers<Result<FrozenPaper, Refusal>>();
      const timer = setTimeout(() => resolve(refused(refusal('too-busy'))), timeoutMs);
      const made = freeze(paperId).finally(() => clearTimeout(timer));
      return Promise.race([made, promise]);
    },
  };
}
