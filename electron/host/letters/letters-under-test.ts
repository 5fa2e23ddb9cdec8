import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hallProjection, setUpHall } from '#host/hall/index.ts';
import { type Composer, letterProjection, lettersProcedures, printReply } from '#host/letters/index.ts';
import { createEventLog } from '#host/log/index.ts';
import { petitionProjection, petitionsProcedures } from '#host/petitions/index.ts';
import { fakeClock } from '#host/platform/clock.ts';
import { openHallDatabase } from '#host/platform/database.ts';
import { sealedFiles } from '#host/platform/files.ts';
import { timeOrderedIds } from '#host/platform/ids.ts';
import { silentLogger } from '#host/platform/logger.ts';
import { folderPrinter, printingProcedures, startPrinting } from '#host/printing/index.ts';
import { addStaff, createSessions, hashToken } from '#host/staff/index.ts';
import { findStationByToken, stationProcedures } from '#host/stations/index.ts';
import { createClients, newRequest } from '#host/testing/clients.ts';
import { madeUpHall, madeUpStaff } from '#host/testing/made-up-hall.ts';
import { type Actor, startHttpServer } from '#host/transport/index.ts';
import { visitProjection } from '#host/visits/index.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import type { PetitionId } from '#shared/domain/ids.ts';
import type { Registration, Triage } from '#shared/domain/petitions.ts';

/** A Monday in Shanghai, nine in the morning. */
const mondayAtNine = Date.parse('2026-11-23T09:00:00+08:00');

/** A made-up registration. */
export const registration: Registration = {
  petitioner: {
    name: '𠮷木生',
    document: { type: 'passport', number: 'E12345678' },
    phone: '',
    address: '木棉市青石桥社区 12 号',
    identityCheck: 'stated',
  },
  request: '请求发还押金',
  facts: '合同到期三个月，房东石大力不退押金。',
  reasons: '',
  matterKind: 'other',
  personsPresent: 1,
  personsInvolved: 1,
  representatives: [],
};

/** A judgement that sends the matter to an organ. */
export const transfer: Triage = {
  category: 'appeal',
  disposition: 'transfer',
  organ: '木棉市住房和城乡建设局',
  accused: '',
  reason: '',
};

export const projectionsUnderTest = [hallProjection, visitProjection, petitionProjection, letterProjection];

/** Petitions, letters and printing behind the real door, with the real composer and the folder printer. */
export async function openLettersUnderTest(composer: Composer) {
  const folder = mkdtempSync(join(tmpdir(), 'letters-under-test-'));
  const key = randomBytes(32);
  const database = openHallDatabase({ path: join(folder, 'hall.db'), key });
  const files = sealedFiles({ folder: join(folder, 'papers'), key });
  const clock = fakeClock(mondayAtNine);
  const ids = timeOrderedIds();
  const log = createEventLog({ clock, ids, projections: projectionsUnderTest });
  const logger = silentLogger();
  const core = { database, files, log, clock, ids, logger, composer };
  const sessions = createSessions({ database, clock });
  const toFolder = folderPrinter({ folder: join(folder, 'printed'), timeZone: () => 'Asia/Shanghai' });
  const printing = await startPrinting({ ...core, printers: { slip: toFolder, document: toFolder } });
  await database.write((tx) => {
    const administrator = { id: madeUpStaff.guan.id, passwordHash: madeUpStaff.guan.passwordHash };
    setUpHall(tx, { log }, madeUpHall, administrator);
    for (const person of [madeUpStaff.lin, madeUpStaff.zhou]) {
      addStaff(tx, log, { actor: 'nobody', station: 'desk' }, person);
    }
  });
  const findActor = (token: string): Actor => {
    const session = sessions.find(token);
    if (session)
      return { kind: 'staff', staff: session.staff, sessionId: session.id, locked: session.locked };
    const found = database.read((tx) => findStationByToken(tx, hashToken(token)));
    return found ? { kind: 'station', stationId: found.id, stationKind: found.kind } : { kind: 'nobody' };
  };
  const server = await startHttpServer({
    router: {
      stations: stationProcedures(core),
      petitions: petitionsProcedures({ ...core, randomBytes, isVisitCode: () => false }),
      letters: lettersProcedures(core),
      printing: printingProcedures({ ...core, printing }),
    },
    desk: { database, clock, findActor },
    screens: {
      serve: async (_, response) => {
        response.writeHead(404).end();
      },
    },
    logger,
    host: '127.0.0.1',
    port: 0,
  });
  const clients = createClients({ port: server.port, sessions });
  const lin = await clients.officer('lin');

  return {
    ...core,
    ...clients,
    port: server.port,
    /** A client of a person cleared for accusations. */
    async cleared() {
      const { passwordHash: _, ...view } = madeUpStaff.guan;
      const token = await sessions.begin({ ...view, mayReadAccusations: true });
      return clients.connect({ authorization: `Bearer ${token}` });
    },
    printing,
    lin,
    /** Registers and judges a petition as officer lin. */
    async petition(rest: Partial<Registration> = {}, triage: Triage | null = null): Promise<PetitionId> {
      const { id } = await lin.petitions.register({
        requestId: newRequest(),
        ticketId: null,
        registration: { ...registration, ...rest },
      });
      if (triage) await lin.petitions.triage({ requestId: newRequest(), petitionId: id, triage });
      return id;
    },
    /** An organ's reply, as it comes down from the city. */
    replyFromCity: (petitionId: PetitionId, documentNumber: string, text: string) =>
      database.write((tx) => {
        const at = clock.now() as EpochMs;
        const body = { petitionId, organ: '木棉市住房和城乡建设局', documentNumber, text, at };
        const subject = `petition:${petitionId}` as const;
        log.append(tx, [{ subject, type: 'reply-written', secrecy: 'ordinary', body }], {
          actor: 'city',
          station: 'city',
          origin: 'city',
        });
      }),
    printReplyAt: (stationId: string, petitionId: PetitionId) =>
      database.write((tx) =>
        printReply(tx, core, petitionId, { actorId: `station:${stationId}`, stationId }),
      ),
    async close(): Promise<void> {
      clients.hangUp();
      await printing.stop();
      await server.stop();
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type LettersUnderTest = Awaited<ReturnType<typeof openLettersUnderTest>>;
