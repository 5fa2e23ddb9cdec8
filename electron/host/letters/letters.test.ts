import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listAuditOf } from '#host/audit/index.ts';
import { type Composer, startComposer } from '#host/letters/index.ts';
import {
  type LettersUnderTest,
  openLettersUnderTest,
  projectionsUnderTest,
  registration,
  transfer,
} from '#host/letters/letters-under-test.ts';
import { type PageImager, startPageImager } from '#host/letters/page-image.ts';
import { rebuildProjections } from '#host/log/index.ts';
import { silentLogger } from '#host/platform/logger.ts';
import { newRequest, refusalOf } from '#host/testing/clients.ts';
import type { PaperId, PetitionId } from '#shared/domain/ids.ts';
import type { LetterKind } from '#shared/domain/letters.ts';

let composer: Composer;
let imager: PageImager;
let hall: LettersUnderTest;
beforeAll(async () => {
  composer = startComposer({ hallFonts: '/no-such-folder', logger: silentLogger() });
  imager = await startPageImager();
});
afterAll(() => composer.stop());
beforeEach(async () => {
  hall = await openLettersUnderTest(composer);
});
afterEach(() => hall.close());

const issue = (petitionId: PetitionId, kind: LetterKind, requestId = newRequest()) =>
  hall.lin.letters.issue({ requestId, petitionId, kind });

async function wordsOf(paperId: PaperId): Promise<string> {
  const file = await hall.lin.printing.paperFile({ paperId });
  return (await imager.textOf(new Uint8Array(await file.arrayBuffer()))).join('').replace(/\s+/g, '');
}
const printedStates = async () =>
  (await hall.lin.printing.jobs()).map(({ state, copy }) => `${state} ${copy}`);

describe('issuing a letter', () => {
  it('takes the next number of the year, freezes the words and prints the paper', async () => {
    const petitionId = await hall.petition({}, transfer);
    const receipt = await issue(petitionId, 'registration-receipt');
    const notice = await issue(petitionId, 'transfer-notice');
    expect([receipt.documentNumber, notice.documentNumber]).toEqual([
      '木棉信访〔2026〕1号',
      '木棉信访〔2026〕2号',
    ]);
    const words = await wordsOf(notice.paperId);
    for (const told of ['木棉信访〔2026〕2号', '𠮷木生：', '2026年11月23日', '转送木棉市住房和城乡建设局']) {
      expect(words).toContain(told);
    }
    await expect.poll(printedStates, { timeout: 15_000 }).toEqual(['printed 1', 'printed 1']);
    expect((await hall.lin.letters.list({ petitionId })).letters).toEqual([receipt, notice]);
    const audited = hall.database.read((tx) => listAuditOf(tx, `letter:${notice.id}`));
    expect(audited).toMatchObject([{ act: 'letter-issued', actor: 'staff:staff-lin' }]);
  });

  it('begins again at 1 in a new year', async () => {
    const [first, second] = [await hall.petition(), await hall.petition()];
    await issue(first, 'registration-receipt');
    hall.clock.set(Date.parse('2027-01-01T00:30:00+08:00'));
    const officer = await hall.officer('lin');
    const letter = await officer.letters.issue({
      requestId: newRequest(),
      petitionId: second,
      kind: 'registration-receipt',
    });
    expect(letter.documentNumber).toBe('木棉信访〔2027〕1号');
  });

  it('issues once when the same request comes twice', async () => {
    const petitionId = await hall.petition();
    const requestId = newRequest();
    const [one, two] = await Promise.all([
      issue(petitionId, 'registration-receipt', requestId),
      issue(petitionId, 'registration-receipt', requestId),
    ]);
    expect(two).toEqual(one);
    expect((await hall.lin.letters.list({ petitionId })).letters).toHaveLength(1);
  });

  it('never gives a number twice to many asking at once', async () => {
    const petitions = await Promise.all(Array.from({ length: 12 }, () => hall.petition()));
    const letters = await Promise.all(petitions.map((id) => issue(id, 'registration-receipt')));
    expect(new Set(letters.map(({ documentNumber }) => documentNumber)).size).toBe(12);
  });

  it('says why a letter may not be issued', async () => {
    const fresh = await hall.petition();
    expect(await refusalOf(issue(fresh, 'transfer-notice'))).toMatchObject({ code: 'petition-not-triaged' });
    expect(await refusalOf(issue(fresh, 'city-reply'))).toMatchObject({ code: 'no-reply-yet' });
    const judged = await hall.petition({}, transfer);
    expect(await refusalOf(issue(judged, 'not-accepted-notice'))).toMatchObject({
      code: 'letter-does-not-fit',
    });
    await issue(judged, 'registration-receipt');
    expect(await refusalOf(issue(judged, 'registration-receipt'))).toMatchObject({
      code: 'letter-already-issued',
    });
    expect((await hall.lin.letters.list({ petitionId: judged })).mayIssue).toEqual(['transfer-notice']);
    expect(await refusalOf(issue('p-none' as PetitionId, 'transfer-notice'))).toMatchObject({
      code: 'not-found',
    });
    const stranger = await hall.connect();
    const asked = stranger.letters.issue({
      requestId: newRequest(),
      petitionId: judged,
      kind: 'transfer-notice',
    });
    expect(await refusalOf(asked)).toMatchObject({ code: 'sign-in-needed' });
  });

  it('takes no number for a name that no font can write', async () => {
    const petitioner = { ...registration.petitioner, name: '王\u{12000}' };
    const petitionId = await hall.petition({ petitioner });
    const refusal = await refusalOf(issue(petitionId, 'registration-receipt'));
    expect(refusal).toMatchObject({ code: 'character-without-font' });
    expect(refusal.message).toContain('U+12000');
    expect((await issue(await hall.petition(), 'registration-receipt')).documentNumber).toBe(
      '木棉信访〔2026〕1号',
    );
  });

  it('comes out the same when its tables are made again from the log', async () => {
    const petitionId = await hall.petition({}, transfer);
    await issue(petitionId, 'transfer-notice');
    const tables = await rebuildProjections(hall.database, projectionsUnderTest);
    expect(tables.filter(({ same }) => !same)).toEqual([]);
    expect((await issue(petitionId, 'registration-receipt')).documentNumber).toBe('木棉信访〔2026〕2号');
  });
});

