import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase } from '#host/platform/database.ts';
import { lockAfterMs, type Sessions } from '#host/staff/sessions.ts';
import { createPasswordCheck } from '#host/staff/sign-in.ts';
import { type CallContext, orRefuse, port, refuse } from '#host/transport/index.ts';

/** Sign-in, lock and sign-out. */
export function staffProcedures(deps: { database: HallDatabase; clock: Clock; sessions: Sessions }) {
  const check = createPasswordCheck(deps);
  return {
    signIn: port.staff.signIn.handler(async ({ input }) => {
      const staff = orRefuse(await check(input.account, input.password));
      return { token: await deps.sessions.begin(staff), staff, lockAfterMs };
    }),
    signOut: port.staff.signOut.handler(async ({ context }) => {
      await deps.sessions.end(sessionOf(context).sessionId);
      return { ended: true as const };
    }),
    me: port.staff.me.handler(({ context }) => {
      const { staff, locked } = sessionOf(context);
      return { staff, locked };
    }),
    lock: port.staff.lock.handler(async ({ context }) => {
      await deps.sessions.setLocked(sessionOf(context).sessionId, true);
      return { locked: true as const };
    }),
    unlock: port.staff.unlock.handler(async ({ input, context }) => {
      const session = sessionOf(context);
      orRefuse(await check(session.staff.account, input.password));
      await deps.sessions.setLocked(session.sessionId, false);
      return { locked: false as const };
    }),
  };
}

/** The session, locked or not. */
function sessionOf(context: CallContext) {
  return context.actor.kind === 'staff' ? context.actor : refuse('sign-in-needed');
}
