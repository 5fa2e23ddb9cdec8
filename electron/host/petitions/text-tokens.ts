/** Characters that are words in themselves; private-use ones come from ID cards (rare names). */
const ideographs = String.raw`\p{Ideographic}\u3005\ue000-\uf8ff`;
const runs = new RegExp(`[${ideographs}]+|[[\\p{L}\\p{M}\\p{N}]--[${ideographs}]]+`, 'gv');
const startsWithIdeograph = new RegExp(`^[${ideographs}]`, 'v');

/** A run of one kind of writing: Chinese characters, or letters and digits of any other script. */
export type Run = { writing: 'chinese' | 'letters'; text: string };

/** Nobody types more of a word than this many characters; a longer one is kept by its beginning. */
const longestWord = 40;

/** Text for comparing: one form of each character, small letters, no accents. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFKC')
    .toLowerCase();
}

/** The runs of a plain text; everything else only separates. */
export function runsOf(plain: string): Run[] {
  return (plain.match(runs) ?? []).map((text) => ({
    writing: startsWithIdeograph.test(text) ? 'chinese' : 'letters',
    text,
  }));
}

/** Each character and each pair of neighbours, by code point: a rare character is never cut. */
export function addCharactersAndPairs(tokens: Set<string>, chinese: string): void {
  let before = '';
  for (const character of chinese) {
    tokens.add(character);
    if (before) tokens.add(before + character);
    before = character;
  }
}

/** What must stand in a text for the run to stand in it; one character is looked for as itself. */
export function pairsOf(chinese: string): string[] {
  const characters = [...chinese];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, place) => `${characters[place]}${character}`);
}

/** Every beginning of a word from `least` characters on: a prefix is then found like a whole word. */
export function addBeginnings(tokens: Set<string>, word: string, least: number): void {
  let beginning = '';
  let length = 0;
  for (const character of word) {
    beginning += character;
    length += 1;
    if (length >= least) tokens.add(beginning);
    if (length === longestWord) return;
  }
}

/** A word as the index keeps it. */
export function asToken(word: string): string {
  return word.length <= longestWord ? word : [...word].slice(0, longestWord).join('');
}

/** Adds all tokens of a text as it was written. */
export function addText(tokens: Set<string>, text: string): void {
  for (const run of runsOf(plainText(text))) {
    if (run.writing === 'chinese') addCharactersAndPairs(tokens, run.text);
    else tokens.add(asToken(run.text));
  }
}
