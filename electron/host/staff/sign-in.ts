import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase, WriteTx } from '#host/platform/database.ts';
import { hashPassword, passwordMatches } from '#host/staff/password.ts';
import { findAccount, findAttempts, putSignInAttempts } from '#host/staff/staff-store.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { StaffView } from '#shared/contract/staff.ts';

/** Tries that cost nothing before waiting begins. */
const freeTries = 3;
const longestWaitMs = 300_000;

/** How long the next try must wait after `failures` wrong ones: 0, 0, 0, 2 s, 4 s, 8 s … 5 min. */
export function waitAfterFailures(failures: number): number {
  if (failures <= freeTries) return 0;
  return Math.min(2 ** (failures - freeTries) * 1000, longestWaitMs);
}

/** Checks account and password; wrong ones slow down the next try, for unknown accounts as well. */
export function createPasswordCheck(deps: { database: HallDatabase; clock: Clock }) {
  // Compared against when the account does not exist, so that both answers take as long.
  const nobodysHash = hashPassword('no account has this password');

  return async (account: string, password: string): Promise<Result<StaffView, Refusal>> => {
    const name = account.toLowerCase();
    const counted = await deps.database.write((tx) => countTry(tx, name, deps.clock.now()));
    if (!counted.ok) return counted;
    const known = deps.database.read((tx) => findAccount(tx, name));
    const matches = await passwordMatches(known?.passwordHash ?? (await nobodysHash), password);
    if (!known || !matches) return refused(refusal('wrong-password'));
    await deps.database.write((tx) => putSignInAttempts(tx, name, { failures: 0, nextAllowedAt: 0 }));
    return ok(known.staff);
  };
}

/** Puts off the next try before this one is weighed, in one piece: many tries at once gain nothing. */
function countTry(tx: WriteTx, name: string, now: EpochMs): Result<true, Refusal> {
  const before = findAttempts(tx, name);
  const waitMs = before.nextAllowedAt - now;
  if (waitMs > 0) return refused(refusal('sign-in-slowed', { seconds: Math.ceil(waitMs / 1000) }));
  const failures = before.failures + 1;
  putSignInAttempts(tx, name, { failures, nextAllowedAt: now + waitAfterFailures(failures) });
  return ok(true);
}
