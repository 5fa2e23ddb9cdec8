import { spelledSound } from '#host/petitions/name-sounds.ts';
import { leastNumber, nameToken, type SearchColumn } from '#host/petitions/search-tokens.ts';
import { asToken, pairsOf, plainText, type Run, runsOf } from '#host/petitions/text-tokens.ts';
import { parseRegistrationNumber } from '#shared/domain/registration-number.ts';

/** One thing typed: for each column it could stand in, the tokens that must all be there. */
export type SearchTerm = Partial<Record<SearchColumn, readonly string[]>>;

/** One way to understand what was typed: all its terms must be found, each in any of its columns. */
export type SearchReading = readonly SearchTerm[];

/** More than this many things at once nobody types; the rest is left out. */
const mostTerms = 8;

/** The ways to understand what a clerk typed; none when there is nothing in it to look for. */
export function readSearch(typed: string): SearchReading[] {
  const plain = plainText(typed).trim();
  // A whole number with spaces between its parts is one thing, not four.
  if (parseRegistrationNumber(typed)) return [[termOf(plain.replace(/\s/g, ''))]];
  const terms = plain.split(/\s+/).slice(0, mostTerms).map(termOf).filter(isAnything);
  const readings = terms.length > 0 ? [terms] : [];
  // Pinyin is typed with a space as often as without: zhang xiaoming.
  const sound = terms.length > 1 ? spelledSound(plain) : '';
  if (sound) readings.push([soundTerm(sound)]);
  return readings;
}

/** The FTS5 expression that finds what any of the readings means. */
export function matchExpression(readings: readonly SearchReading[]): string {
  return anyOf(readings.map((terms) => `(${terms.map(termExpression).join(' AND ')})`));
}

function termOf(word: string): SearchTerm {
  const runs = runsOf(word);
  if (runs.length === 0) return {};
  const words = runs.flatMap(tokensInside);
  const text = runs.map((run) => run.text).join('');
  if (runs.every((run) => run.writing === 'chinese')) {
    return { name: tokensInside({ writing: 'chinese', text }).map(nameToken), words };
  }
  if (runs.every((run) => run.writing === 'letters')) return { ...lettersTerm(word, text), words };
  return { words };
}

/** Letters and digits: a name or its sound, or one of the numbers. */
function lettersTerm(word: string, text: string): SearchTerm {
  const sound = spelledSound(word);
  const token = asToken(text);
  const term = sound ? soundTerm(sound) : { name: [nameToken(token)] };
  const length = [...text].length;
  if (length >= leastNumber && /^[0-9a-z]+$/.test(text)) term.number = [token];
  if (/\d/.test(text)) {
    if (length === 4) term.tail = [token];
    if (length > 4) term.document = [token];
  }
  return term;
}

function soundTerm(sound: string): SearchTerm {
  return { name: [nameToken(asToken(sound))], pinyin: [asToken(sound)] };
}

/** Tokens that stand wherever the run stands. */
function tokensInside(run: Run): string[] {
  return run.writing === 'letters' ? [asToken(run.text)] : pairsOf(run.text);
}

function isAnything(term: SearchTerm): boolean {
  return Object.keys(term).length > 0;
}

/** Tokens hold letters and digits only, so nothing in them can end the quotation. */
function termExpression(term: SearchTerm): string {
  const columns = Object.entries(term).map(
    ([column, tokens]) => `${column} : (${[...new Set(tokens)].map((token) => `"${token}"`).join(' AND ')})`,
  );
  return anyOf(columns);
}

function anyOf(expressions: readonly string[]): string {
  return `(${expressions.join(' OR ')})`;
}
