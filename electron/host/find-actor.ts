import type { HallDatabase } from '#host/platform/database.ts';
import { hashToken, type Sessions } from '#host/staff/index.ts';
import { findStationByToken } from '#host/stations/index.ts';
import type { Actor } from '#host/transport/index.ts';

/** Who holds a token: a person's session or a screen. Screens are kept in memory, for every tap asks. */
export function createActorFinder(deps: {
  database: HallDatabase;
  sessions: Sessions;
}): (token: string) => Actor {
  const screens = new Map<string, Actor>();
  return (token) => {
    const known = screens.get(token);
    if (known) return known;
    const session = deps.sessions.find(token);
    if (session)
      return { kind: 'staff', staff: session.staff, sessionId: session.id, locked: session.locked };
    const station = deps.database.read((tx) => findStationByToken(tx, hashToken(token)));
    if (!station) return { kind: 'nobody' };
    const actor: Actor = { kind: 'station', stationId: station.id, stationKind: station.kind };
    screens.set(token, actor);
    return actor;
  };
}
