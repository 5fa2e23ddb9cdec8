import { invariant } from '#shared/base/invariant.ts';

const weightsMod11 = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Check character of an 18-character identity number: ISO 7064 MOD 11-2 as GB 11643 applies it to
 * the first 17 digits. `X` stands for ten. Throws unless handed at least 17 digits.
 */
export function identityCheckCharacter(number: string): string {
  invariant(/^\d{17}/.test(number), 'the check character is taken over 17 digits');
  const sum = weightsMod11.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/**
 * Check digit of ISO 7064 MOD 11,10: finds every single wrong digit and nearly every swap of two
 * neighbours. Capitals count as the two digits of their place (A = 10 … Z = 35).
 */
export function mod11And10CheckDigit(text: string): string {
  invariant(/^[0-9A-Z]+$/.test(text), 'the check digit is taken over digits and capitals');
  const digits = [...text].map((character) => String(Number.parseInt(character, 36))).join('');
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** Damm's quasigroup of order ten; the test proves the two properties it is used for. */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** Damm's check digit: finds every single wrong digit and every swap of two neighbours. */
export function dammCheckDigit(digits: string): string {
  invariant(/^\d+$/.test(digits), 'the check digit is taken over digits');
  let interim = 0;
  for (const digit of digits) interim = Number(quasigroup[interim]?.[Number(digit)]);
  return String(interim);
}
