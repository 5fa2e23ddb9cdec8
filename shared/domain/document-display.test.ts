import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentTail, maskDocument } from '#shared/domain/document-display.ts';

describe('showing document numbers', () => {
  it('leaves the last four and stars the rest', () => {
    expect(maskDocument('11010519491231002X')).toBe('**************002X');
    expect(maskDocument('H12345678')).toBe('*****5678');
    expect(maskDocument('')).toBe('');
  });

  it('leaves two of a short passport number', () => {
    expect(maskDocument('AB123')).toBe('***23');
  });

  it('takes the tail in the form it is stored', () => {
    expect(documentTail('11010519491231002x')).toBe('002X');
    expect(documentTail('１２３４ ５６')).toBe('3456');
    expect(documentTail('AB')).toBe('AB');
    expect(documentTail('')).toBe('');
  });

  it('never shows half of a number or more', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{5,20}$/), (number) => {
        const masked = maskDocument(number);
        expect(masked).toHaveLength(number.length);
        expect(masked.replaceAll('*', '').length * 2).toBeLessThanOrEqual(number.length);
        expect(number.endsWith(masked.replaceAll('*', ''))).toBe(true);
      }),
    );
  });
});
