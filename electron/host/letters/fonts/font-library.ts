import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openRareCharacters } from '#host/letters/fonts/rare-characters.ts';
import { type Face, openFace } from '#host/letters/fonts/shared-font.ts';

/**
 * What a text is for. Letters want 小标宋 for titles, 仿宋 for the body and 黑体 for headings; where a
 * hall has not supplied them, Noto Serif and Sans stand in. Slips are set in Noto Sans.
 */
export type FontRole = 'title' | 'body' | 'heading' | 'plain' | 'strong';

/** A character that no font at hand can draw; the paper is refused rather than printed with a box. */
export class CharacterWithoutFont extends Error {
  readonly character: string;
  constructor(character: string) {
    super('no font has a character of this paper');
    this.name = 'CharacterWithoutFont';
    this.character = character;
  }
}

/** Every font at hand, opened once. */
export type FontLibrary = {
  /** The face that draws a character in this role. Throws `CharacterWithoutFont`. */
  faceFor(role: FontRole, character: string): Face;
  /** The first character of a text that no font has. */
  findMissing(text: string): string | undefined;
  /** Names of the hall's font files that could not be opened; letters go on without them. */
  unreadable: string[];
};

const noto = {
  serif: 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  serifBold: 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  sansBold: 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

/** A hall's own file dresses the role its name speaks of; any other one only adds characters. */
const roleOfHallFont: [RegExp, FontRole][] = [
  [/小标宋|xiao ?biao ?song|xbs/i, 'title'],
  [/仿宋|fang ?song|fandolfang/i, 'body'],
  [/黑体|sim ?hei|fandolhei/i, 'heading'],
];

/**
 * Makes the fonts ready; `hallFonts` is the folder a hall may put `.ttf` and `.otf` files into. Each Noto
 * font is opened when first needed: the two serif ones hold 30 MB that slips can do without.
 */
export function openFontLibrary(hallFonts: string): FontLibrary {
  const require = createRequire(import.meta.url);
  const lazily = (name: keyof typeof noto) => {
    let face: Face | undefined;
    return () => {
      face ??= openFace(require.resolve(`@expo-google-fonts/${noto[name]}`), `Noto-${name}`);
      return face;
    };
  };
  const [serif, sans, serifBold, sansBold] = [
    lazily('serif'),
    lazily('sans'),
    lazily('serifBold'),
    lazily('sansBold'),
  ];
  const own = { title: serifBold, body: serif, heading: sansBold, plain: sans, strong: sansBold };
  const { hall, unreadable } = openHallFonts(hallFonts);
  const rare = openRareCharacters();
  const chosen = new Map<string, Face | null>();

  function search(role: FontRole, codePoint: number): Face | undefined {
    const dressed = hall.filter((supplied) => supplied.role === role);
    const chain = [
      ...dressed.map(
        ({ face }) =>
          () =>
            face,
      ),
      own[role],
      ...hall.map(
        ({ face }) =>
          () =>
            face,
      ),
      serif,
      sans,
    ];
    for (const open of chain) {
      const face = open();
      if (face.has(codePoint)) return face;
    }
    return rare(codePoint);
  }

  function find(role: FontRole, character: string): Face | undefined {
    const key = role + character;
    let face = chosen.get(key);
    if (face === undefined) {
      face = search(role, character.codePointAt(0) ?? 0) ?? null;
      chosen.set(key, face);
    }
    return face ?? undefined;
  }

  return {
    unreadable,
    faceFor(role, character) {
      const face = find(role, character);
      if (!face) throw new CharacterWithoutFont(character);
      return face;
    },
    findMissing: (text) =>
      [...text].find((character) => !isInkless(character) && find('body', character) === undefined),
  };
}

/** Line feeds and marks that only steer other characters need no glyph. */
export function isInkless(character: string): boolean {
  return /^[\n\p{Default_Ignorable_Code_Point}]$/u.test(character);
}

type HallFont = { role: FontRole | undefined; face: Face };

function openHallFonts(folder: string): { hall: HallFont[]; unreadable: string[] } {
  const hall: HallFont[] = [];
  const unreadable: string[] = [];
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const file of files.filter((name) => /\.(ttf|otf)$/i.test(name))) {
    try {
      const face = openFace(join(folder, file), `Hall-${hall.length + 1}`);
      const called = `${file} ${face.font.familyName} ${face.font.fullName}`;
      hall.push({ face, role: roleOfHallFont.find(([pattern]) => pattern.test(called))?.[1] });
    } catch {
      unreadable.push(file);
    }
  }
  return { hall, unreadable };
}
