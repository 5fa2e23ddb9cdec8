/** Where one visible character ends and the next begins; rare characters and marks are never split. */
const visibleCharacters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** What people type for the · between the parts of a name: bullet, katakana dots, operators, full stop. */
const dots = /[\u2022\u2027\u2219\u22c5\u30fb\uff0e\uff65]/g;
const dot = '\u00b7';

/** The length of a name in code points: a rare character counts once, like any other. */
export function nameLength(name: string): number {
  return [...name].length;
}

/**
 * A name for screens that others may see: its first character, a star for every other.
 * A compound surname and a name with · keep the first character only, too.
 */
export function maskName(name: string): string {
  return [...visibleCharacters.segment(name)]
    .map(({ segment }, place) => (place === 0 ? segment : '*'))
    .join('');
}

/**
 * The form in which names are compared, never shown or stored in a name's place: one form of each
 * character (NFC), one kind of ·, no spaces beside Chinese characters or ·, small Latin letters.
 */
export function comparableName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(dots, dot)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (?=[\p{Script=Han}\u00b7])|(?<=[\p{Script=Han}\u00b7]) /gu, '');
}

/** Whether two names are the same name typed differently; never whether it is the same person. */
export function sameName(one: string, other: string): boolean {
  return comparableName(one) === comparableName(other);
}
