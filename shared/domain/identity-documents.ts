import type { HallDay } from '#shared/base/brand.ts';
import { assertNever } from '#shared/base/invariant.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { identityCheckCharacter } from '#shared/domain/check-digits.ts';
import { hallDayFrom } from '#shared/domain/hall-day.ts';
import type { StatedDocument } from '#shared/domain/people.ts';

/** What can be wrong with a stated document; each is a refusal code with a sentence of its own. */
export type DocumentProblem =
  | 'id-number-length'
  | 'id-number-characters'
  | 'id-number-birth-date'
  | 'id-number-check-digit'
  | 'document-number-format'
  | 'document-number-needed'
  | 'document-number-unexpected';

/** A document number as it is stored and compared: half-width capitals, without spaces and dashes. */
export function normalizeDocumentNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
}

/**
 * Checks a document by what its number alone can tell and answers with the number normalised.
 * `today` is the hall's day: nobody is born after it. Region codes are never checked against a list,
 * because a number keeps the code of its first issue even after that region is abolished.
 */
export function checkDocument(
  document: StatedDocument,
  today: HallDay,
): Result<StatedDocument, DocumentProblem> {
  const number = normalizeDocumentNumber(document.number);
  const problem = problemOf({ type: document.type, number }, today);
  return problem ? refused(problem) : ok({ type: document.type, number });
}

function problemOf({ type, number }: StatedDocument, today: HallDay): DocumentProblem | null {
  if (type === 'none') return number === '' ? null : 'document-number-unexpected';
  if (number === '') return 'document-number-needed';
  switch (type) {
    case 'resident-id':
      return identityNumberProblem(number, today);
    case 'hong-kong-macao-taiwan-residence':
      // The three codes stand for Hong Kong, Macao and Taiwan in place of a county.
      return identityNumberProblem(number, today) ?? unlessLike(/^8[123]0000/, number);
    case 'hong-kong-macao-permit':
      return unlessLike(/^[HM]\d{8}(\d{2})?$/, number);
    case 'taiwan-permit':
      return unlessLike(/^\d{8}(\d{2})?$/, number);
    case 'foreign-permanent-residence':
      return permanentResidenceProblem(number);
    case 'passport':
      // States choose their own formats; letters and digits is all they have in common.
      return unlessLike(/^[A-Z0-9]{5,20}$/, number);
    default:
      return assertNever(type);
  }
}

function unlessLike(format: RegExp, number: string): DocumentProblem | null {
  return format.test(number) ? null : 'document-number-format';
}

/** GB 11643. First-generation numbers of 15 digits expired in 2013 and are refused by their length. */
function identityNumberProblem(number: string, today: HallDay): DocumentProblem | null {
  if ([...number].length !== 18) return 'id-number-length';
  if (!/^\d{17}[\dX]$/.test(number)) return 'id-number-characters';
  const born = birthDateInside(number);
  if (born === null || born > today) return 'id-number-birth-date';
  return number.at(-1) === identityCheckCharacter(number) ? null : 'id-number-check-digit';
}

/**
 * Cards of 2017 (three letters, twelve digits) and of 2023 (18, the first a 9) are valid side by side.
 * Only the check character of the later ones is published; where they keep the birth date is not, so
 * it is not a reason to refuse.
 */
function permanentResidenceProblem(number: string): DocumentProblem | null {
  if (number[0] !== '9') return unlessLike(/^[A-Z]{3}\d{12}$/, number);
  if ([...number].length !== 18) return 'id-number-length';
  if (!/^\d{17}[\dX]$/.test(number)) return 'id-number-characters';
  return number.at(-1) === identityCheckCharacter(number) ? null : 'id-number-check-digit';
}

/** The day inside an 18-character number, or null when there is no such day. */
function birthDateInside(number: string): HallDay | null {
  return hallDayFrom(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)));
}

/** Whether a valid document's number follows GB 11643, and so says birth date and sex. */
function saysWhoIsBorn(document: StatedDocument): boolean {
  return document.type === 'resident-id' || document.type === 'hong-kong-macao-taiwan-residence';
}

/** The birth date a valid document's number says, or null where it says none. */
export function birthDateOf(document: StatedDocument): HallDay | null {
  return saysWhoIsBorn(document) ? birthDateInside(document.number) : null;
}

/** The sex a valid document's number says (odd 17th digit: male), or null where it says none. */
export function sexOf(document: StatedDocument): 'male' | 'female' | null {
  if (!saysWhoIsBorn(document)) return null;
  return Number(document.number[16]) % 2 === 1 ? 'male' : 'female';
}
