import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Who saw, printed or exported what: a ledger of its own, since looking changes no fact. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: text('id').primaryKey(),
    at: integer('at').notNull(),
    actor: text('actor').notNull(),
    act: text('act').notNull(),
    subject: text('subject').notNull(),
  },
  (table) => [index('audit_by_subject').on(table.subject, table.at)],
);
