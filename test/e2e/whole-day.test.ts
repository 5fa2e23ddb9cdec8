import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PetitionLine } from '#shared/contract/petitions.ts';
import type { PrintJobView } from '#shared/contract/printing.ts';
import type { BoardView, QueueView } from '#shared/contract/queue.ts';
import type { SyncView } from '#shared/contract/sync.ts';
import type { ProgressView, TakenTicket } from '#shared/contract/visits.ts';
import { documentTail } from '#shared/domain/document-display.ts';
import { normalizeDocumentNumber } from '#shared/domain/identity-documents.ts';
import { eventually } from '#test/e2e/eventually.ts';
import {
  type ApiDoor,
  type DeskTicket,
  kioskDoor,
  type PetitionView,
  staffDoor,
} from '#test/e2e/hall-api.ts';
import { type HallOnTrial, startHallOnTrial } from '#test/e2e/hall-on-trial.ts';
import { aDay } from '#test/fixtures/a-day.ts';
import type { DayVisitor } from '#test/fixtures/day-visitor.ts';
import { type ClerkAtWork, signInClerk } from '#test/municipal-server/clerk-at-work.ts';

/** What the day leaves of one visitor. */
type Served = { visitor: DayVisitor; ticket: TakenTicket; petition: PetitionView };

/** Windows and who sits there; the leader takes what ordinary officers may not read. */
const desks = [
  { account: 'lin', windowId: 'window-1' },
  { account: 'zhou', windowId: 'window-2' },
  { account: 'he', windowId: 'window-3' },
];

