import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dammCheckDigit, identityCheckCharacter, mod11And10CheckDigit } from '#shared/domain/check-digits.ts';

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(''));

function replaceAt(text: string, place: number, by: string): string {
  return text.slice(0, place) + by + text.slice(place + 1);
}

function swapAt(text: string, place: number): string {
  return text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2);
}

describe('the check character of identity numbers', () => {
  it('agrees with the standard’s own examples', () => {
    expect(identityCheckCharacter('11010519491231002')).toBe('X');
    expect(identityCheckCharacter('44052418800101001')).toBe('4');
    expect(identityCheckCharacter('11010119900307001')).toBe('1');
    expect(identityCheckCharacter('91112419810803002')).toBe('4');
  });

  it('finds every single wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(digits(17), fc.nat(16), digit, (number, place, other) => {
        const right = identityCheckCharacter(number);
        const changed = replaceAt(number, place, other);
        if (changed !== number) expect(identityCheckCharacter(changed)).not.toBe(right);
        const swapped = swapAt(number, Math.min(place, 15));
        if (swapped !== number) expect(identityCheckCharacter(swapped)).not.toBe(right);
      }),
    );
  });

  it('throws on anything but 17 digits', () => {
    expect(() => identityCheckCharacter('1101051949123100')).toThrow('17 digits');
  });
});

describe('MOD 11,10', () => {
  it('agrees with a sum done by hand', () => {
    // 0: sum 10, product 9; 7: sum 6, product 1; 9: sum 10, product 9; 4: sum 3, product 6; 11 − 6 = 5.
    expect(mod11And10CheckDigit('0794')).toBe('5');
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(digits(18), fc.nat(17), digit, (number, place, other) => {
        const changed = replaceAt(number, place, other);
        if (changed === number) return;
        expect(mod11And10CheckDigit(changed)).not.toBe(mod11And10CheckDigit(number));
      }),
    );
  });

  it('takes capitals as the digits of their place', () => {
    expect(mod11And10CheckDigit('A1')).toBe(mod11And10CheckDigit('101'));
    expect(() => mod11And10CheckDigit('a-1')).toThrow();
  });
});

describe('Damm', () => {
  it('agrees with the published example', () => {
    expect(dammCheckDigit('572')).toBe('4');
    expect(dammCheckDigit('5724')).toBe('0');
  });

  it('finds every single wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(digits(9), fc.nat(8), digit, (number, place, other) => {
        const whole = number + dammCheckDigit(number);
        const changed = replaceAt(whole, place, other);
        if (changed !== whole) expect(dammCheckDigit(changed)).not.toBe('0');
        const swapped = swapAt(whole, place);
        if (swapped !== whole) expect(dammCheckDigit(swapped)).not.toBe('0');
      }),
      { numRuns: 2000 },
    );
  });
});
