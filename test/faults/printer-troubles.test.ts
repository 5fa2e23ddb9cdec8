import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrintJobView } from '#shared/contract/printing.ts';
import type { TakenTicket } from '#shared/contract/visits.ts';
import { eventually } from '#test/e2e/eventually.ts';
import { type ApiDoor, kioskDoor, staffDoor } from '#test/e2e/hall-api.ts';
import { type BookedJob, printedPapers, readBooks } from '#test/faults/hall-books.ts';
import { freshFolder, type HostProgram, startHost, verifyFolder } from '#test/faults/host-program.ts';

let place: { folder: string; forget(): void };
let host: HostProgram;
let kiosk: ApiDoor;
let officer: ApiDoor;

beforeEach(async () => {
  place = freshFolder();
  await open();
});
afterEach(async () => {
  await host.stop();
  place.forget();
});

async function open(): Promise<void> {
  host = await startHost(place.folder);
  kiosk = await kioskDoor(host.api);
  officer = await staffDoor(host.api, 'lin');
}

const takeTicket = () =>
  kiosk.act<TakenTicket>('/tickets', { serviceId: 'general', partySize: 1, language: 'zh-CN' });
const jobs = () => readBooks(place.folder).jobs;
const jobsOf = (paperId: string) => jobs().filter((job) => job.paperId === paperId);
const settled = () =>
  eventually(
    'the end of all print jobs',
    async () => jobs().every(({ state }) => state !== 'queued' && state !== 'sending'),
    150_000,
  );
const papersOf = (number: string) => printedPapers(place.folder).filter((name) => name.includes(number));

describe('a printer’s folder that becomes a file in the middle of the day', () => {
  it('fails the papers with the reason while tickets keep coming, and prints them marked when mended', async () => {
    const printer = join(place.folder, 'printed');
    await takeTicket();
    await settled();
    renameSync(printer, `${printer}-away`);
    writeFileSync(printer, 'not a printer');

    const taken = [await takeTicket(), await takeTicket(), await takeTicket()];
    expect(taken.map(({ number }) => number)).toEqual(['A002', 'A003', 'A004']);
    await settled();
    for (const { slipId } of taken) {
      expect(jobsOf(slipId)).toMatchObject([{ copy: 1, state: 'failed', reason: 'folder-not-writable' }]);
    }
    const shown = await officer.get<PrintJobView[]>('/printing/jobs');
    expect(
      shown.filter(({ state, reason }) => state === 'failed' && reason === 'folder-not-writable'),
    ).toHaveLength(3);

    rmSync(printer);
    renameSync(`${printer}-away`, printer);
    const [reprinted, resolved] = taken as [TakenTicket, TakenTicket, TakenTicket];
    await officer.act('/printing/reprint', { paperId: reprinted.slipId });
    const failed = jobsOf(resolved.slipId)[0] as BookedJob;
    await officer.act('/printing/resolve', { jobId: failed.id, outcome: 'again' });
    const next = await takeTicket();
    await settled();
    for (const { slipId, number } of [reprinted, resolved]) {
      expect(jobsOf(slipId).at(-1)).toMatchObject({ copy: 2, state: 'printed' });
      expect(papersOf(number)).toEqual([expect.stringMatching(/补打1\.pdf$/)]);
    }
    expect(jobsOf(next.slipId)).toMatchObject([{ copy: 1, state: 'printed' }]);
    expect(papersOf(next.number)).toEqual([expect.not.stringContaining('补打')]);
    expect(await verifyFolder(place.folder)).toMatchObject({ exit: 0, clean: true });
  });
});

describe('a host killed while a printer has the paper', () => {
  it('asks a clerk what came out, and prints nothing twice unasked', async () => {
    const first = await killedWhileSending();
    await open();
    expect(jobsOf(first.paperId)).toMatchObject([{ state: 'unknown', reason: 'host-stopped' }]);
    const cameOut = numberedPapers();
    await settled();
    // Everything else came out once; of this paper there is no more than there was.
    expect(jobsOf(first.paperId)).toMatchObject([{ state: 'unknown', reason: 'host-stopped' }]);
    const number = numberOf(first.paperId);
    expect(numberedPapers().filter((it) => it === number)).toEqual(cameOut.filter((it) => it === number));
    expect(new Set(numberedPapers()).size).toBe(numberedPapers().length);
    expect(jobs().filter(({ state }) => state === 'unknown')).toHaveLength(1);

    await officer.act('/printing/resolve', { jobId: first.id, outcome: 'again' });
    await settled();
    expect(jobsOf(first.paperId)).toMatchObject([
      { copy: 1, state: 'failed', reason: 'printed-again' },
      { copy: 2, state: 'printed' },
    ]);
    expect(papersOf(number).filter((name) => name.includes('补打1'))).toHaveLength(1);
  });

  it('takes the clerk’s word that the paper came out', async () => {
    const first = await killedWhileSending();
    await open();
    await settled();
    const before = printedPapers(place.folder);
    await officer.act('/printing/resolve', { jobId: first.id, outcome: 'came-out' });
    expect(jobsOf(first.paperId)).toMatchObject([{ copy: 1, state: 'printed' }]);
    await expect(officer.act('/printing/resolve', { jobId: first.id, outcome: 'again' })).rejects.toThrow(
      'print-job-not-unknown',
    );
    expect(printedPapers(place.folder)).toEqual(before);
  });
});

const slips = new Map<string, string>();
const numberOf = (paperId: string) => slips.get(paperId) ?? '';

/** Numbers of the tickets whose slips lie in the printer's folder, one for each paper. */
function numberedPapers(): string[] {
  return printedPapers(place.folder).map((name) => /[A-C]\d{3}/.exec(name)?.[0] ?? name);
}

/** Holds the host still again and again until a job is with the printer, and kills it there. */
async function killedWhileSending(): Promise<BookedJob> {
  slips.clear();
  for (let tries = 0; tries < 60; tries += 1) {
    const taken = await Promise.all([takeTicket(), takeTicket(), takeTicket()]);
    for (const { slipId, number } of taken) slips.set(slipId, number);
    for (let looks = 0; looks < 40; looks += 1) {
      process.kill(host.pid, 'SIGSTOP');
      const sending = jobs().find(({ state }) => state === 'sending');
      if (sending) {
        await host.kill();
        return sending;
      }
      process.kill(host.pid, 'SIGCONT');
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
  }
  throw new Error('no job was ever seen at the printer');
}
