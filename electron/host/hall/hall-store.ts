import { sql } from 'drizzle-orm';
import { hallProfiles } from '#host/hall/hall-table.ts';
import type { Projection } from '#host/log/index.ts';
import { type ReadTx, sqlStatement, statement } from '#host/platform/database.ts';
import { refuse } from '#host/transport/index.ts';
import type { HallProfile } from '#shared/domain/hall-profile.ts';

const upsert = statement((orm) =>
  orm
    .insert(hallProfiles)
    .values({ id: 1, profile: sql.placeholder('profile') })
    .onConflictDoUpdate({ target: hallProfiles.id, set: { profile: sql`excluded.profile` } })
    .prepare(),
);
// Plain SQL: every ticket asks several times, and the builder costs more than the look-up.
const select = sqlStatement<[], { profile: string }>('SELECT profile FROM hall_profiles WHERE id = 1');

/** Parsed once per stored text: the profile is asked for with every ticket. */
const parsed = new WeakMap<object, { text: string; profile: HallProfile }>();

/** The hall's profile, or undefined before set-up. */
export function findHallProfile(tx: ReadTx): HallProfile | undefined {
  const row = select(tx).get();
  if (!row) return undefined;
  const known = parsed.get(tx.raw);
  if (known?.text === row.profile) return known.profile;
  const profile = JSON.parse(row.profile) as HallProfile;
  parsed.set(tx.raw, { text: row.profile, profile });
  return profile;
}

/** The hall's profile; the call is refused before set-up. */
export function getHallProfile(tx: ReadTx): HallProfile {
  const profile = findHallProfile(tx);
  return profile ?? refuse('hall-not-set-up');
}

export const hallProjection: Projection = {
  name: 'hall',
  tables: ['hall_profiles'],
  on: {
    'hall-set-up': (tx, event) => {
      upsert(tx).run({ profile: JSON.stringify(event.body.profile) });
    },
  },
};
