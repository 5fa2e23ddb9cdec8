import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallDay } from '#shared/base/brand.ts';
import { identityCheckCharacter } from '#shared/domain/check-digits.ts';
import {
  birthDateOf,
  checkDocument,
  normalizeDocumentNumber,
  sexOf,
} from '#shared/domain/identity-documents.ts';
import { type DocumentType, documentTypes } from '#shared/domain/people.ts';

const today = '2026-11-22' as HallDay;

function outcome(type: DocumentType, number: string): string {
  const checked = checkDocument({ type, number }, today);
  return checked.ok ? 'fine' : checked.error;
}

describe('resident identity numbers', () => {
  it('accepts numbers made by the standard, also of abolished and unknown regions', () => {
    for (const number of ['11010519491231002X', '440524188001010014', '110101199003070011']) {
      expect(outcome('resident-id', number)).toBe('fine');
    }
    expect(outcome('resident-id', withCheck('00000119900101001'))).toBe('fine');
  });

  it('accepts a small x, full-width digits, spaces and dashes, and stores one form', () => {
    for (const typed of [
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２Ｘ',
      '110105 19491231 002-X',
    ]) {
      expect(checkDocument({ type: 'resident-id', number: typed }, today)).toEqual({
        ok: true,
        value: { type: 'resident-id', number: '11010519491231002X' },
      });
    }
  });

  it('names what is wrong, the coarsest first', () => {
    expect(outcome('resident-id', '')).toBe('document-number-needed');
    expect(outcome('resident-id', '  　')).toBe('document-number-needed');
    expect(outcome('resident-id', '11010519491231002')).toBe('id-number-length');
    expect(outcome('resident-id', '110105194912310021X')).toBe('id-number-length');
    expect(outcome('resident-id', '1101054912310021')).toBe('id-number-length');
    expect(outcome('resident-id', '11010519491231X02X')).toBe('id-number-characters');
    expect(outcome('resident-id', '11010519491231002Y')).toBe('id-number-characters');
    expect(outcome('resident-id', '110105194912310024')).toBe('id-number-check-digit');
  });

  it('refuses 15-digit numbers of the first generation, which expired', () => {
    expect(outcome('resident-id', '110105491231002')).toBe('id-number-length');
  });

  it('refuses birth dates that do not exist or lie ahead, even under a right check digit', () => {
    for (const date of ['20230229', '19000229', '19990431', '19991301', '19990100', '20261123']) {
      expect(outcome('resident-id', withCheck(`110105${date}002`))).toBe('id-number-birth-date');
    }
    expect(outcome('resident-id', withCheck('11010520240229002'))).toBe('fine');
    expect(outcome('resident-id', withCheck('11010520261122002'))).toBe('fine');
  });

  it('counts characters, not UTF-16 units', () => {
    expect(outcome('resident-id', `${'1'.repeat(17)}𠮷`)).toBe('id-number-characters');
    expect(outcome('resident-id', `${'1'.repeat(16)}𠮷`)).toBe('id-number-length');
  });

  it('finds every mistyped digit of every valid number', () => {
    fc.assert(
      fc.property(validNumber(), fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        expect(outcome('resident-id', number)).toBe('fine');
        const digit = (Number(number[place]) + shift) % 10;
        const mistyped = `${number.slice(0, place)}${digit}${number.slice(place + 1)}`;
        expect(outcome('resident-id', mistyped)).not.toBe('fine');
      }),
    );
  });
});

