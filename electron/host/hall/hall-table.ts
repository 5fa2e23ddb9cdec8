import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The hall's profile, one row. */
export const hallProfiles = sqliteTable('hall_profiles', {
  id: integer('id').primaryKey(),
  profile: text('profile').notNull(),
});
