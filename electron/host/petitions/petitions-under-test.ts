import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hallProjection, setUpHall } from '#host/hall/index.ts';
import { createEventLog } from '#host/log/index.ts';
import type { Officer, PetitionDeps } from '#host/petitions/petition-deps.ts';
import { petitionProjection } from '#host/petitions/petition-projection.ts';
import { registerPetition } from '#host/petitions/register-petition.ts';
import { fakeClock } from '#host/platform/clock.ts';
import { openHallDatabase } from '#host/platform/database.ts';
import { timeOrderedIds } from '#host/platform/ids.ts';
import { addStaff } from '#host/staff/index.ts';
import { findVisitOfTicket, visitProjection } from '#host/visits/index.ts';
import type { StaffView } from '#shared/contract/staff.ts';
import type { NewEvent } from '#shared/domain/events.ts';
import type { StaffId, TicketId, VisitId } from '#shared/domain/ids.ts';
import type { Registration } from '#shared/domain/petitions.ts';
import type { CheckInForm } from '#shared/domain/visits.ts';

/** A Monday in Shanghai, nine in the morning. */
const mondayAtNine = Date.parse('2026-11-23T09:00:00+08:00');

const hall = {
  requestId: '0197f000-0000-7000-8000-000000000001',
  code: '440199',
  name: { zh: '木棉市人民来访接待厅', en: 'Kapok City Petition Reception Hall' },
  organName: '木棉市信访局',
  documentPrefix: '木棉信访',
  address: '木棉市红棉路 18 号',
  phone: '',
  windowCount: 3,
  cityUrl: null,
  administrator: { account: 'guan', name: '关宁', password: 'not used here' },
};
const names = { lin: '林晓', zhou: '周敏', he: '何卫国' };

export const projectionsUnderTest = [hallProjection, visitProjection, petitionProjection];

/** An officer without clearance, and one who may read accusations. */
export const lin: Officer = officerOf('lin', false);
export const zhou: Officer = officerOf('zhou', false);
export const cleared: Officer = officerOf('he', true);

/** A made-up registration; `person` and `rest` change what a test is about. */
export function registrationOf(
  person: Partial<Registration['petitioner']> = {},
  rest: Partial<Omit<Registration, 'petitioner'>> = {},
): Registration {
  return {
    petitioner: {
      name: '陈木生',
      document: { type: 'none', number: '' },
      phone: '',
      address: '木棉市青石桥社区 12 号',
      identityCheck: 'stated',
      ...person,
    },
    request: '请求发还押金',
    facts: '合同到期三个月。',
    reasons: '',
    matterKind: 'other',
    personsPresent: 1,
    personsInvolved: 1,
    representatives: [],
    ...rest,
  };
}

/** The petitions room on an encrypted database in a folder of its own, in a hall that is set up. */
export async function openPetitionsUnderTest() {
  const folder = mkdtempSync(join(tmpdir(), 'petitions-under-test-'));
  const database = openHallDatabase({ path: join(folder, 'hall.db'), key: randomBytes(32) });
  const clock = fakeClock(mondayAtNine);
  const ids = timeOrderedIds();
  const log = createEventLog({ clock, ids, projections: projectionsUnderTest });
  const deps: PetitionDeps = { database, log, clock, ids, randomBytes, isVisitCode: () => false };
  await database.write((tx) => {
    setUpHall(tx, { log }, hall, { id: 'staff-guan' as StaffId, passwordHash: 'nobody signs in here' });
    const by = { actor: 'nobody', station: 'desk' };
    for (const { staff } of [lin, zhou, cleared]) {
      addStaff(tx, log, by, { ...staff, passwordHash: 'nobody signs in here' });
    }
  });

  return {
    ...deps,
    deps,
    clock,
    /** Registers without a ticket and answers with the petition; throws when it is refused. */
    async register(registration: Registration, officer: Officer = lin) {
      clock.advance(60_000);
      const result = await database.write((tx) =>
        registerPetition(tx, deps, { ticketId: null, registration }, officer),
      );
      if (!result.ok) throw new Error(`refused: ${result.error.code}`);
      return result.value;
    },
    /** A visitor with a ticket, as the kiosk leaves them. */
    checkIn: (ticketId: string, form: CheckInForm) =>
      database.write((tx) => {
        const body = {
          visitId: `visit-of-${ticketId}` as VisitId,
          ticketId: ticketId as TicketId,
          form,
          queryCode: '1234567897',
        };
        const subject = `visit:${body.visitId}` as const;
        const by = { actor: 'station:kiosk-1', station: 'kiosk-1' };
        log.append(tx, [{ subject, type: 'visit-checked-in', secrecy: 'ordinary', body }], by);
        return findVisitOfTicket(tx, body.ticketId);
      }),
    /** Events as they come down from the city. */
    fromCity: (...events: NewEvent[]) =>
      database.write((tx) => log.append(tx, events, { actor: 'city', station: 'city', origin: 'city' })),
    close(): void {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type PetitionsUnderTest = Awaited<ReturnType<typeof openPetitionsUnderTest>>;

function officerOf(account: keyof typeof names, mayReadAccusations: boolean): Officer {
  const id = `staff-${account}` as StaffId;
  const staff: StaffView = { id, account, name: names[account], roles: ['officer'], mayReadAccusations };
  return { staff, actorId: `staff:${id}`, stationId: 'desk' };
}
