import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Composer, type Composition, enqueueSlip, startComposer } from '#host/letters/index.ts';
import { createEventLog } from '#host/log/index.ts';
import { fakeClock } from '#host/platform/clock.ts';
import { type HallDatabase, openHallDatabase } from '#host/platform/database.ts';
import { type SealedFiles, sealedFiles } from '#host/platform/files.ts';
import { timeOrderedIds } from '#host/platform/ids.ts';
import { silentLogger } from '#host/platform/logger.ts';
import {
  enqueuePaper,
  folderPrinter,
  type PrinterDriver,
  type Printing,
  printAgain,
  type Sheet,
  startPrinting,
  verifyPapers,
} from '#host/printing/index.ts';
import { findPaper } from '#host/printing/paper-store.ts';
import { findPrintJob, listLatestJobs, movePrintJob } from '#host/printing/print-job-store.ts';
import { resolveJob } from '#host/printing/resolve-job.ts';
import type { PaperId, PrintJobId } from '#shared/domain/ids.ts';

const clock = fakeClock(Date.parse('2026-11-23T09:05:07+08:00'));
const ids = timeOrderedIds();
const logger = silentLogger();
let composer: Composer;
let folder: string;
let database: HallDatabase;
let files: SealedFiles;
let printing: Printing | undefined;

