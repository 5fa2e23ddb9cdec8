import { eq, sql } from 'drizzle-orm';
import type { By, EventLog } from '#host/log/index.ts';
import { type ReadTx, statement, type WriteTx } from '#host/platform/database.ts';
import { signInAttempts, staffAccounts } from '#host/staff/staff-table.ts';
import type { StaffRole, StaffView } from '#shared/contract/staff.ts';
import type { StaffId } from '#shared/domain/ids.ts';

const insert = statement((orm) =>
  orm
    .insert(staffAccounts)
    .values({
      id: sql.placeholder('id'),
      account: sql.placeholder('account'),
      name: sql.placeholder('name'),
      roles: sql.placeholder('roles'),
      mayReadAccusations: sql.placeholder('mayReadAccusations'),
      passwordHash: sql.placeholder('passwordHash'),
    })
    .prepare(),
);
const byAccount = statement((orm) =>
  orm
    .select()
    .from(staffAccounts)
    .where(eq(staffAccounts.account, sql.placeholder('account')))
    .prepare(),
);
const byId = statement((orm) =>
  orm
    .select()
    .from(staffAccounts)
    .where(eq(staffAccounts.id, sql.placeholder('id')))
    .prepare(),
);
const attempts = statement((orm) =>
  orm
    .select()
    .from(signInAttempts)
    .where(eq(signInAttempts.account, sql.placeholder('account')))
    .prepare(),
);
const putAttempts = statement((orm) =>
  orm
    .insert(signInAttempts)
    .values({
      account: sql.placeholder('account'),
      failures: sql.placeholder('failures'),
      nextAllowedAt: sql.placeholder('nextAllowedAt'),
    })
    .onConflictDoUpdate({
      target: signInAttempts.account,
      set: { failures: sql`excluded.failures`, nextAllowedAt: sql`excluded.next_allowed_at` },
    })
    .prepare(),
);

/** A new account; its password comes hashed. */
export type NewStaff = StaffView & { passwordHash: string };

/** Adds an account and says so in the log, without the password. */
export function addStaff(tx: WriteTx, log: EventLog, by: By, staff: NewStaff): void {
  const { id, name, roles, mayReadAccusations, passwordHash } = staff;
  // People type their account in any case; sign-in compares lower case.
  const account = staff.account.toLowerCase();
  insert(tx).run({
    id,
    account,
    name,
    roles: JSON.stringify(roles),
    mayReadAccusations: Number(mayReadAccusations),
    passwordHash,
  });
  const body = { staffId: id, account, name, roles };
  log.append(tx, [{ subject: `staff:${id}`, type: 'staff-added', secrecy: 'ordinary', body }], by);
}

/** The account of that name with its password hash. */
export function findAccount(
  tx: ReadTx,
  account: string,
): { staff: StaffView; passwordHash: string } | undefined {
  const row = byAccount(tx).get({ account });
  return row && { staff: viewOf(row), passwordHash: row.passwordHash };
}

/** One person by id. */
export function findStaff(tx: ReadTx, id: StaffId): (StaffView & { passwordHash: string }) | undefined {
  const row = byId(tx).get({ id });
  return row && { ...viewOf(row), passwordHash: row.passwordHash };
}

/** Wrong passwords so far and when the next try is heard. */
export function findAttempts(tx: ReadTx, account: string): { failures: number; nextAllowedAt: number } {
  return attempts(tx).get({ account }) ?? { failures: 0, nextAllowedAt: 0 };
}

/** Notes the outcome of a try. */
export function putSignInAttempts(
  tx: WriteTx,
  account: string,
  state: { failures: number; nextAllowedAt: number },
): void {
  putAttempts(tx).run({ account, ...state });
}

function viewOf(row: typeof staffAccounts.$inferSelect): StaffView {
  return {
    id: row.id as StaffId,
    account: row.account,
    name: row.name,
    roles: JSON.parse(row.roles) as StaffRole[],
    mayReadAccusations: row.mayReadAccusations === 1,
  };
}
