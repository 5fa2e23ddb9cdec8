import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Print jobs: one for each time a paper is to come out of a printer. */
export const printJobs = sqliteTable(
  'print_jobs',
  {
    id: text('id').primaryKey(),
    paperId: text('paper_id').notNull(),
    /** 1 for the first print; later ones are marked 补打. */
    copy: integer('copy').notNull(),
    /** The actor who asked for it: `station:…` or `staff:…`. */
    requestedBy: text('requested_by').notNull(),
    /** Which kind of printer: `slip` or `document`. */
    printer: text('printer').notNull(),
    state: text('state').notNull(),
    reason: text('reason').notNull(),
    /** The sealed bytes that were handed to the printer: of a copy not those of its paper. */
    sha256: text('sha256'),
    queuedAt: integer('queued_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [
    index('print_jobs_by_state').on(table.state, table.printer, table.id),
    index('print_jobs_by_paper').on(table.paperId, table.copy),
  ],
);
