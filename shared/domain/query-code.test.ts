import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQueryCode, isQueryCode, makeQueryCode, queryCodeBytes } from '#shared/domain/query-code.ts';

const fiveBytes = fc.uint8Array({ minLength: queryCodeBytes, maxLength: queryCodeBytes });

describe('query codes', () => {
  it('are ten digits whose last checks the others', () => {
    fc.assert(
      fc.property(fiveBytes, (random) => {
        const code = makeQueryCode(random);
        expect(code).toMatch(/^\d{10}$/);
        expect(isQueryCode(code)).toBe(true);
        expect(isQueryCode(formatQueryCode(code))).toBe(true);
      }),
    );
  });

  it('use all five bytes', () => {
    const code = (...bytes: number[]) => makeQueryCode(new Uint8Array(bytes)).slice(0, 9);
    expect(code(0, 0, 0, 0, 7)).toBe('000000007');
    expect(code(0, 0, 0, 1, 0)).toBe('000000256');
    expect(code(1, 0, 0, 0, 0)).toBe('294967296');
    expect(code(255, 255, 255, 255, 255)).toBe('511627775');
    expect(() => makeQueryCode(new Uint8Array(4))).toThrow('five random bytes');
  });

  it('are read in groups of three, three and four', () => {
    expect(formatQueryCode('1234567890')).toBe('123 456 7890');
  });

  it('are not taken with a wrong digit or two neighbours swapped', () => {
    fc.assert(
      fc.property(fiveBytes, fc.nat(8), fc.integer({ min: 1, max: 9 }), (random, place, shift) => {
        const code = makeQueryCode(random);
        const digit = (Number(code[place]) + shift) % 10;
        expect(isQueryCode(`${code.slice(0, place)}${digit}${code.slice(place + 1)}`)).toBe(false);
        const swapped = `${code.slice(0, place)}${code[place + 1]}${code[place]}${code.slice(place + 2)}`;
        if (swapped !== code) expect(isQueryCode(swapped)).toBe(false);
      }),
    );
  });

  it('are taken however they were typed, and nothing else is', () => {
    const code = makeQueryCode(new Uint8Array([1, 2, 3, 4, 5]));
    const fullWidth = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    expect(isQueryCode(fullWidth)).toBe(true);
    expect(isQueryCode(`${code.slice(0, 5)}-${code.slice(5)}`)).toBe(true);
    for (const other of ['', '12345', `${code}0`, `${code.slice(0, 9)}x`]) {
      expect(isQueryCode(other)).toBe(false);
    }
  });
});
