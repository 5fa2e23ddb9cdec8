import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Replies to requests already carried out, so that a repeated tap does nothing twice. */
export const requests = sqliteTable(
  'requests',
  {
    requestId: text('request_id').primaryKey(),
    procedure: text('procedure').notNull(),
    actor: text('actor').notNull(),
    reply: text('reply').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('requests_by_time').on(table.at)],
);
