import { asc, eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { auditEntries } from '#host/audit/audit-table.ts';
import { type ReadTx, statement, type WriteTx } from '#host/platform/database.ts';
import type { EpochMs } from '#shared/base/brand.ts';

/** What may be done to a subject without changing it, or in the way of leaving a trace. */
export type AuditAct = 'petition-seen' | 'paper-seen' | 'paper-printed' | 'letter-issued' | 'searched';

/** One line of the ledger; `subject` names a thing by its id, never by what it says. */
export type AuditEntry = { at: EpochMs; actor: string; act: AuditAct; subject: string };

const insert = statement((orm) =>
  orm
    .insert(auditEntries)
    .values({
      id: sql.placeholder('id'),
      at: sql.placeholder('at'),
      actor: sql.placeholder('actor'),
      act: sql.placeholder('act'),
      subject: sql.placeholder('subject'),
    })
    .prepare(),
);
const ofSubject = statement((orm) =>
  orm
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subject, sql.placeholder('subject')))
    .orderBy(asc(auditEntries.at))
    .prepare(),
);

/** Writes one line, in the transaction of the act itself. */
export function recordAudit(tx: WriteTx, entry: AuditEntry): void {
  insert(tx).run({ id: v7(), ...entry });
}

/** Everything done to one subject, oldest first. */
export function listAuditOf(tx: ReadTx, subject: string): AuditEntry[] {
  return ofSubject(tx)
    .all({ subject })
    .map((row) => ({
      at: row.at as EpochMs,
      actor: row.actor,
      act: row.act as AuditAct,
      subject: row.subject,
    }));
}
