import { expect, it } from 'vitest';
import { makeDocumentNumber } from '#shared/domain/document-number.ts';

it('writes the year in six-cornered brackets and the serial without zeros', () => {
  const number = makeDocumentNumber('木棉信访', 2026, 12);
  expect(number).toBe('木棉信访〔2026〕12号');
  expect([...number].map((character) => character.codePointAt(0))).toContain(0x3014);
  expect(makeDocumentNumber('木棉信访', 2026, 1)).toBe('木棉信访〔2026〕1号');
  expect(makeDocumentNumber('木棉信访', 2026, 12345)).toBe('木棉信访〔2026〕12345号');
});

it('does not write a year in short or a serial that is none', () => {
  expect(() => makeDocumentNumber('木棉信访', 26, 12)).toThrow('in full');
  expect(() => makeDocumentNumber('木棉信访', 2026, 0)).toThrow('begin at 1');
  expect(() => makeDocumentNumber('木棉信访', 2026, 1.5)).toThrow('begin at 1');
  expect(() => makeDocumentNumber('', 2026, 1)).toThrow('prefix');
});
