import { describe, expect, it } from 'vitest';
import { board as boardEn } from './en/board.ts';
import { common as commonEn } from './en/common.ts';
import { desk as deskEn } from './en/desk.ts';
import { kiosk as kioskEn } from './en/kiosk.ts';
import { board as boardZh } from './zh-CN/board.ts';
import { common as commonZh } from './zh-CN/common.ts';
import { desk as deskZh } from './zh-CN/desk.ts';
import { kiosk as kioskZh } from './zh-CN/kiosk.ts';

type Sentences = { [key: string]: string | Sentences };

/** `home.title` → sentence, for every sentence of a set. */
function sentences(words: Sentences, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...sentences(value, `${path}${key}.`)],
    ),
  );
}
const blanks = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe.each([
  ['common', commonZh, commonEn],
  ['kiosk', kioskZh, kioskEn],
  ['desk', deskZh, deskEn],
  ['board', boardZh, boardEn],
] as [string, Sentences, Sentences][])('words of %s', (_, chinese, english) => {
  const [zh, en] = [sentences(chinese), sentences(english)];

  it('have an English sentence for every Chinese one', () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
    for (const sentence of [...zh.values(), ...en.values()]) expect(sentence.trim()).not.toBe('');
  });

  it('leave the same blanks to fill in both languages', () => {
    for (const [key, sentence] of zh)
      expect([key, blanks(en.get(key) ?? '')]).toEqual([key, blanks(sentence)]);
  });
});

describe('words of the kiosk', () => {
  it('speak politely and forbid nothing', () => {
    for (const sentence of sentences(kioskZh).values()) expect(sentence).not.toMatch(/禁止|你|请您配合/);
  });

  it('need at most eight characters on a card', () => {
    const { documentType, matter, home } = kioskZh;
    const cards = [
      ...Object.values(documentType.names),
      ...Object.values(matter.kinds),
      home.checkIn,
      home.quick,
      home.query,
      home.notices,
      home.policies,
    ];
    for (const card of cards) expect([...card].length).toBeLessThanOrEqual(8);
  });
});
