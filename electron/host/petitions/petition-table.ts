import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * Petitions as they stand. `row` is the place of their registration in the log, so that newest first
 * is the table's own order and a rebuild gives every row the place it had.
 */
export const petitions = sqliteTable(
  'petitions',
  {
    row: integer('row').primaryKey(),
    id: text('id').notNull(),
    registrationNumber: text('registration_number').notNull(),
    visitId: text('visit_id'),
    queryCode: text('query_code').notNull(),
    registeredAt: integer('registered_at').notNull(),
    registeredBy: text('registered_by').notNull(),
    state: text('state').notNull(),
    secrecy: text('secrecy').notNull(),
    name: text('name').notNull(),
    /** The name as names are compared, for finding the same person again. */
    nameKey: text('name_key').notNull(),
    documentType: text('document_type').notNull(),
    documentNumber: text('document_number').notNull(),
    phone: text('phone').notNull(),
    address: text('address').notNull(),
    identityCheck: text('identity_check').notNull(),
    request: text('request').notNull(),
    facts: text('facts').notNull(),
    reasons: text('reasons').notNull(),
    matterKind: text('matter_kind').notNull(),
    personsPresent: integer('persons_present').notNull(),
    personsInvolved: integer('persons_involved').notNull(),
    /** JSON of the representatives, in the order they were written down. */
    representatives: text('representatives').notNull(),
    /** JSON of the triage, null before it. */
    triage: text('triage'),
  },
  (table) => [
    uniqueIndex('petitions_by_id').on(table.id),
    uniqueIndex('petitions_by_number').on(table.registrationNumber),
    index('petitions_by_query_code').on(table.queryCode),
    index('petitions_by_visit').on(table.visitId).where(sql`visit_id IS NOT NULL`),
    index('petitions_by_document').on(table.documentNumber).where(sql`document_number <> ''`),
    index('petitions_by_phone').on(table.phone, table.nameKey).where(sql`phone <> ''`),
  ],
);

/** What happened to a petition after its registration; `seq` is the event's place in the log. */
export const petitionCourse = sqliteTable(
  'petition_course',
  {
    seq: integer('seq').primaryKey(),
    petitionId: text('petition_id').notNull(),
    type: text('type').notNull(),
    at: integer('at').notNull(),
    actor: text('actor').notNull(),
    organ: text('organ').notNull(),
    note: text('note').notNull(),
  },
  (table) => [index('course_by_petition').on(table.petitionId)],
);

/** Written replies of organs; the latest counts. */
export const petitionReplies = sqliteTable(
  'petition_replies',
  {
    seq: integer('seq').primaryKey(),
    petitionId: text('petition_id').notNull(),
    organ: text('organ').notNull(),
    documentNumber: text('document_number').notNull(),
    text: text('text').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('replies_by_petition').on(table.petitionId)],
);

/** The last serial given on each day of the hall. */
export const petitionSerials = sqliteTable('petition_serials', {
  day: text('day').primaryKey(),
  lastSerial: integer('last_serial').notNull(),
});
