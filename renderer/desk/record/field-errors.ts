import type { FormInstance } from 'antd';
import type { ShownRefusal } from '#renderer/client/index.ts';
import { sentenceOfProblem } from '#shared/contract/field-problems.ts';
import type { RefusalCode } from '#shared/contract/refusals.ts';
import type { Language } from '#shared/domain/people.ts';

/** An error at its field, as antd's form takes it. */
export type FieldError = { name: (string | number)[]; errors: string[] };

/** Shows errors at their fields and leads to the first. */
export function showFieldErrors(form: FormInstance, errors: FieldError[]): void {
  form.setFields(errors);
  const [first] = errors;
  if (first) form.scrollToField(first.name, { block: 'center', focus: true });
}

/** Refusals that belong to one field of the registration. */
const registrationFields: Partial<Record<RefusalCode, string[]>> = {
  'id-number-length': ['petitioner', 'document', 'number'],
  'id-number-characters': ['petitioner', 'document', 'number'],
  'id-number-birth-date': ['petitioner', 'document', 'number'],
  'id-number-check-digit': ['petitioner', 'document', 'number'],
  'document-number-format': ['petitioner', 'document', 'number'],
  'document-number-needed': ['petitioner', 'document', 'number'],
  'document-number-unexpected': ['petitioner', 'document', 'number'],
  'persons-present-too-few': ['personsPresent'],
  'too-many-representatives': ['personsPresent'],
};

/** Refusals that belong to one field of the triage. */
const triageFields: Partial<Record<RefusalCode, string[]>> = {
  'organ-needed': ['organ'],
  'organ-is-accused': ['organ'],
  'accused-needed': ['accused'],
  'reason-needed': ['reason'],
};

/** Where a refused registration is wrong; empty when the refusal is about something else. */
export function registrationErrors(refusal: ShownRefusal, language: Language): FieldError[] {
  return errorsAt(refusal, language, 'registration', registrationFields);
}

/** Where a refused triage is wrong; empty when the refusal is about something else. */
export function triageErrors(refusal: ShownRefusal, language: Language): FieldError[] {
  return errorsAt(refusal, language, 'triage', triageFields);
}

function errorsAt(
  refusal: ShownRefusal,
  language: Language,
  input: string,
  known: Partial<Record<RefusalCode, string[]>>,
): FieldError[] {
  const place = known[refusal.code];
  if (place) return [{ name: place, errors: [refusal.sentence] }];
  return refusal.fields
    .filter(({ path }) => path.startsWith(`${input}.`))
    .map(({ path, problem }) => ({
      name: path
        .split('.')
        .slice(1)
        .map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      errors: [sentenceOfProblem(path, problem, language)],
    }));
}
