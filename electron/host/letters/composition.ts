import type { EpochMs } from '#shared/base/brand.ts';
import type { LetterKind } from '#shared/domain/letters.ts';
import type { Language } from '#shared/domain/people.ts';

/** What a number slip (号票) states: no name, no document, no subject. */
export type SlipFacts = {
  hallName: string;
  number: string;
  serviceName: string;
  /** Tickets to be called before this one. */
  ahead: number;
  issuedAt: EpochMs;
  queryCode: string;
  language: Language;
  timeZone: string;
};

/** What a letter states, as frozen in its `letter-issued` event; which keys: each layout. */
export type LetterFacts = Record<string, string>;

/** Everything a paper is made from; kept with the paper, so that it can be composed again. */
export type Composition = { kind: 'slip'; data: SlipFacts } | { kind: LetterKind; data: LetterFacts };

/** A composed PDF. */
export type Composed = { bytes: Uint8Array; pages: number };
