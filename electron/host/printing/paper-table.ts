import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Papers: what to compose and, once composed, under which hash the bytes are sealed. */
export const papers = sqliteTable('papers', {
  id: text('id').primaryKey(),
  /** `slip` or a kind of letter. */
  kind: text('kind').notNull(),
  title: text('title').notNull(),
  /** What the paper is about, as in events: `ticket:…`, `petition:…`. */
  subject: text('subject').notNull(),
  secrecy: text('secrecy').notNull(),
  /** JSON for the composer; frozen with the paper. */
  composition: text('composition').notNull(),
  /** The actor at whose wish it was made: `station:…` or `staff:…`. */
  createdBy: text('created_by').notNull(),
  createdAt: integer('created_at').notNull(),
  sha256: text('sha256'),
  pages: integer('pages'),
  /** JSON of the refusal, when it can't be composed. */
  problem: text('problem'),
});
