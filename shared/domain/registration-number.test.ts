import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallDay } from '#shared/base/brand.ts';
import {
  formatRegistrationNumber,
  makeRegistrationNumber,
  parseRegistrationNumber,
} from '#shared/domain/registration-number.ts';

const day = '2026-11-22' as HallDay;

const anyParts = fc.record({
  hallCode: fc.stringMatching(/^[0-9A-Z]{4,12}$/),
  day: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as HallDay),
  serial: fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 9_990, max: 10_010 })),
});

describe('registration numbers', () => {
  it('are stored without dashes and read in groups', () => {
    const number = makeRegistrationNumber({ hallCode: '440199', day, serial: 7 });
    expect(number).toMatch(/^440199202611220007\d$/);
    expect(formatRegistrationNumber(number)).toBe(`440199-20261122-0007-${number.at(-1)}`);
  });

  it('say the same parts back, also past 9999 a day', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const number = makeRegistrationNumber(parts);
        expect(parseRegistrationNumber(number)).toEqual(parts);
        expect(parseRegistrationNumber(formatRegistrationNumber(number))).toEqual(parts);
      }),
      { numRuns: 1000 },
    );
  });

  it('are never the same for two registrations', () => {
    fc.assert(
      fc.property(anyParts, anyParts, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(makeRegistrationNumber(one) === makeRegistrationNumber(other)).toBe(same);
      }),
    );
  });

  it('are not taken with one digit mistyped', () => {
    const digitsOnly = anyParts.filter((parts) => /^\d+$/.test(parts.hallCode));
    fc.assert(
      fc.property(digitsOnly, fc.nat(), fc.integer({ min: 1, max: 9 }), (parts, at, shift) => {
        const number = makeRegistrationNumber(parts);
        const place = at % number.length;
        const digit = (Number(number[place]) + shift) % 10;
        const mistyped = `${number.slice(0, place)}${digit}${number.slice(place + 1)}`;
        expect(parseRegistrationNumber(mistyped)).toBeNull();
      }),
    );
  });

  it('are read however they were typed', () => {
    const number = makeRegistrationNumber({ hallCode: 'KP01', day, serial: 12 });
    const parts = { hallCode: 'KP01', day, serial: 12 };
    expect(parseRegistrationNumber(` ${formatRegistrationNumber(number).toLowerCase()} `)).toEqual(parts);
    expect(parseRegistrationNumber(number.replaceAll('1', '１'))).toEqual(parts);
  });

  it('are not seen in other text', () => {
    for (const text of ['', '440199', '11010519491231002X', '木棉信访〔2026〕12号', '0'.repeat(19)]) {
      expect(parseRegistrationNumber(text)).toBeNull();
      expect(formatRegistrationNumber(text)).toBe(text);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(formatRegistrationNumber(text).replaceAll('-', '')).toBe(text.replaceAll('-', ''));
      }),
    );
  });

  it('have no serial nought', () => {
    expect(() => makeRegistrationNumber({ hallCode: '440199', day, serial: 0 })).toThrow('1 to 99999');
    expect(() => makeRegistrationNumber({ hallCode: 'kp', day, serial: 1 })).toThrow();
  });
});
