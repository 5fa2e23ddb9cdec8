export { type AuditAct, type AuditEntry, listAuditOf, recordAudit } from '#host/audit/audit-store.ts';
