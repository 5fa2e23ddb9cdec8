import type { HallDay } from '#shared/base/brand.ts';
import { invariant } from '#shared/base/invariant.ts';
import { mod11And10CheckDigit } from '#shared/domain/check-digits.ts';
import { hallDayFrom } from '#shared/domain/hall-day.ts';

/** What a registration number says: which hall, which day, the how manieth of that day (from 1). */
export type RegistrationNumberParts = { hallCode: string; day: HallDay; serial: number };

/** Four digits of serial, a fifth past 9999; the year's 20 keeps the two lengths apart when read. */
const shape = /^([0-9A-Z]{4,12})(20\d{2})(\d{2})(\d{2})(\d{4,5})(\d)$/;

/**
 * A registration number as it is stored: hall code, yyyymmdd, serial, and a check digit of
 * ISO 7064 MOD 11,10 over all before it. Never reused, so the caller must never reuse a serial.
 */
export function makeRegistrationNumber({ hallCode, day, serial }: RegistrationNumberParts): string {
  invariant(Number.isInteger(serial) && serial >= 1 && serial <= 99_999, 'serials of a day are 1 to 99999');
  const body = hallCode + day.replaceAll('-', '') + String(serial).padStart(4, '0');
  const number = body + mod11And10CheckDigit(body);
  invariant(shape.test(number), 'a hall code has 4 to 12 digits or capitals, a day lies in this century');
  return number;
}

/**
 * Reads a registration number however it was typed (dashes, spaces, full-width), or null when it is
 * none: wrong shape, no such day, or a check digit that does not match.
 */
export function parseRegistrationNumber(typed: string): RegistrationNumberParts | null {
  const number = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
  const match = shape.exec(number);
  if (!match || mod11And10CheckDigit(number.slice(0, -1)) !== number.at(-1)) return null;
  for (const digits of [4, 5]) {
    const parts = readParts(number, digits);
    if (parts) return parts;
  }
  return null;
}

/** A stored number as people read it: `440199-20261122-0007-5`. Anything else comes back unchanged. */
export function formatRegistrationNumber(number: string): string {
  const parts = parseRegistrationNumber(number);
  if (!parts) return number;
  const day = parts.day.replaceAll('-', '');
  return [parts.hallCode, day, String(parts.serial).padStart(4, '0'), number.at(-1)].join('-');
}

function readParts(number: string, serialDigits: number): RegistrationNumberParts | null {
  const serialAt = number.length - 1 - serialDigits;
  const dayAt = serialAt - 8;
  const hallCode = number.slice(0, dayAt);
  const serial = Number(number.slice(serialAt, -1));
  const year = number.slice(dayAt, dayAt + 4);
  if (!/^[0-9A-Z]{4,12}$/.test(hallCode) || !/^20\d{2}$/.test(year) || serial < 1) return null;
  const month = Number(number.slice(dayAt + 4, dayAt + 6));
  const day = hallDayFrom(Number(year), month, Number(number.slice(dayAt + 6, serialAt)));
  return day && { hallCode, day, serial };
}
