import { ORPCError } from '@orpc/client';
import { isRefusalCode, type RefusalCode, type RefusalWords, sentenceOf } from '#shared/contract/refusals.ts';
import type { Language } from '#shared/domain/people.ts';

/** A refused field: `path` as in the input (`registration.petitioner.name`), `problem` a code or a sentence. */
export type RefusedField = { path: string; problem: string };

/** An expected refusal as a screen shows it. */
export type ShownRefusal = {
  code: RefusalCode;
  sentence: string;
  words: RefusalWords;
  fields: RefusedField[];
};

/** The refusal inside an error, or null when the error is a bug or an abort. */
export function refusalOf(error: unknown): ShownRefusal | null {
  if (!(error instanceof ORPCError) || !isRefusalCode(error.code)) return null;
  const { words, fields } = readData(error.data);
  return { code: error.code, sentence: error.message, words, fields };
}

/** A sentence for any error: the host's own, or that something broke. */
export function sentenceFor(error: unknown, language: Language): string {
  return refusalOf(error)?.sentence ?? sentenceOf('something-broke', language);
}

function readData(data: unknown): { words: RefusalWords; fields: RefusedField[] } {
  if (typeof data !== 'object' || data === null) return { words: {}, fields: [] };
  const { words, fields } = data as { words?: RefusalWords; fields?: RefusedField[] };
  return { words: words ?? {}, fields: fields ?? [] };
}
