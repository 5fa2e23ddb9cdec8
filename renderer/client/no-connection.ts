import { ORPCError } from '@orpc/client';
import { sentenceOf, statusOf } from '#shared/contract/refusals.ts';
import type { Language } from '#shared/domain/people.ts';

/** The refusal a screen gives itself when the host can't be reached; has the shape of the host's own. */
export function noConnection(language: Language, cause?: unknown): Error {
  return new ORPCError('no-connection', {
    status: statusOf('no-connection'),
    message: sentenceOf('no-connection', language),
    data: { words: {} },
    cause,
  });
}
