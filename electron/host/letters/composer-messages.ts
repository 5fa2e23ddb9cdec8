import type { Composed, Composition } from '#host/letters/composition.ts';
import type { Result } from '#shared/base/result.ts';
import type { Refusal } from '#shared/contract/refusals.ts';

/** What the composing thread can be asked to do. */
export type ComposerTask =
  | { task: 'compose'; composition: Composition; copy: number }
  | { task: 'page-image'; pdf: Uint8Array; page: number; dpi: number }
  | { task: 'check-characters'; text: string };

/** What each task answers with. */
export type ComposerAnswers = {
  compose: Composed;
  'page-image': Uint8Array;
  'check-characters': null;
};

export type ComposerRequest = { id: number; asked: ComposerTask };

/** `ready` once everything is warm; then one answer a request, a refusal included; bugs come as `broke`. */
export type ComposerReply =
  | { say: 'ready'; unreadableFonts: string[] }
  | { say: 'answer'; id: number; answer: Result<ComposerAnswers[keyof ComposerAnswers], Refusal> }
  | { say: 'broke'; id: number; message: string };

/** Given to the thread at its start. */
export type ComposerSetup = { hallFonts: string };
