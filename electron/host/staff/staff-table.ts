import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Accounts. A ledger of its own: password hashes never enter the log. */
export const staffAccounts = sqliteTable('staff_accounts', {
  id: text('id').primaryKey(),
  account: text('account').notNull().unique(),
  name: text('name').notNull(),
  roles: text('roles').notNull(),
  mayReadAccusations: integer('may_read_accusations').notNull(),
  passwordHash: text('password_hash').notNull(),
});

/** Wrong passwords per account name, so that guessing stays slow across restarts. */
export const signInAttempts = sqliteTable('sign_in_attempts', {
  account: text('account').primaryKey(),
  failures: integer('failures').notNull(),
  nextAllowedAt: integer('next_allowed_at').notNull(),
});

/** Sessions by the SHA-256 of their token: the token itself is never stored. */
export const staffSessions = sqliteTable('staff_sessions', {
  tokenHash: text('token_hash').primaryKey(),
  staffId: text('staff_id').notNull(),
  begunAt: integer('begun_at').notNull(),
  seenAt: integer('seen_at').notNull(),
  locked: integer('locked').notNull(),
});
