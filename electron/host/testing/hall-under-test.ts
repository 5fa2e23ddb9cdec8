import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { hallProcedures, hallProjection, setUpHall } from '#host/hall/index.ts';
import { createEventLog } from '#host/log/index.ts';
import { fakeClock } from '#host/platform/clock.ts';
import { openHallDatabase } from '#host/platform/database.ts';
import { timeOrderedIds } from '#host/platform/ids.ts';
import {
  boardView,
  type QueueDeps,
  queueProcedures,
  queueView,
  ticketProjection,
  windowProjection,
} from '#host/queue/index.ts';
import { addStaff, createSessions, hashToken, staffProcedures } from '#host/staff/index.ts';
import { findStationByToken, stationProcedures } from '#host/stations/index.ts';
import { createClients } from '#host/testing/clients.ts';
import { madeUpHall, madeUpStaff } from '#host/testing/made-up-hall.ts';
import { type Actor, createLive, startHttpServer } from '#host/transport/index.ts';
import { findVisitOfTicket, type VisitDeps, visitProcedures, visitProjection } from '#host/visits/index.ts';
import type { BoardView, QueueView } from '#shared/contract/queue.ts';

/** A Monday in Shanghai, nine in the morning. */
export const mondayAtNine = Date.parse('2026-11-23T09:00:00+08:00');

/** The tables of the rooms below, as the log makes them. */
export const projectionsUnderTest = [hallProjection, ticketProjection, windowProjection, visitProjection];

export type HallUnderTest = Awaited<ReturnType<typeof openHallUnderTest>>;

/**
 * The real rooms hall, staff, stations, visits and queue behind the real server on a free port, on an
 * encrypted database in a folder of its own, with a clock that stands still. Petitions and papers are
 * left out: a test that needs them hands in `visitDeps`. Closed by `close()`.
 */
export async function openHallUnderTest(
  options: { setUp?: boolean; startAt?: number; visitDeps?: Partial<VisitDeps> } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'hall-under-test-'));
  const key = randomBytes(32);
  const database = openHallDatabase({ path: join(folder, 'hall.db'), key });
  const clock = fakeClock(options.startAt ?? mondayAtNine);
  const ids = timeOrderedIds();
  const log = createEventLog({ clock, ids, projections: projectionsUnderTest });
  const logLines: string[] = [];
  const logger = pino({ level: 'info', base: null }, { write: (line: string) => void logLines.push(line) });
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
  log.onAppended(() => {
    live.queue.changed();
    live.board.changed();
  });
  if (options.setUp ?? true) await setUp();

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
      ...options.visitDeps,
    }),
    queue: queueProcedures(queueDeps, live),
  };
  const server = await startHttpServer({
    router,
    desk: { database, clock, findActor },
    screens: {
      serve: async (_, response) => {
        response.writeHead(404);
        response.end();
      },
    },
    logger,
    host: '127.0.0.1',
    port: 0,
  });
  const clients = createClients({ port: server.port, sessions });

  async function setUp(): Promise<void> {
    await database.write((tx) => {
      const administrator = { id: madeUpStaff.guan.id, passwordHash: madeUpStaff.guan.passwordHash };
      setUpHall(tx, { log }, madeUpHall, administrator);
      const by = { actor: 'nobody', station: 'desk' };
      for (const person of [madeUpStaff.lin, madeUpStaff.zhou]) addStaff(tx, log, by, person);
    });
  }

  function findActor(token: string): Actor {
    const session = sessions.find(token);
    if (session) {
      return { kind: 'staff', staff: session.staff, sessionId: session.id, locked: session.locked };
    }
    const station = database.read((tx) => findStationByToken(tx, hashToken(token)));
    return station
      ? { kind: 'station', stationId: station.id, stationKind: station.kind }
      : { kind: 'nobody' };
  }

  return {
    ...core,
    ...clients,
    folder,
    key,
    sessions,
    live,
    queueDeps,
    port: server.port,
    /** Every line written to the log so far, as JSON text. */
    logLines,
    async close(): Promise<void> {
      clients.hangUp();
      await server.stop();
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
