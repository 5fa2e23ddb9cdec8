import { pinyin } from 'pinyin-pro';
import { addBeginnings } from '#host/petitions/text-tokens.ts';

/** Characters of names whose sound the dictionary lacks or has wrong; readings after Unihan. */
const rareReadings: Record<string, string> = {
  '\u3431': 'zhen', // 㐱
  '\u{20bb7}': 'ji', // 𠮷
  '\u{2cc56}': 'wei', // 𬱖
};

/** Initials are at least two letters: one letter is the beginning of the pinyin already. */
const leastInitials = 2;
const leastGivenName = 3;

/**
 * Tokens by which a Chinese name is found from a Latin keyboard: beginnings of its pinyin (as a
 * surname is read and as the character is read), of the given name's pinyin, and of the initials.
 */
export function addSounds(tokens: Set<string>, chinese: string): void {
  const [first = '', ...given] = [...chinese];
  if (first === '') return;
  const heard = pinyin(chinese, { toneType: 'none', type: 'array', v: true, surname: 'head' });
  const surname = spelt(first, heard[0]);
  const rest = given.map((character, place) => spelt(character, heard[place + 1]));
  addSyllables(tokens, [surname, ...rest].filter(Boolean));
  const asCharacter = soundOfCharacter(first);
  if (asCharacter !== surname) addSyllables(tokens, [asCharacter, ...rest].filter(Boolean));
}

/** What was typed, as sounds are kept; empty when it can be no pinyin. */
export function spelledSound(plain: string): string {
  const typed = plain.replace(/['’\s]/g, '');
  return /^[a-z]+$/.test(typed) ? typed : '';
}

function addSyllables(tokens: Set<string>, syllables: readonly string[]): void {
  const whole = syllables.join('');
  addBeginnings(tokens, whole, 1);
  addBeginnings(tokens, syllables.slice(1).join(''), leastGivenName);
  addBeginnings(tokens, syllables.map((syllable) => syllable[0]).join(''), leastInitials);
  // ü is v on a keyboard, u in a hurry; no other pinyin has a v.
  if (whole.includes('v'))
    addSyllables(
      tokens,
      syllables.map((syllable) => syllable.replace('v', 'u')),
    );
}

/** Surnames are few and asked for with every petition. */
const knownSounds = new Map<string, string>();

function soundOfCharacter(character: string): string {
  const known = knownSounds.get(character);
  if (known !== undefined) return known;
  const [heard] = pinyin(character, { toneType: 'none', type: 'array', v: true, surname: 'off' });
  const sound = spelt(character, heard);
  knownSounds.set(character, sound);
  return sound;
}

/** The syllable in plain letters; empty where nobody knows the sound. */
function spelt(character: string, heard: string | undefined): string {
  const syllable = rareReadings[character] ?? heard ?? '';
  return /^[a-z]+$/.test(syllable) ? syllable : '';
}
