import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The hash-chained log. Nothing here is ever changed or deleted. */
export const events = sqliteTable(
  'events',
  {
    seq: integer('seq').primaryKey(),
    id: text('id').notNull(),
    subject: text('subject').notNull(),
    type: text('type').notNull(),
    version: integer('version').notNull(),
    at: integer('at').notNull(),
    actor: text('actor').notNull(),
    station: text('station').notNull(),
    origin: text('origin').notNull(),
    secrecy: text('secrecy').notNull(),
    body: text('body').notNull(),
    previous: text('previous').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [index('events_by_subject').on(table.subject, table.seq)],
);