describe('a day of sixty visitors through /api', () => {
  let hall: HallOnTrial;
  let kiosks: ApiDoor[];
  let officers: ApiDoor[];
  let clerk: ClerkAtWork;
  const served: Served[] = [];

  beforeAll(async () => {
    hall = await startHallOnTrial();
    const { api, city } = hall.urls;
    kiosks = await Promise.all([kioskDoor(api), kioskDoor(api)]);
    officers = await Promise.all(desks.map(({ account }) => staffDoor(api, account)));
    clerk = await signInClerk(city, { account: 'city', password: 'yingfang-demo' });
    await Promise.all(desks.map(({ windowId }, at) => officers[at]?.act('/windows/take', { windowId })));
  });

  afterAll(async () => {
    await hall.stop();
    hall.forget();
  });

  it('gives everyone a ticket of their own and serves all of them', async () => {
    const waiting = new Map<string, { visitor: DayVisitor; ticket: TakenTicket }>();
    for (const [place, visitor] of aDay.entries()) {
      const ticket = await arrive(kiosks[place % 2] as ApiDoor, visitor);
      waiting.set(ticket.ticketId, { visitor, ticket });
      // Three windows work while people keep coming.
      if (place % 3 === 2) await serveOneEach(waiting);
    }
    while (waiting.size > 0) await serveOneEach(waiting);

    expect(served).toHaveLength(60);
    expect(new Set(served.map(({ ticket }) => ticket.number)).size).toBe(60);
    expect(new Set(served.map(({ ticket }) => ticket.queryCode)).size).toBe(60);
    expect(new Set(served.map(({ petition }) => petition.registrationNumber)).size).toBe(60);
    const queue = await officers[0]?.get<QueueView>('/queue');
    expect(queue).toMatchObject({ waiting: [], missed: [], finishedToday: 60 });
    const board = await kiosks[0]?.get<BoardView>('/board');
    expect(board?.waiting.every(({ count }) => count === 0)).toBe(true);
  });

  it('keeps every name, statement and head count as it was given', () => {
    for (const { visitor, petition } of served) {
      const { petitioner } = visitor.registration;
      expect(petition.registration, visitor.key).toEqual({
        ...visitor.registration,
        petitioner: {
          ...petitioner,
          // Numbers are kept as they are compared: without spaces, in capitals.
          phone: petitioner.phone.replaceAll(' ', ''),
          document: { ...petitioner.document, number: normalizeDocumentNumber(petitioner.document.number) },
        },
      });
      expect(petition.triage, visitor.key).toMatchObject({
        category: visitor.triage.category,
        disposition: visitor.triage.disposition,
      });
    }
  });

  it('finds visitors by rare name, number and document tail, and no accusation for an ordinary officer', async () => {
    const officer = officers[0] as ApiDoor;
    for (const { visitor, petition } of served) {
      const { name, document } = visitor.registration.petitioner;
      const expected = visitor.triage.category === 'accusation' ? [] : [petition.id];
      const words = [
        name,
        petition.registrationNumber,
        ...(document.number ? [documentTail(document.number)] : []),
      ];
      for (const asked of words) {
        const { found } = await officer.act<{ found: PetitionLine[] }>('/petitions/search', {
          words: asked,
          limit: 50,
        });
        const hit = found.filter(({ id }) => id === petition.id).map(({ id }) => id);
        expect(hit, `${visitor.key} by ${asked === name ? 'name' : 'number'}`).toEqual(expected);
      }
    }
  });

  it('prints a slip for every ticket and a paper for every receipt and notice', async () => {
    const letters = served.filter(({ visitor }) => visitor.letter !== null).length;
    const papers = served.length * 2 + letters;
    await eventually('every paper', async () => printedFiles(hall.folder).length >= papers);
    const jobs = await officers[2]?.get<PrintJobView[]>('/printing/jobs');
    expect(jobs?.filter(({ state }) => state !== 'printed')).toEqual([]);
    expect(printedFiles(hall.folder)).toHaveLength(papers);
  });

  it('brings the log to the city and the city’s replies to the visitors', async () => {
    const sync = await eventually('the last acknowledgement', async () => {
      const view = await officers[0]?.get<SyncView>('/sync');
      return view && view.acknowledgedThrough === view.loggedThrough ? view : undefined;
    });
    expect(sync.parked).toEqual([]);
    const answered = served.filter(({ visitor }) => visitor.cityReply !== null);
    expect(answered.length).toBeGreaterThan(5);
    for (const { visitor, petition } of answered) {
      const where = { hall: '440199', petitionId: petition.id };
      const organ = visitor.cityReply?.organ ?? '';
      await clerk.take('accept', where, { organ, note: '' });
      const documentNumber = `木棉复〔2026〕${served.findIndex((it) => it.petition === petition) + 1}号`;
      await clerk.take('reply', where, { organ, documentNumber, text: visitor.cityReply?.text ?? '' });
    }
    await officers[0]?.act('/sync/now');
    for (const { visitor, ticket } of answered) {
      const progress = await eventually(`the reply to ${visitor.key}`, async () => {
        const view = await queryAt(kiosks[1] as ApiDoor, visitor, ticket);
        return view.reply ? view : undefined;
      });
      expect(progress.reply?.text).toBe(visitor.cityReply?.text);
      expect(progress.steps.map(({ step }) => step)).toContain('replied');
    }
  });

  it('lets visitors rate, once, and print the reply', async () => {
    const one = served.find(({ visitor }) => visitor.cityReply !== null) as Served;
    const kiosk = kiosks[0] as ApiDoor;
    const key = {
      queryCode: one.ticket.queryCode,
      documentTail: documentTail(one.visitor.form.document.number),
    };
    const before = printedFiles(hall.folder).length;
    await kiosk.act('/visits/printReply', key);
    await eventually('the reply on paper', async () => printedFiles(hall.folder).length > before);
    await kiosk.act('/visits/rate', { ...key, grade: 'satisfied', comment: '谢谢' });
    await expect(kiosk.act('/visits/rate', { ...key, grade: 'not-satisfied', comment: '' })).rejects.toThrow(
      'visit-already-rated',
    );
  });

  it('leaves a whole chain and tables that come out the same when made again', async () => {
    const verified = hall.command<{ clean: boolean; chain: { brokenAt: number | null } }>('verify');
    expect(verified.report).toMatchObject({ clean: true, chain: { brokenAt: null } });
    expect(verified.exit).toBe(0);
    expect(await hall.stop()).toBe(0);
    const rebuilt = hall.command<{ tables: { table: string; same: boolean }[] }>('rebuild');
    expect(rebuilt.exit).toBe(0);
    expect(rebuilt.report.tables.filter(({ same }) => !same)).toEqual([]);
  });

  async function serveOneEach(
    waiting: Map<string, { visitor: DayVisitor; ticket: TakenTicket }>,
  ): Promise<void> {
    for (const officer of officers) {
      if (waiting.size === 0) return;
      const called = await officer.act<DeskTicket>('/queue/callNext');
      const here = waiting.get(called.id);
      expect(here, `ticket ${called.number} was issued and not called before`).toBeDefined();
      waiting.delete(called.id);
      if (here) served.push({ ...here, petition: await receive(officer, here.visitor, called) });
    }
  }
});

function arrive(kiosk: ApiDoor, visitor: DayVisitor): Promise<TakenTicket> {
  const { form, serviceId } = visitor;
  return visitor.way === 'check-in'
    ? kiosk.act('/visits', { form })
    : kiosk.act('/tickets', { serviceId, partySize: form.partySize, language: form.language });
}

/** What an officer does with a visitor: register, receipt, judge, notice, finish. */
async function receive(officer: ApiDoor, visitor: DayVisitor, ticket: DeskTicket): Promise<PetitionView> {
  const registered = await officer.act<PetitionView>('/petitions', {
    ticketId: ticket.id,
    registration: visitor.registration,
  });
  const petitionId = registered.id;
  await officer.act('/letters', { petitionId, kind: 'registration-receipt' });
  const judged = await officer.act<PetitionView>('/petitions/triage', { petitionId, triage: visitor.triage });
  if (visitor.letter) await officer.act('/letters', { petitionId, kind: visitor.letter });
  await officer.act('/queue/finish', { ticketId: ticket.id });
  return judged;
}

function queryAt(kiosk: ApiDoor, visitor: DayVisitor, ticket: TakenTicket): Promise<ProgressView> {
  const { number } = visitor.registration.petitioner.document;
  return kiosk.act('/visits/query', {
    queryCode: ticket.queryCode,
    documentTail: number ? documentTail(number) : '',
  });
}

function printedFiles(folder: string): string[] {
  const printed = join(folder, 'printed');
  return readdirSync(printed, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'));
}
