export type { Composed, Composition, LetterFacts, SlipFacts } from '#host/letters/composition.ts';
