export { type Composer, startComposer } from '#host/letters/composer.ts';
export type { Composed, Composition, LetterFacts, SlipFacts } from '#host/letters/composition.ts';
export { enqueueSlip } from '#host/letters/enqueue-slip.ts';
export { letterProjection } from '#host/letters/letter-projection.ts';
export { findLetterPaper } from '#host/letters/letter-store.ts';
export type { LettersDeps } from '#host/letters/letters-deps.ts';
export { printReply } from '#host/letters/print-reply.ts';
export { lettersProcedures } from '#host/letters/procedures.ts';
