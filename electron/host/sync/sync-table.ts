import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How far each city has the log, and what it last said. The key is pinned when it is first seen. */
export const syncCities = sqliteTable('sync_cities', {
  url: text('url').primaryKey(),
  acknowledgedThrough: integer('acknowledged_through').notNull(),
  cursor: text('cursor').notNull(),
  publicKey: text('public_key'),
  receipt: text('receipt'),
  lastWordAt: integer('last_word_at'),
  lastAttemptAt: integer('last_attempt_at'),
  lastFailure: text('last_failure'),
});

/** Events that one side refused; `seq` is that of the log, or the inbox number for city events. */
export const syncParked = sqliteTable(
  'sync_parked',
  {
    url: text('url').notNull(),
    direction: text('direction').notNull(),
    seq: integer('seq').notNull(),
    type: text('type').notNull(),
    subject: text('subject').notNull(),
    code: text('code').notNull(),
    message: text('message').notNull(),
    at: integer('at').notNull(),
    resendRequestedAt: integer('resend_requested_at'),
  },
  (table) => [primaryKey({ columns: [table.url, table.direction, table.seq] })],
);

/** Every city event ever received, once; `kept` ones are of a type that this version does not know. */
export const syncInbox = sqliteTable('sync_inbox', {
  number: integer('number').primaryKey({ autoIncrement: true }),
  eventId: text('event_id').notNull().unique(),
  type: text('type').notNull(),
  version: integer('version').notNull(),
  at: integer('at').notNull(),
  body: text('body').notNull(),
  receivedAt: integer('received_at').notNull(),
  state: text('state').notNull(),
});
