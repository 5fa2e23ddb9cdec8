import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { openHallReader } from '#host/platform/database.ts';
import { readOrMakeHallKey } from '#host/platform/hall-key.ts';
import type { Random } from '#test/bench/registrations/random.ts';

/** What officers type. */
export const queryKinds = [
  'name',
  'character',
  'pinyin',
  'initials',
  'tail',
  'number',
  'words',
  'name and words',
] as const;
type QueryKind = (typeof queryKinds)[number];

/** Something typed into the search box. */
export type SearchQuery = { kind: QueryKind; text: string };

type Row = {
  name: string;
  document_number: string;
  registration_number: string;
  request: string;
  facts: string;
};

/** Queries of all kinds in turn, each taken from a registration somewhere in the log, so that it finds something. */
export function drawQueries(folder: string, count: number, random: Random): SearchQuery[] {
  const reader = openHallReader({ path: join(folder, 'hall.db'), key: readOrMakeHallKey(folder) });
  try {
    return reader.read(({ raw }) => {
      const last = Number(raw.prepare('SELECT max(row) FROM petitions').pluck().get());
      const near = raw.prepare<[number], Row>(
        `SELECT name, document_number, registration_number, request, facts FROM petitions
         WHERE row >= ? AND document_type = 'resident-id' AND name NOT LIKE '%·%' ORDER BY row LIMIT 1`,
      );
      return Array.from({ length: count }, (_, n) => {
        const kind = queryKinds[n % queryKinds.length] ?? 'name';
        const row = near.get(1 + random.below(last - 1000));
        if (!row) throw new Error('there is a resident among the next thousand registrations');
        return { kind, text: textOf(kind, row, random) };
      });
    });
  } finally {
    reader.close();
  }
}

function textOf(kind: QueryKind, row: Row, random: Random): string {
  switch (kind) {
    case 'name':
      return row.name;
    case 'character':
      return random.pick([...row.name]);
    case 'pinyin':
      return sounds(row.name, 'pinyin').join('');
    case 'initials':
      return sounds(row.name, 'first').join('');
    case 'tail':
      return row.document_number.slice(-4);
    case 'number':
      return random.chance(0.5) ? row.registration_number : row.registration_number.slice(-13);
    case 'words':
      return wordsOf(row, random, 4);
    case 'name and words':
      return `${row.name} ${wordsOf(row, random, 3)}`;
  }
}

function sounds(name: string, pattern: 'pinyin' | 'first'): string[] {
  const heard = pinyin(name, { toneType: 'none', type: 'array', v: true, surname: 'head', pattern });
  // A rare character without a known sound is passed over, as people do when they type.
  return heard.filter((sound) => /^[a-z]+$/.test(sound));
}

/** A few characters that stand together in what was asked for or happened. */
function wordsOf({ request, facts }: Row, random: Random, length: number): string {
  const runs = (request + facts).match(/\p{Script=Han}+/gu) ?? [];
  const run = [...random.pick(runs.filter((text) => [...text].length >= length))];
  const from = random.below(run.length - length + 1);
  return run.slice(from, from + length).join('');
}
