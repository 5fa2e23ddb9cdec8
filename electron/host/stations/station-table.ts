import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Screens of this hall by the SHA-256 of their token. */
export const stations = sqliteTable('stations', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  tokenHash: text('token_hash').notNull().unique(),
  claimedAt: integer('claimed_at').notNull(),
});
