import { ORPCError, ValidationError } from '@orpc/server';
import { RefusalError } from '#host/transport/call-context.ts';
import { fieldProblemOf, sentenceOfProblem } from '#shared/contract/field-problems.ts';
import { isRefusalCode, type Refusal, sentenceOf, statusOf } from '#shared/contract/refusals.ts';
import type { Language } from '#shared/domain/people.ts';

/** A field that was refused, by its dotted path in the input. */
export type FieldProblem = { path: string; problem: string };

/** Turns anything thrown into a reply with a code of the closed list; `null` means a bug to be logged. */
export function wireErrorOf(error: unknown, language: Language): ORPCError<string, unknown> | null {
  if (error instanceof RefusalError) return fromRefusal(error.refusal, language);
  if (error instanceof ORPCError) {
    if (isRefusalCode(error.code)) return error;
    if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
      return fromFields(error.cause, language);
    }
    if (error.code === 'NOT_FOUND') return fromRefusal({ code: 'not-found' }, language);
    if (error.status >= 400 && error.status < 500)
      return fromRefusal({ code: 'malformed-request' }, language);
  }
  return null;
}

/** The reply for a refusal, in the caller's language. */
export function fromRefusal(refusal: Refusal, language: Language): ORPCError<string, unknown> {
  return new ORPCError(refusal.code, {
    status: statusOf(refusal.code),
    message: sentenceOf(refusal.code, language, refusal.words),
    data: { words: refusal.words ?? {} },
  });
}

function fromFields(cause: ValidationError, language: Language): ORPCError<string, unknown> {
  const fields = cause.issues.map((issue): FieldProblem => {
    const path = (issue.path ?? [])
      .map((step) => String(typeof step === 'object' ? step.key : step))
      .join('.');
    return { path, problem: fieldProblemOf(issue.message) };
  });
  const words = {
    fields: fields.map((field) => sentenceOfProblem(field.path, field.problem, language)).join('; '),
  };
  return new ORPCError('invalid-input', {
    status: statusOf('invalid-input'),
    message: sentenceOf('invalid-input', language, words),
    data: { words, fields },
  });
}

/** What of a bug may be logged: its kind and place. The message may quote what a visitor typed. */
export function placeOf(error: unknown): { kind: string; code?: string; stack: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, stack: [] };
  const lines = (error.stack ?? '').split('\n');
  // A message of several lines stands in the stack, too.
  const stack = lines.filter((line) => /^\s+at \S/.test(line) && /:\d+:\d+\)?$/.test(line)).slice(0, 5);
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { kind: error.name, ...code, stack };
}
