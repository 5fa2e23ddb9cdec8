import { z } from 'zod';

/** Characters that never belong in a field: lone surrogates, direction overrides, byte-order marks, non-characters. */
const forbidden = /[\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\ufeff]/u;
const controls = /\p{Cc}/u;

/**
 * Text as people type it: NFC, trimmed, length counted in code points.
 * Problems are named `required`, `too-long:N` or `control-character`; the transport puts them in words.
 */
function typed(maximum: number, lines: 'one-line' | 'many-lines') {
  return z
    .string({ error: 'required' })
    .refine(
      (value) =>
        !forbidden.test(value) &&
        !controls.test(lines === 'one-line' ? value : value.replace(/[\r\n\t]/g, '')),
      {
        error: 'control-character',
        abort: true,
      },
    )
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .refine((value) => [...value].length <= maximum, { error: `too-long:${maximum}` });
}

/** One line, at least one character. */
export function line(maximum: number) {
  return typed(maximum, 'one-line').refine((value) => value.length > 0, { error: 'required' });
}

/** One line that may be empty. */
export function optionalLine(maximum: number) {
  return typed(maximum, 'one-line');
}

/** Several lines, at least one character. */
export function paragraphs(maximum: number) {
  return typed(maximum, 'many-lines').refine((value) => value.length > 0, { error: 'required' });
}

/** Several lines that may be empty. */
export function optionalParagraphs(maximum: number) {
  return typed(maximum, 'many-lines');
}

/** A whole number from `least` to `most`; problems are `not-a-number` or `out-of-range:least-most`. */
export function count(least: number, most: number) {
  return z
    .number({ error: 'not-a-number' })
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, {
      error: `out-of-range:${least}-${most}`,
    });
}

/** One of a closed list; the problem is `not-a-choice`. */
export function choice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: 'not-a-choice' });
}

/** A UUID made by the caller; sending it again gets the first reply and does nothing twice. */
export const requestId = z.uuid({ error: 'not-an-id' });

/** Ids of the house, branded for the type checker only. */
export function id<Branded extends string>() {
  return z
    .string({ error: 'not-an-id' })
    .regex(/^[A-Za-z0-9-]{1,64}$/, { error: 'not-an-id' })
    .transform((value) => value as Branded);
}

/** A telephone number: digits, spaces, +, -, brackets; empty when the visitor has none. */
export const phone = z
  .string({ error: 'required' })
  .transform((value) => value.normalize('NFKC').replace(/[\s()-]/g, ''))
  .refine((value) => /^(\+?\d{5,20})?$/.test(value), { error: 'not-a-phone' });