describe('documents of Hong Kong, Macao, Taiwan and foreigners', () => {
  it('accepts residence cards with their three region codes only', () => {
    const type = 'hong-kong-macao-taiwan-residence';
    expect(outcome(type, '810000199001010019')).toBe('fine');
    expect(outcome(type, '83000019781212003X')).toBe('fine');
    expect(outcome(type, withCheck('82000019850607004'))).toBe('fine');
    expect(outcome(type, '810000199001010018')).toBe('id-number-check-digit');
    expect(outcome(type, '11010519491231002X')).toBe('document-number-format');
  });

  it('accepts travel permits with and without the two digits of the issue', () => {
    expect(outcome('hong-kong-macao-permit', 'h12345678')).toBe('fine');
    expect(outcome('hong-kong-macao-permit', 'M1234567801')).toBe('fine');
    expect(outcome('hong-kong-macao-permit', 'C12345678')).toBe('document-number-format');
    expect(outcome('hong-kong-macao-permit', 'H123456789')).toBe('document-number-format');
    expect(outcome('taiwan-permit', '12345678')).toBe('fine');
    expect(outcome('taiwan-permit', '1234567801')).toBe('fine');
    expect(outcome('taiwan-permit', '123456789')).toBe('document-number-format');
    expect(outcome('taiwan-permit', 'A2345678')).toBe('document-number-format');
  });

  it('accepts both generations of the foreigner’s permanent residence card', () => {
    const type = 'foreign-permanent-residence';
    expect(outcome(type, 'USA440199123456')).toBe('fine');
    expect(outcome(type, '911124198108030024')).toBe('fine');
    expect(outcome(type, '911124198108030023')).toBe('id-number-check-digit');
    expect(outcome(type, '91112419810803002')).toBe('id-number-length');
    expect(outcome(type, '91112419810803A024')).toBe('id-number-characters');
    expect(outcome(type, 'US4401991234567')).toBe('document-number-format');
    expect(outcome(type, '11010519491231002X')).toBe('document-number-format');
  });

  it('accepts passports of any state', () => {
    for (const number of ['E12345678', 'EA1234567', 'G12345678', 'c01x00t47', '533380006']) {
      expect(outcome('passport', number)).toBe('fine');
    }
    for (const number of ['1234', 'A'.repeat(21), 'E1234567号', 'E1234567<']) {
      expect(outcome('passport', number)).toBe('document-number-format');
    }
  });

  it('lets a visitor without papers in, and asks nothing of them', () => {
    expect(outcome('none', '')).toBe('fine');
    expect(outcome('none', ' ')).toBe('fine');
    expect(outcome('none', '110105')).toBe('document-number-unexpected');
    for (const type of documentTypes.filter((each) => each !== 'none')) {
      expect(outcome(type, '')).toBe('document-number-needed');
    }
  });
});

describe('any document whatsoever', () => {
  it('is accepted or refused, never thrown at, and an accepted one stays accepted as stored', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), validNumber());
    fc.assert(
      fc.property(fc.constantFrom(...documentTypes), typed, (type, number) => {
        const first = checkDocument({ type, number }, today);
        if (first.ok) expect(checkDocument(first.value, today)).toEqual(first);
      }),
    );
  });

  it('says birth date and sex only where the number holds them', () => {
    const woman = { type: 'resident-id', number: '11010519491231002X' } as const;
    expect(birthDateOf(woman)).toBe('1949-12-31');
    expect(sexOf(woman)).toBe('female');
    const man = { type: 'hong-kong-macao-taiwan-residence', number: '810000199001010019' } as const;
    expect(birthDateOf(man)).toBe('1990-01-01');
    expect(sexOf(man)).toBe('male');
    for (const type of ['passport', 'none', 'taiwan-permit', 'foreign-permanent-residence'] as const) {
      expect(birthDateOf({ type, number: '911124198108030024' })).toBeNull();
      expect(sexOf({ type, number: '911124198108030024' })).toBeNull();
    }
  });

  it('normalises to the same form however often', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalizeDocumentNumber(text);
        expect(normalizeDocumentNumber(once)).toBe(once);
      }),
    );
  });
});

function withCheck(first17: string): string {
  return first17 + identityCheckCharacter(first17);
}

function validNumber(): fc.Arbitrary<string> {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true });
  return fc.tuple(fc.nat(999_999), day, fc.nat(999)).map(([region, born, serial]) => {
    const date = born.toISOString().slice(0, 10).replaceAll('-', '');
    return withCheck(`${String(region).padStart(6, '0')}${date}${String(serial).padStart(3, '0')}`);
  });
}
