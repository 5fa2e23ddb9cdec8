import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedDemoHall } from '#host/demo-hall.ts';
import { hallProcedures, hallProjection } from '#host/hall/index.ts';
import { createEventLog } from '#host/log/index.ts';
import { systemClock } from '#host/platform/clock.ts';
import { openDataFolder } from '#host/platform/data-folder.ts';
import { openHallDatabase } from '#host/platform/database.ts';
import { readOrMakeHallKey } from '#host/platform/hall-key.ts';
import { timeOrderedIds } from '#host/platform/ids.ts';
import type { Logger } from '#host/platform/logger.ts';
import {
  boardView,
  type QueueDeps,
  queueProcedures,
  queueView,
  ticketProjection,
  windowProjection,
} from '#host/queue/index.ts';
import { createSessions, hashToken, staffProcedures } from '#host/staff/index.ts';
import { findStationByToken, stationProcedures } from '#host/stations/index.ts';
import { type Actor, createLive, screenFiles, startHttpServer } from '#host/transport/index.ts';
import { findVisitOfTicket, visitProcedures, visitProjection } from '#host/visits/index.ts';
import type { BoardView, QueueView } from '#shared/contract/queue.ts';

/** A running hall. */
export type RunningHall = { port: number; stop(): Promise<void> };

const screensFolder = fileURLToPath(new URL('../../dist/screens', import.meta.url));

/** Composes every room of the host and opens its door. */
export async function startHall(options: {
  folder: string;
  port: number;
  demo: boolean;
  city: { url: string; token: string } | null;
  logger: Logger;
}): Promise<RunningHall> {
  const { logger } = options;
  openDataFolder(options.folder);
  const key = readOrMakeHallKey(options.folder);
  const database = openHallDatabase({ path: join(options.folder, 'hall.db'), key });
  const clock = systemClock();
  const ids = timeOrderedIds();
  const projections = [hallProjection, ticketProjection, windowProjection, visitProjection];
  const log = createEventLog({ clock, ids, projections });
  const core = { database, log, clock, ids, logger };

  const sessions = createSessions({ database, clock });
  const queueDeps: QueueDeps = {
    ...core,
    findForm: (tx, ticketId) => findVisitOfTicket(tx, ticketId)?.form ?? null,
    isRegistered: () => false,
  };
  const headOf = () => database.read((tx) => log.head(tx).seq);
  const live = {
    queue: createLive<QueueView>(() => database.read((tx) => queueView(tx, queueDeps, headOf()))),
    board: createLive<BoardView>(() => database.read((tx) => boardView(tx, clock, headOf()))),
  };
  log.onAppended((events) => {
    if (events.some(({ subject }) => /^(ticket|window|station|petition):/.test(subject)))
      live.queue.changed();
    if (events.some(({ subject }) => subject.startsWith('ticket:'))) live.board.changed();
  });
  if (options.demo) await seedDemoHall({ ...core, cityUrl: options.city?.url ?? null });

  const router = {
    hall: hallProcedures(core),
    staff: staffProcedures({ ...core, sessions }),
    stations: stationProcedures(core),
    visits: visitProcedures({
      ...core,
      randomBytes,
      enqueueSlip: () => {},
      findMatter: () => undefined,
      printReply: () => ({ ok: false, error: { code: 'no-reply-yet' } }),
    }),
    queue: queueProcedures(queueDeps, live),
  };
  const server = await startHttpServer({
    router,
    desk: { database, clock, findActor: actorFinder({ database, sessions }) },
    screens: screenFiles(screensFolder),
    logger,
    host: '127.0.0.1',
    port: options.port,
  });
  return {
    port: server.port,
    async stop() {
      await server.stop();
      database.close();
    },
  };
}

/** Who holds a token: a person's session or a screen. Screens are kept in memory, for every tap asks. */
function actorFinder(deps: {
  database: ReturnType<typeof openHallDatabase>;
  sessions: ReturnType<typeof createSessions>;
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