describe('an accusation', () => {
  it('gets its receipt only, and no paper or print list names the accused or what is said of them', async () => {
    const accused = '石大力';
    const petitionId = await hall.petition(
      { matterKind: 'complaint-official', request: `查处${accused}` },
      {
        category: 'accusation',
        disposition: 'transfer',
        organ: '木棉市纪委监委',
        accused,
        reason: `${accused}索贿`,
      },
    );
    // Lin has no clearance: once judged, the matter is no longer hers to read.
    expect(await refusalOf(issue(petitionId, 'registration-receipt'))).toMatchObject({ code: 'not-found' });
    const cleared = await hall.cleared();
    const { mayIssue } = await cleared.letters.list({ petitionId });
    expect(mayIssue).toEqual(['registration-receipt']);
    const letter = await cleared.letters.issue({
      requestId: newRequest(),
      petitionId,
      kind: 'registration-receipt',
    });
    const file = await cleared.printing.paperFile({ paperId: letter.paperId });
    const words = (await imager.textOf(new Uint8Array(await file.arrayBuffer()))).join('');
    expect(words).toContain('登记编号');
    expect(words).not.toMatch(/石大力|查处|索贿|纪委/);
    expect(JSON.stringify(await hall.lin.printing.jobs())).not.toMatch(/石大力|𠮷木生/);
    expect(await refusalOf(hall.lin.printing.paperFile({ paperId: letter.paperId }))).toMatchObject({
      code: 'not-found',
    });
    expect(
      await refusalOf(hall.lin.printing.reprint({ requestId: newRequest(), paperId: letter.paperId })),
    ).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the organ’s reply', () => {
  it('is issued for the visitor the first time, printed again with a mark the second, and anew for a new reply', async () => {
    const petitionId = await hall.petition({}, transfer);
    expect(await hall.printReplyAt('kiosk-1', petitionId)).toEqual({
      ok: false,
      error: { code: 'no-reply-yet' },
    });
    await hall.replyFromCity(petitionId, '木棉住建信复〔2026〕8号', '押金已于2026年11月20日退还。');
    const first = await hall.printReplyAt('kiosk-1', petitionId);
    if (!first.ok) throw new Error('is printed');
    const words = await wordsOf(first.value);
    for (const told of [
      '木棉住建信复〔2026〕8号',
      '押金已于2026年11月20日退还。',
      '打印文号木棉信访〔2026〕1号',
    ]) {
      expect(words).toContain(told);
    }
    expect(await hall.printReplyAt('kiosk-1', petitionId)).toEqual(first);
    hall.printing.wake();
    await expect.poll(printedStates, { timeout: 15_000 }).toEqual(['printed 2', 'printed 1']);
    hall.clock.advance(60_000);
    await hall.replyFromCity(petitionId, '木棉住建信复〔2026〕9号', '更正：押金已于2026年11月21日退还。');
    const renewed = await hall.printReplyAt('kiosk-1', petitionId);
    expect(renewed.ok && (await wordsOf(renewed.value))).toContain('更正：押金');
  });
});

describe('seeing a paper', () => {
  it('is drawn as PNG page by page, from the host and over /api, and who looked is written down', async () => {
    const petitionId = await hall.petition();
    const { paperId } = await issue(petitionId, 'registration-receipt');
    const { image, pages } = await hall.lin.printing.paperImage({ paperId, page: 1 });
    expect(pages).toBe(1);
    expect(image.type).toBe('image/png');
    const png = Buffer.from(await image.arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1240, 1754]);
    expect(await refusalOf(hall.lin.printing.paperImage({ paperId, page: 2 }))).toMatchObject({
      code: 'not-found',
    });
    const audited = hall.database.read((tx) => listAuditOf(tx, `paper:${paperId}`));
    expect(audited.map(({ act }) => act)).toEqual(['paper-seen']);

    const authorization = `Bearer ${await hall.tokenOf('lin')}`;
    const direct = await fetch(`http://127.0.0.1:${hall.port}/api/papers/${paperId}`, {
      headers: { authorization },
    });
    expect(direct.headers.get('content-type')).toBe('application/pdf');
    expect((await direct.text()).startsWith('%PDF-')).toBe(true);
    const page = await fetch(`http://127.0.0.1:${hall.port}/api/papers/${paperId}/pages/1`, {
      headers: { authorization },
    });
    expect(page.status).toBe(200);
    const form = await page.formData();
    expect((form.get('image') as File).size).toBe(png.length);
  });

  it('is refused at another kiosk, at a board and without a token', async () => {
    const petitionId = await hall.petition();
    const { paperId } = await issue(petitionId, 'registration-receipt');
    for (const kind of ['kiosk', 'board'] as const) {
      const screen = await hall.screen(kind);
      expect(await refusalOf(screen.printing.paperImage({ paperId, page: 1 }))).toMatchObject({
        code: 'not-found',
      });
    }
    const stranger = await hall.connect();
    expect((await refusalOf(stranger.printing.paperImage({ paperId, page: 1 }))).code).toBe(
      'station-not-paired',
    );
    expect((await refusalOf(stranger.printing.jobs())).code).toBe('sign-in-needed');
  });

  it('is printed again by a clerk, once for one request, and the desk sees it live', async () => {
    const petitionId = await hall.petition();
    const { paperId } = await issue(petitionId, 'registration-receipt');
    const requestId = newRequest();
    const one = await hall.lin.printing.reprint({ requestId, paperId });
    expect(await hall.lin.printing.reprint({ requestId, paperId })).toEqual(one);
    expect(one).toMatchObject({ copy: 2, state: 'queued' });
    for await (const view of await hall.lin.printing.watch()) {
      if (view.every(({ state }) => state === 'printed')) break;
    }
    expect(await printedStates()).toEqual(['printed 2', 'printed 1']);
    const answer = hall.lin.printing.resolve({ requestId: newRequest(), jobId: one.id, outcome: 'came-out' });
    expect(await refusalOf(answer)).toMatchObject({ code: 'print-job-not-unknown' });
  });
});
