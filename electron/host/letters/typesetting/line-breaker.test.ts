import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLine } from '#host/letters/typesetting/justify.ts';
import { breakLines, type Line } from '#host/letters/typesetting/line-breaker.ts';
import { mayNotBegin, mayNotEnd } from '#host/letters/typesetting/prohibition.ts';

const em = 15.79;
const width = 28 * em;
const advanceOf = (cluster: string) => (/^[ -~\p{Script=Latin}]/u.test(cluster) ? em / 2 : em);
const textOf = (line: Line) => line.clusters.map((cluster) => cluster.text).join('');
const broken = (text: string, block = width) => breakLines(text, { width: block, indent: 2 * em, advanceOf });
const withoutSpaces = (text: string) => text.replaceAll(' ', '');

const chinese = fc.string({
  unit: fc.constantFrom(...'木棉市来访人反映的事项已经登记请您保管好𠮷㐱'),
  minLength: 1,
  maxLength: 9,
});
const closing = fc.string({ unit: fc.constantFrom(...'，。；：？！）》”、'), maxLength: 3 });
const opening = fc.string({ unit: fc.constantFrom(...'（《“〔'), maxLength: 2 });
const kept = fc.constantFrom(
  '',
  '',
  '2026年7月5日',
  '〔2026〕12号',
  '第十九条',
  '3,000元',
  'HK1234567',
  'petition ',
  '——',
  '……',
);
/** Text as people write it: marks come in short runs between words. */
const prose = fc
  .array(fc.tuple(opening, chinese, kept, closing), { minLength: 1, maxLength: 30 })
  .map((pieces) => pieces.flat().join(''));
/** Anything at all on one line. */
const anything = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replace(/[\n\r\t]/g, ''));

describe('the line breaker', () => {
  it('never begins a line with a closing mark nor ends one with an opening mark', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 12, max: 40 }), (text, ems) => {
        const lines = broken(text, ems * em).map(textOf);
        for (const line of lines.slice(1)) expect(mayNotBegin([...line][0] ?? '')).toBe(false);
        for (const line of lines.slice(0, -1)) expect(mayNotEnd([...line].at(-1) ?? '')).toBe(false);
      }),
    );
  });

  it('never makes a line wider than the block', () => {
    fc.assert(
      fc.property(fc.oneof(prose, anything), fc.integer({ min: 4, max: 40 }), (text, ems) => {
        for (const line of broken(text, ems * em)) {
          expect(line.indent + line.width).toBeLessThanOrEqual(ems * em + 0.02);
        }
      }),
    );
  });

  it('loses, adds and moves nothing but spaces at the ends of lines', () => {
    fc.assert(
      fc.property(fc.oneof(prose, anything), fc.integer({ min: 4, max: 40 }), (text, ems) => {
        expect(
          withoutSpaces(
            broken(text, ems * em)
              .map(textOf)
              .join(''),
          ),
        ).toBe(withoutSpaces(text));
      }),
    );
  });

  it('keeps dates, document numbers, articles and amounts on one line', () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 0, max: 40 }), (word, shift) => {
        const text = `${'登'.repeat(shift)}于2026年7月5日收到〔2026〕12号，依第三十六条退还3,000元，证号HK1234567${word}`;
        const lines = broken(text).map(textOf);
        for (const whole of ['2026年7月5日', '〔2026〕12号', '第三十六条', '3,000元', 'HK1234567']) {
          expect(lines.some((line) => line.includes(whole))).toBe(true);
        }
      }),
    );
  });

  it('never cuts a dash or an ellipsis in half', () => {
    for (let before = 20; before < 34; before += 1) {
      const lines = broken(`${'访'.repeat(before)}——${'信'.repeat(5)}……${'答'.repeat(30)}`).map(textOf);
      expect(lines.filter((line) => line.includes('——'))).toHaveLength(1);
      expect(lines.filter((line) => line.includes('……'))).toHaveLength(1);
    }
  });

  it('fills every line but the last to the edge', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const line of broken(text)) {
          const places = placeLine(line, {
            width,
            alignment: 'justify',
            maxStretch: Number.POSITIVE_INFINITY,
          });
          const last = line.clusters.at(-1);
          const end = (places.at(-1) ?? 0) + (last?.advance ?? 0);
          const natural = line.indent + line.width;
          const stretchable =
            !line.last &&
            line.clusters.some((cluster) => advanceOf(cluster.text) === em) &&
            line.clusters.length > 1;
          expect(end).toBeCloseTo(stretchable ? width : natural, 3);
        }
      }),
    );
  });

  it('cuts a word that is wider than half the block instead of tearing the line open', () => {
    const [first] = broken(`请看https://example.org/${'a'.repeat(60)}`);
    expect(first && first.width + first.indent).toBeGreaterThan(width - em);
  });

  it('cuts a long number at a hyphen rather than leave a torn line', () => {
    const [first, second] = broken(`${'登'.repeat(20)}440199-20260705-0007-X，已经登记。`).map(textOf);
    expect(first?.endsWith('440199-')).toBe(true);
    expect(second?.startsWith('20260705-')).toBe(true);
    const [whole] = broken(`${'登'.repeat(24)}440199-20260705-0007-X`).map(textOf);
    expect(whole).toBe('登'.repeat(24));
  });

  it('keeps marks and variation selectors with their character', () => {
    const lines = broken(`${'葛\u{e0100}'.repeat(40)}e\u0301`);
    expect(lines.flatMap((line) => line.clusters).every((cluster) => !/^[\p{M}]/u.test(cluster.text))).toBe(
      true,
    );
  });
});
