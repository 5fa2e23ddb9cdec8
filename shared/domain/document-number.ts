import { invariant } from '#shared/base/invariant.ts';

/**
 * The number of a letter (发文字号): `木棉信访〔2026〕12号`. GB/T 9704: the year in full between
 * six-cornered brackets (U+3014, U+3015), the serial without leading zeros and without 第.
 */
export function makeDocumentNumber(prefix: string, year: number, serial: number): string {
  invariant(prefix.length > 0, 'a hall has a document prefix');
  invariant(Number.isInteger(year) && year >= 1000 && year <= 9999, 'the year is written in full');
  invariant(Number.isInteger(serial) && serial >= 1, 'serials of a year begin at 1');
  return `${prefix}\u3014${year}\u3015${serial}号`;
}
