import { invariant } from '#shared/base/invariant.ts';
import { dammCheckDigit } from '#shared/domain/check-digits.ts';

/** Bytes of randomness that one query code is made of. */
export const queryCodeBytes = 5;

/**
 * A query code (查询码): nine digits from five random bytes, which the caller draws, and Damm's check
 * digit. A thousand million codes, so guessing needs the slowing-down that the host adds.
 */
export function makeQueryCode(random: Uint8Array): string {
  invariant(random.length === queryCodeBytes, 'a query code is made of five random bytes');
  const value = random.reduce((total, byte) => total * 256 + byte, 0);
  const digits = String(value % 1_000_000_000).padStart(9, '0');
  return digits + dammCheckDigit(digits);
}

/** A query code as stored: half-width, without spaces and dashes. */
export function normalizeQueryCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
}

/** Whether something typed can be a query code: a mistyped digit is told before anything is looked up. */
export function isQueryCode(typed: string): boolean {
  const code = normalizeQueryCode(typed);
  return /^\d{10}$/.test(code) && dammCheckDigit(code) === '0';
}

/** A stored query code as people read it aloud: `123 456 7890`. */
export function formatQueryCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`;
}
