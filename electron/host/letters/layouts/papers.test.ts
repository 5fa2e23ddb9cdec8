import { beforeAll, describe, expect, it } from 'vitest';
import { composePaper } from '#host/letters/compose-paper.ts';
import type { LetterFacts, SlipFacts } from '#host/letters/composition.ts';
import { type FontLibrary, openFontLibrary } from '#host/letters/fonts/font-library.ts';
import { letterFacts, slipFacts } from '#host/letters/layouts/sample-facts.ts';
import { type PageImager, startPageImager } from '#host/letters/page-image.ts';
import type { LetterKind } from '#shared/domain/letters.ts';

let library: FontLibrary;
let imager: PageImager;
beforeAll(async () => {
  library = openFontLibrary('/no-such-folder');
  imager = await startPageImager();
});

/** The text of each page in reading order, as the PDF itself gives it, without line ends. */
async function pagesOf(kind: LetterKind, facts: LetterFacts = {}, copy = 1): Promise<string[]> {
  const paper = await composePaper({ kind, data: { ...letterFacts, ...facts } }, library, copy);
  const pages = (await imager.textOf(paper.bytes)).map((page) => page.replace(/\s+/g, ''));
  expect(pages).toHaveLength(paper.pages);
  return pages;
}
const wordsOf = async (kind: LetterKind, facts: LetterFacts = {}, copy = 1) =>
  (await pagesOf(kind, facts, copy)).join('');
async function slipWords(facts: Partial<SlipFacts> = {}, copy = 1): Promise<string> {
  const paper = await composePaper({ kind: 'slip', data: { ...slipFacts, ...facts } }, library, copy);
  return (await imager.textOf(paper.bytes)).join('').replace(/\s+/g, ' ');
}

describe('the slip', () => {
  it('tells hall, number, service, how many are ahead, the time and the query code', async () => {
    const words = await slipWords();
    for (const told of [
      '木棉市人民来访接待厅',
      'A012',
      '综合来访',
      '前面还有 7 位',
      '2026年7月5日 9:05',
      '123 456 7890',
    ]) {
      expect(words).toContain(told);
    }
    expect(words).toContain('请勿携带危险物品');
    expect(words).not.toContain('补打');
  });

  it('speaks English to a visitor who chose English', async () => {
    const words = await slipWords({
      language: 'en',
      hallName: 'Kapok City Petition Reception Hall',
      ahead: 0,
    });
    expect(words).toContain('Nobody before you');
    expect(words).toContain('5 July 2026 9:05');
    expect(words).not.toMatch(/[请查]/);
  });

  it('says on a reprint which one it is', async () => {
    expect(await slipWords({}, 3)).toContain('补打 第2次');
  });

  it('is 72 mm wide and cut under its last line, with a long hall name too', async () => {
    const short = await composePaper({ kind: 'slip', data: slipFacts }, library, 1);
    const long = await composePaper(
      { kind: 'slip', data: { ...slipFacts, hallName: '木棉市'.repeat(9) } },
      library,
      1,
    );
    const sizeOf = async (bytes: Uint8Array) => Buffer.from(await imager.imageOf(bytes, 1, 203.2));
    const [one, two] = await Promise.all([sizeOf(short.bytes), sizeOf(long.bytes)]);
    expect([one.readUInt32BE(16), two.readUInt32BE(16)]).toEqual([576, 576]);
    expect(two.readUInt32BE(20)).toBeGreaterThan(one.readUInt32BE(20));
    expect(one.readUInt32BE(20)).toBeLessThan(1100);
  });
});

