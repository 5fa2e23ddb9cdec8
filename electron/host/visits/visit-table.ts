import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Arrivals, with what the visitor told the kiosk. `form` is null for a ticket without a form. */
export const visits = sqliteTable(
  'visits',
  {
    id: text('id').primaryKey(),
    ticketId: text('ticket_id').notNull(),
    queryCode: text('query_code').notNull().unique(),
    partySize: integer('party_size').notNull(),
    form: text('form'),
    at: integer('at').notNull(),
    grade: text('grade'),
    comment: text('comment').notNull(),
  },
  (table) => [index('visits_by_ticket').on(table.ticketId)],
);
