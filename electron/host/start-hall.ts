import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { citySetting } from '#host/city-setting.ts';
import { seedDemoHall } from '#host/demo-hall.ts';
import { createActorFinder } from '#host/find-actor.ts';
import { findHallProfile, hallProcedures } from '#host/hall/index.ts';
import { startHousekeeping } from '#host/housekeeping.ts';
import { enqueueSlip, lettersProcedures, printReply, startComposer } from '#host/letters/index.ts';
import { startHallViews } from '#host/live-views.ts';
import { createEventLog } from '#host/log/index.ts';
import { findPetitionOfVisit, petitionsProcedures } from '#host/petitions/index.ts';
import { systemClock } from '#host/platform/clock.ts';
import { openDataFolder } from '#host/platform/data-folder.ts';
import { openHallDatabase, type ReadTx } from '#host/platform/database.ts';
import { sealedFiles } from '#host/platform/files.ts';
import { holdDataFolder } from '#host/platform/folder-lock.ts';
import { readOrMakeHallKey } from '#host/platform/hall-key.ts';
import { timeOrderedIds } from '#host/platform/ids.ts';
import type { Logger } from '#host/platform/logger.ts';
import { randomPool } from '#host/platform/random-pool.ts';
import { folderPrinter, printingProcedures, startPrinting } from '#host/printing/index.ts';
import { projections } from '#host/projections.ts';
import { type QueueDeps, queueProcedures } from '#host/queue/index.ts';
import { createSessions, staffProcedures } from '#host/staff/index.ts';
import { stationProcedures } from '#host/stations/index.ts';
import { startSync } from '#host/sync/index.ts';
import { refuseTakenPort, screenFiles, startHttpServer } from '#host/transport/index.ts';
import { findVisitorMatter } from '#host/visitor-matter.ts';
import { findVisitByQueryCode, findVisitOfTicket, visitProcedures } from '#host/visits/index.ts';

/** A running hall. */
export type RunningHall = { port: number; stop(): Promise<void> };

const screensFolder = fileURLToPath(new URL('../../dist/screens', import.meta.url));

/** Composes every room of the host and opens its door. */
export async function startHall(options: {
  folder: string;
  port: number;
  demo: boolean;
  logger: Logger;
}): Promise<RunningHall> {
  const { folder, logger } = options;
  openDataFolder(folder);
  const lock = holdDataFolder(folder);
  await refuseTakenPort('127.0.0.1', options.port);
  const key = readOrMakeHallKey(folder);
  const database = openHallDatabase({ path: join(folder, 'hall.db'), key });
  const clock = systemClock();
  const randomBytes = randomPool();
  const ids = timeOrderedIds(randomBytes);
  const log = createEventLog({ clock, ids, projections });
  const core = { database, log, clock, ids, logger, randomBytes };
  const petitionDeps = {
    ...core,
    isVisitCode: (tx: ReadTx, queryCode: string) => findVisitByQueryCode(tx, queryCode) !== undefined,
  };
  if (options.demo) await seedDemoHall(petitionDeps);

  const composer = startComposer({ hallFonts: join(folder, 'fonts'), logger });
  const files = sealedFiles({ folder: join(folder, 'papers'), key });
  const timeZone = () => database.read(findHallProfile)?.timeZone ?? 'Asia/Shanghai';
  const printer = folderPrinter({ folder: join(folder, 'printed'), timeZone });
  const printing = await startPrinting({
    ...core,
    files,
    composer,
    printers: { slip: printer, document: printer },
  });
  const paperDeps = { ...core, files, composer, printing };

  const sessions = createSessions(core);
  const queueDeps: QueueDeps = {
    ...core,
    findForm: (tx, ticketId) => findVisitOfTicket(tx, ticketId)?.form ?? null,
    isRegistered: (tx, visitId) => findPetitionOfVisit(tx, visitId) !== undefined,
  };
  const views = startHallViews(queueDeps);
  const housekeeping = startHousekeeping({ ...core, views });
  const city = citySetting({ database, folder });
  const sync = startSync({ ...core, databasePath: database.path, key, city });
  const router = {
    hall: hallProcedures(core),
    staff: staffProcedures({ ...core, sessions }),
    stations: stationProcedures(core),
    visits: visitProcedures({
      ...core,
      enqueueSlip: (tx, slip) => enqueueSlip(tx, core, slip),
      findMatter: findVisitorMatter,
      printReply: (tx, petitionId, by) => printReply(tx, paperDeps, petitionId, by),
    }),
    queue: queueProcedures(queueDeps, views),
    petitions: petitionsProcedures(petitionDeps),
    letters: lettersProcedures(paperDeps),
    printing: printingProcedures(paperDeps),
    sync: sync.procedures,
  };
  const server = await startHttpServer({
    router,
    desk: { database, clock, findActor: createActorFinder({ database, sessions }) },
    screens: screenFiles(screensFolder),
    logger,
    host: '127.0.0.1',
    port: options.port,
  });
  return {
    port: server.port,
    async stop() {
      await server.stop();
      housekeeping.stop();
      await sync.stop();
      await printing.stop();
      await composer.stop();
      database.close();
      lock.release();
    },
  };
}
