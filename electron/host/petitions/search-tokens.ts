import { addSounds } from '#host/petitions/name-sounds.ts';
import {
  addBeginnings,
  addCharactersAndPairs,
  addText,
  plainText,
  runsOf,
} from '#host/petitions/text-tokens.ts';
import { documentTail } from '#shared/domain/document-display.ts';
import type { Registration } from '#shared/domain/petitions.ts';

/** The columns of the search index, as in `search-index.sql`. */
export const searchColumns = ['name', 'pinyin', 'number', 'tail', 'document', 'words'] as const;
export type SearchColumn = (typeof searchColumns)[number];

/** A number's first characters are the hall's own code: fewer than this say nothing. */
export const leastNumber = 4;
/** What is left of a number without the hall's code begins with yyyymmdd. */
const leastDay = 8;
/** Eight of the day, four or five of the serial, one check digit. */
const withoutHallCode = /20\d{6}\d{5,6}$/;

/** Everything by which a petition can be found, a set of tokens for each column. */
export function searchTokensOf(
  registrationNumber: string,
  registration: Registration,
): Record<SearchColumn, Set<string>> {
  const { petitioner, representatives, request, facts, reasons } = registration;
  const name = new Set<string>();
  const pinyin = new Set<string>();
  for (const person of [petitioner, ...representatives]) addName(name, pinyin, person.name);
  const number = new Set<string>();
  addNumber(number, registrationNumber.toLowerCase());
  const words = new Set<string>();
  addText(words, `${request}\n${facts}\n${reasons}`);
  const document = petitioner.document.number;
  return {
    name,
    pinyin,
    number,
    tail: onlyToken(documentTail(document)),
    document: onlyToken(document),
    words,
  };
}

/**
 * A token of a name. Marked, so that it has a list of its own in the index: the same characters in
 * statements are a hundred times as many, and a search would walk them all.
 */
export function nameToken(token: string): string {
  return `n${token}`;
}

/** Chinese names across any ·; others by the beginnings of each word and of the whole. */
function addName(name: Set<string>, pinyin: Set<string>, text: string): void {
  const unmarked = new Set<string>();
  let chinese = '';
  let letters = '';
  for (const run of runsOf(plainText(text))) {
    if (run.writing === 'chinese') chinese += run.text;
    else {
      letters += run.text;
      addBeginnings(unmarked, run.text, 1);
    }
  }
  addCharactersAndPairs(unmarked, chinese);
  addBeginnings(unmarked, letters, 1);
  for (const token of unmarked) name.add(nameToken(token));
  addSounds(pinyin, chinese);
}

/** By any beginning, with the hall's code or without it. */
function addNumber(tokens: Set<string>, number: string): void {
  addBeginnings(tokens, number, leastNumber);
  addBeginnings(tokens, withoutHallCode.exec(number)?.[0] ?? '', leastDay);
}

function onlyToken(text: string): Set<string> {
  return new Set(text === '' ? [] : [text.toLowerCase()]);
}
