import type { LetterFacts } from '#host/letters/composition.ts';
import type { NoticeText } from '#host/letters/layouts/notice-text.ts';
import { invariant } from '#shared/base/invariant.ts';

/** A fact that the letter's kind must have. */
export function fact(facts: LetterFacts, name: string): string {
  const value = facts[name];
  invariant(value !== undefined, `a letter of this kind was frozen with the fact ${name}`);
  return value;
}

/** Everything that letters in the hall's own name have in common. */
export function hallLetter(facts: LetterFacts, words: { title: string; paragraphs: string[] }): NoticeText {
  const organ = fact(facts, 'organName');
  return {
    ...words,
    organ,
    documentNumber: fact(facts, 'documentNumber'),
    recipient: fact(facts, 'petitioner'),
    signature: { organ, date: fact(facts, 'issuedOn') },
    remark: contactLine(facts),
    code: fact(facts, 'registrationNumber'),
    at: new Date(Number(fact(facts, 'issuedAt'))),
  };
}

/** How the hall is reached; a hall may have no telephone. */
export function contactLine(facts: LetterFacts): string {
  const phone = fact(facts, 'contactPhone');
  return `${phone ? `联系电话：${phone}，` : ''}地址：${fact(facts, 'contactAddress')}`;
}

/** How every letter names the matter: by its day and number, never by its content. */
export function theMatter(facts: LetterFacts): string {
  return `您于${fact(facts, 'registeredOn')}来访提出的信访事项，我单位已经登记，登记编号${fact(facts, 'registrationNumber')}。`;
}

/** Paragraphs of a text as somebody wrote it: line feeds divide, blanks at their edges are the typist's. */
export function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph.length > 0);
}
