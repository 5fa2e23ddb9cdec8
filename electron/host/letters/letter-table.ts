import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Letters issued, as the log says. */
export const letters = sqliteTable(
  'letters',
  {
    id: text('id').primaryKey(),
    petitionId: text('petition_id').notNull(),
    kind: text('kind').notNull(),
    documentNumber: text('document_number').notNull(),
    issuedAt: integer('issued_at').notNull(),
    paperId: text('paper_id').notNull(),
    /** Of a reply that was handed on: when its organ wrote it, so that the next one is told apart. */
    replyAt: integer('reply_at'),
  },
  (table) => [
    uniqueIndex('letters_by_number').on(table.documentNumber),
    index('letters_by_petition').on(table.petitionId, table.id),
  ],
);

/** The last serial taken of each class of document numbers (what stands before 〔year〕). */
export const letterSerials = sqliteTable(
  'letter_serials',
  {
    documentClass: text('document_class').notNull(),
    year: integer('year').notNull(),
    lastSerial: integer('last_serial').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentClass, table.year] })],
);
