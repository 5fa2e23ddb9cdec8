import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

/** A clerk at work. `csrf` stands in every form of the session. */
export type ClerkSession = { account: string; csrf: string; until: number };

const lastsMs = 8 * 60 * 60 * 1000;
const freeAttempts = 5;
const slowedMs = 30_000;

/** Sessions of the one clerk account, gone when the server stops. After five wrong passwords: 30 s of rest. */
export function createSessions(clerk: { account: string; password: string }, now: () => number) {
  const sessions = new Map<string, ClerkSession>();
  const salt = randomBytes(16);
  const right = scryptSync(clerk.password, salt, 32);
  const wrong = { times: 0, restUntil: 0 };

  return {
    /** A new session's secret for the cookie, or why there is none. */
    open(account: string, password: string): { secret: string } | 'wrong' | 'slowed' {
      if (now() < wrong.restUntil) return 'slowed';
      const matches = timingSafeEqual(scryptSync(password, salt, 32), right);
      if (account !== clerk.account || !matches) {
        wrong.times += 1;
        if (wrong.times % freeAttempts === 0) wrong.restUntil = now() + slowedMs;
        return 'wrong';
      }
      wrong.times = 0;
      const secret = randomBytes(32).toString('base64url');
      const csrf = randomBytes(24).toString('base64url');
      sessions.set(secret, { account, csrf, until: now() + lastsMs });
      return { secret };
    },
    find(secret: string): ClerkSession | null {
      const session = sessions.get(secret);
      if (!session || session.until < now()) return null;
      return session;
    },
    end(secret: string): void {
      sessions.delete(secret);
    },
  };
}
export type Sessions = ReturnType<typeof createSessions>;

/** Whether a form came from a page of this session. */
export function formIsOurs(session: ClerkSession, csrf: string): boolean {
  const [given, expected] = [Buffer.from(csrf), Buffer.from(session.csrf)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