beforeAll(() => {
  composer = startComposer({ hallFonts: '/no-such-folder', logger });
});
afterAll(() => composer.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'printing-'));
  const key = randomBytes(32);
  database = openHallDatabase({ path: join(folder, 'hall.db'), key });
  files = sealedFiles({ folder: join(folder, 'papers'), key });
});
afterEach(async () => {
  await printing?.stop();
  printing = undefined;
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const printed = () => join(folder, 'printed');
const toFolder = () => folderPrinter({ folder: printed(), timeZone: () => 'Asia/Shanghai' });
const jobs = () => database.read((tx) => listLatestJobs(tx, 100));
const namesIn = (path: string) => readdirSync(path, { recursive: true }).map(String).sort();

async function open(printers: { slip?: PrinterDriver; document?: PrinterDriver } = {}): Promise<void> {
  const log = createEventLog({ clock, ids, projections: [] });
  const both = { slip: toFolder(), document: toFolder(), ...printers };
  printing = await startPrinting({ database, log, files, composer, printers: both, clock, logger });
}

function slipOf(number: string): Composition {
  return {
    kind: 'slip',
    data: {
      hallName: '木棉市人民来访接待厅',
      number,
      serviceName: '综合来访',
      ahead: 3,
      issuedAt: clock.now(),
      queryCode: '1234567890',
      language: 'zh-CN',
      timeZone: 'Asia/Shanghai',
    },
  };
}

async function takeSlip(number: string): Promise<PaperId> {
  const paperId = ids.next<PaperId>();
  const { data } = slipOf(number) as Extract<Composition, { kind: 'slip' }>;
  await database.write((tx) =>
    enqueueSlip(tx, { clock, ids }, { paperId, facts: data, createdBy: 'station:kiosk-1' }),
  );
  printing?.wake();
  return paperId;
}

async function takeLetter(data: Record<string, string>): Promise<PaperId> {
  const paperId = ids.next<PaperId>();
  await database.write((tx) =>
    enqueuePaper(
      tx,
      { clock, ids },
      {
        paperId,
        kind: 'transfer-notice',
        title: '转送告知单 木棉信访〔2026〕1号',
        subject: 'petition:p1',
        secrecy: 'ordinary',
        composition: { kind: 'transfer-notice', data },
        printer: 'document',
        createdBy: 'staff:lin',
      },
    ),
  );
  printing?.wake();
  return paperId;
}

/** A printer that shows what it was handed. */
function catching(see: (sheet: Sheet) => void): PrinterDriver {
  return {
    async print(sheet) {
      see(sheet);
      return { state: 'printed' };
    },
  };
}

/** A printer that is busy until `release` resolves. */
function waitingFor(release: Promise<void>): PrinterDriver {
  return {
    async print() {
      await release;
      return { state: 'printed' };
    },
  };
}

/** Waits until no job is queued or with a printer. */
async function settled(): Promise<void> {
  await expect
    .poll(() => jobs().filter(({ state }) => state === 'queued' || state === 'sending'), { timeout: 15_000 })
    .toEqual([]);
}

describe('printing', () => {
  it('prints a slip into the folder of the day, from the very bytes that are sealed', async () => {
    await open();
    const paperId = await takeSlip('A012');
    await settled();
    expect(jobs()).toMatchObject([
      { paperId, state: 'printed', copy: 1, title: '号票 A012', paperKind: 'slip' },
    ]);
    expect(namesIn(printed())).toEqual(['2026-11-23', '2026-11-23/090507-号票 A012.pdf']);
    const paper = database.read((tx) => findPaper(tx, paperId));
    if (paper?.making.state !== 'frozen') throw new Error('is frozen');
    const onPaper = readFileSync(join(printed(), '2026-11-23/090507-号票 A012.pdf'));
    expect(onPaper.equals(Buffer.from(await files.get(paper.making.sha256)))).toBe(true);
    expect(onPaper.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('prints what was committed while it was closed', async () => {
    await takeSlip('A001');
    await takeSlip('A002');
    await open();
    await settled();
    expect(jobs().map(({ state }) => state)).toEqual(['printed', 'printed']);
  });

  it('takes slips in the order in which they were asked for', async () => {
    const order: string[] = [];
    await open({ slip: catching((sheet) => order.push(sheet.title)) });
    for (const number of ['A001', 'A002', 'A003', 'A004']) await takeSlip(number);
    await settled();
    expect(order).toEqual(['号票 A001', '号票 A002', '号票 A003', '号票 A004']);
  });

  it('fails a paper that can’t be composed, says why, and prints the next', async () => {
    await open();
    await takeLetter({});
    const rare = await takeSlip('A\u{12000}');
    await takeSlip('A003');
    await settled();
    expect(jobs().map(({ state, reason }) => [state, reason])).toEqual([
      ['printed', ''],
      ['failed', 'character-without-font'],
      ['failed', 'composition-failed'],
    ]);
    expect(database.read((tx) => findPaper(tx, rare))?.making).toMatchObject({
      state: 'impossible',
      problem: { code: 'character-without-font', words: { codePoint: 'U+12000' } },
    });
  });

  it('fails when the folder is not writable, and prints once it is again', async () => {
    writeFileSync(printed(), 'a file where the folder should be');
    await open();
    await takeSlip('A001');
    await settled();
    expect(jobs()).toMatchObject([{ state: 'failed', reason: 'folder-not-writable' }]);
    rmSync(printed());
    await takeSlip('A002');
    await settled();
    expect(jobs()[0]).toMatchObject({ state: 'printed', title: '号票 A002' });
  });

  it('asks a clerk about a paper that was with the printer when the host ended, and never prints it by itself', async () => {
    await takeSlip('A001');
    await takeSlip('A002');
    const [second, first] = jobs();
    await database.write((tx) =>
      movePrintJob(tx, first?.id as PrintJobId, { state: 'sending', at: clock.now() }),
    );
    await open();
    await settled();
    expect(jobs()).toMatchObject([
      { id: second?.id, state: 'printed' },
      { id: first?.id, state: 'unknown', reason: 'host-stopped' },
    ]);
    expect(namesIn(printed())).toEqual(['2026-11-23', '2026-11-23/090507-号票 A002.pdf']);
  });

  it('asks a clerk when a printer breaks off in the middle', async () => {
    const breaking: PrinterDriver = {
      print: async () => {
        throw new Error('cable pulled');
      },
    };
    await open({ slip: breaking });
    await takeSlip('A001');
    await settled();
    expect(jobs()).toMatchObject([{ state: 'unknown', reason: 'printer-error' }]);
  });

  it('lets no slow letter hold up a slip', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await open({ document: waitingFor(promise) });
    await takeLetter(Object.fromEntries(letterKeys.map((key) => [key, '0'])));
    await takeSlip('A001');
    await expect
      .poll(() => jobs().map(({ state }) => state), { timeout: 15_000 })
      .toEqual(['printed', 'sending']);
    resolve();
    await settled();
  });

  it('marks a reprint with its count and leaves the first paper as it was', async () => {
    const sheets: Sheet[] = [];
    await open({ slip: catching((sheet) => sheets.push(sheet)) });
    const paperId = await takeSlip('A001');
    await settled();
    const before = database.read((tx) => findPaper(tx, paperId))?.making;
    for (const by of ['staff:lin', 'staff:zhou']) {
      await database.write((tx) => printAgain(tx, { clock, ids }, paperId, by));
      printing?.wake();
      await settled();
    }
    expect(jobs().map(({ copy }) => copy)).toEqual([3, 2, 1]);
    expect(new Set(sheets.map(({ pdf }) => Buffer.from(pdf).toString('base64'))).size).toBe(3);
    expect(database.read((tx) => findPaper(tx, paperId))?.making).toEqual(before);
    expect(await verifyPapers(database, files)).toEqual({ papers: 3, damaged: [] });
  });

  it('writes copies beside the first print, never over it', async () => {
    await open();
    const paperId = await takeSlip('A001');
    await takeSlip('A001');
    await database.write((tx) => printAgain(tx, { clock, ids }, paperId, 'staff:lin'));
    printing?.wake();
    await settled();
    expect(namesIn(join(printed(), '2026-11-23'))).toEqual([
      '090507-号票 A001 (2).pdf',
      '090507-号票 A001 补打1.pdf',
      '090507-号票 A001.pdf',
    ]);
  });

  it('takes a clerk’s word on an unknown job once: it came out, or it is printed again with a mark', async () => {
    await takeSlip('A001');
    await takeSlip('A002');
    for (const { id } of jobs())
      await database.write((tx) => movePrintJob(tx, id, { state: 'sending', at: clock.now() }));
    await open();
    await settled();
    const [two, one] = jobs();
    const resolve = (id: PrintJobId | undefined, outcome: 'came-out' | 'again') =>
      database.write((tx) => {
        const job = findPrintJob(tx, id as PrintJobId);
        if (!job) throw new Error('is there');
        return resolveJob(tx, { clock, ids }, job, outcome, 'staff:lin');
      });
    expect((await resolve(one?.id, 'came-out')).ok).toBe(true);
    const again = await resolve(two?.id, 'again');
    printing?.wake();
    await settled();
    expect(jobs()).toMatchObject([
      { state: 'printed', copy: 2, title: '号票 A002' },
      { state: 'failed', reason: 'printed-again' },
      { state: 'printed', copy: 1 },
    ]);
    const refusedOne = { ok: false, error: { code: 'print-job-not-unknown' } };
    expect(await resolve(one?.id, 'again')).toEqual(refusedOne);
    expect(await resolve(two?.id, 'again')).toEqual(refusedOne);
    expect(again.ok && (await resolve(again.value, 'came-out'))).toEqual(refusedOne);
  });

  it('finds a sealed paper that was damaged, and fails the print of it', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await open({ slip: waitingFor(promise) });
    await takeSlip('A001');
    const paperId = await takeSlip('A002');
    // Sealed for the preview while the printer is still busy with the slip before.
    const made = await printing?.maker.freeze(paperId);
    if (!made?.ok) throw new Error('is sealed');
    const { sha256 } = made.value;
    writeFileSync(join(folder, 'papers', sha256.slice(0, 2), sha256), 'spoilt');
    resolve();
    await settled();
    expect(jobs()).toMatchObject([{ state: 'failed', reason: 'file-damaged' }, { state: 'printed' }]);
    expect(await verifyPapers(database, files)).toEqual({ papers: 2, damaged: [sha256] });
  });

  it('composes a paper once when preview and printer want it at the same moment', async () => {
    await open();
    const paperId = await takeSlip('A001');
    const [one, two] = await Promise.all([
      printing?.maker.freezeWithin(paperId, 10_000),
      printing?.maker.freezeWithin(paperId, 10_000),
    ]);
    expect(one).toEqual(two);
    expect(one?.ok).toBe(true);
    await settled();
    expect(await files.list()).toHaveLength(1);
  });

  it('stops waiting for a paper after a while, which is made all the same', async () => {
    const paperId = await takeSlip('A001');
    await open();
    expect(await printing?.maker.freezeWithin(paperId, 0)).toEqual({
      ok: false,
      error: { code: 'too-busy' },
    });
    await settled();
    expect(jobs()).toMatchObject([{ state: 'printed' }]);
  });

  it('shows the jobs live, the whole list first and again after each change', async () => {
    await open();
    const ending = new AbortController();
    const seen: string[][] = [];
    const watching = (async () => {
      for await (const view of printing?.live.watch(ending.signal) ?? [])
        seen.push(view.map(({ state }) => state));
    })();
    await expect.poll(() => seen.length).toBe(1);
    await takeSlip('A001');
    await settled();
    await expect.poll(() => seen.at(-1)).toEqual(['printed']);
    expect(seen[0]).toEqual([]);
    ending.abort();
    await watching;
  });
});

const letterKeys = [
  'organName',
  'hallName',
  'documentNumber',
  'petitioner',
  'registrationNumber',
  'queryCode',
  'registeredOn',
  'issuedOn',
  'issuedAt',
  'contactPhone',
  'contactAddress',
  'organ',
  'disposition',
];
