export { hashPassword } from '#host/staff/password.ts';
export { staffProcedures } from '#host/staff/procedures.ts';
export { createSessions, hashToken, lockAfterMs, type Sessions } from '#host/staff/sessions.ts';
export { addStaff, findAccount, findStaff, type NewStaff } from '#host/staff/staff-store.ts';