describe('letters in the hall’s name', () => {
  it.each<[LetterKind, string, LetterFacts, string[]]>([
    [
      'registration-receipt',
      '信访事项登记回执',
      {},
      ['查询码：1234567890', '原件＿＿件', '第十八条、第二十一条', '居民身份证尾号001X'],
    ],
    [
      'transfer-notice',
      '信访事项转送告知单',
      {},
      ['第二十二条', '转送木棉市人力资源和社会保障局办理', '第二十三条'],
    ],
    [
      'transfer-notice',
      '信访事项交办告知单',
      { disposition: 'assign' },
      ['交由木棉市人力资源和社会保障局办理'],
    ],
    [
      'guidance-notice',
      '引导告知书',
      {},
      ['第二十条、第二十二条', '向木棉市人力资源和社会保障局提出', '理由：该事项正由'],
    ],
    [
      'not-accepted-notice',
      '不予受理告知书',
      {},
      ['第十九条第三款', '决定对该事项不予受理', '理由：该事项正由'],
    ],
    [
      'not-accepted-notice',
      '不再受理告知书',
      { disposition: 'not-accepted-again' },
      ['第三十六条第三款', '决定对该事项不再受理'],
    ],
  ])('%s reads %s', async (kind, title, facts, told) => {
    const words = await wordsOf(kind, facts);
    const common = [
      '木棉市信访局',
      '木棉信访〔2026〕12号',
      '王小棉：',
      '440199-20260705-0007-5',
      '2026年7月6日',
      '0000-12345678',
    ];
    for (const part of [title, ...common, ...told]) expect(words).toContain(part);
    expect(await pagesOf(kind, facts)).toHaveLength(1);
  });

  it('never mixes the grounds of not accepting and not accepting again', async () => {
    expect(await wordsOf('not-accepted-notice')).not.toContain('三十六');
    expect(await wordsOf('not-accepted-notice', { disposition: 'not-accepted-again' })).not.toMatch(
      /十九条|不予受理/,
    );
  });

  it('does without a telephone where the hall has none', async () => {
    const words = await wordsOf('transfer-notice', { contactPhone: '' });
    expect(words).toContain('（地址：木棉市红棉路1号）');
    expect(words).not.toContain('联系电话');
  });

  it('marks a reprint on every page', async () => {
    const pages = await pagesOf('not-accepted-notice', { reason: '理由一段。'.repeat(200) }, 2);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('补打第1次');
  });

  it('never leaves name and date alone on a page', async () => {
    for (let lines = 1; lines < 34; lines += 1) {
      const pages = await pagesOf('guidance-notice', { reason: '甲'.repeat(lines * 28) });
      const last = pages.at(-1) ?? '';
      expect(last.lastIndexOf('木棉市信访局')).toBeGreaterThan(20);
      expect(last).toContain('2026年7月6日');
    }
  });

  it('numbers pages from the second on', async () => {
    const pages = await pagesOf('guidance-notice', { reason: '甲'.repeat(1500) });
    expect(pages[0]).not.toContain('—1—');
    expect(pages[1]).toContain('—2—');
    expect(pages[2]).toContain('—3—');
  });
});

describe('the organ’s reply', () => {
  it('carries the organ’s own number and words unchanged, and says who printed it', async () => {
    const words = await wordsOf('city-reply');
    expect(words.startsWith('木棉市人力资源和社会保障局木棉人社信复〔2026〕208号')).toBe(true);
    expect(words).toContain('经查，情况属实。我局已责令施工单位于2026年7月20日前付清工资18,600元。');
    expect(words).toContain('2026年7月19日');
    expect(words).toContain('本件由木棉市人民来访接待厅');
    expect(words).toContain('打印文号木棉信访〔2026〕12号');
    expect(words).not.toMatch(/复查|第三十/);
  });
});

describe('rare characters', () => {
  it('draws 𠮷, 㐱, 𬱖 and a name with a middle dot', async () => {
    for (const petitioner of ['𠮷田㐱', '欧阳𬱖', '阿依古丽·买买提']) {
      expect(await wordsOf('registration-receipt', { petitioner })).toContain(`${petitioner}：`);
    }
  });

  it('draws each from a real glyph, never from the box of a missing one', () => {
    for (const character of '𠮷㐱𬱖·') {
      const face = library.faceFor('body', character);
      expect(face.font.glyphForCodePoint(character.codePointAt(0) ?? 0).id).toBeGreaterThan(0);
    }
    expect(library.faceFor('body', '𠮷').name).toMatch(/^NotoSerifJP-/);
    expect(library.faceFor('body', '吉').name).toBe('Noto-serif');
  });
});
