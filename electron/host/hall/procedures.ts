import { findHallProfile } from '#host/hall/hall-store.ts';
import { setUpHall } from '#host/hall/set-up-hall.ts';
import type { EventLog } from '#host/log/index.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase, ReadTx } from '#host/platform/database.ts';
import type { Ids } from '#host/platform/ids.ts';
import { hashPassword, lockAfterMs } from '#host/staff/index.ts';
import { port, refuse } from '#host/transport/index.ts';
import type { HallView } from '#shared/contract/hall.ts';
import { hallDayOf } from '#shared/domain/hall-day.ts';
import type { StaffId } from '#shared/domain/ids.ts';

/** Seconds without a touch after which a kiosk forgets its visitor. */
const kioskIdleSeconds = 60;

/** The hall's own profile, and its set-up. */
export function hallProcedures(deps: { database: HallDatabase; log: EventLog; clock: Clock; ids: Ids }) {
  function view(tx: ReadTx): HallView {
    const profile = findHallProfile(tx);
    if (!profile) return { state: 'not-set-up' };
    const now = deps.clock.now();
    return {
      state: 'open',
      profile,
      day: hallDayOf(now, profile.timeZone),
      idleSeconds: kioskIdleSeconds,
      lockAfterSeconds: lockAfterMs / 1000,
      now,
    };
  }

  return {
    view: port.hall.view.handler(() => deps.database.read(view)),
    setUp: port.hall.setUp.handler(async ({ input, context }) => {
      // Before set-up nobody has an account: whoever sits at the host's own machine may do it.
      if (!context.fromThisMachine) refuse('not-permitted');
      const passwordHash = await hashPassword(input.administrator.password);
      const administrator = { id: deps.ids.next<StaffId>(), passwordHash };
      await context.perform(input.requestId, 'hall.setUp', (tx) => setUpHall(tx, deps, input, administrator));
      return deps.database.read(view);
    }),
  };
}
