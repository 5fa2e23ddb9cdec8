import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterView } from '#shared/contract/letters.ts';
import type { QueueView } from '#shared/contract/queue.ts';
import type { SyncView } from '#shared/contract/sync.ts';
import type { ProgressView, TakenTicket } from '#shared/contract/visits.ts';
import { documentTail } from '#shared/domain/document-display.ts';
import { eventually } from '#test/e2e/eventually.ts';
import {
  type ApiDoor,
  type DeskTicket,
  kioskDoor,
  type PetitionView,
  staffDoor,
} from '#test/e2e/hall-api.ts';
import { type CityProgram, cityToken, freePort, startCityProgram } from '#test/faults/city-program.ts';
import { type HallBooks, readBooks } from '#test/faults/hall-books.ts';
import { freshFolder, type HostProgram, startHost, verifyFolder } from '#test/faults/host-program.ts';
import { aDay } from '#test/fixtures/a-day.ts';
import type { DayVisitor } from '#test/fixtures/day-visitor.ts';
import { type ClerkAtWork, signInClerk } from '#test/municipal-server/clerk-at-work.ts';

type Received = { visitor: DayVisitor; ticket: TakenTicket; petition: PetitionView };

const place = freshFolder();
const visitors = aDay.filter(
  ({ way, triage, cityReply, registration }) =>
    way === 'check-in' &&
    triage.category !== 'accusation' &&
    cityReply &&
    registration.petitioner.document.number,
);
const received: Received[] = [];
let cityPlace: { port: number; folder: string };
let host: HostProgram;
/** What the demo hall begins with. */
let opening: HallBooks;
let city: CityProgram;
let clerk: ClerkAtWork;
let kiosk: ApiDoor;
let officer: ApiDoor;

beforeAll(async () => {
  cityPlace = { port: await freePort(), folder: join(place.folder, 'city') };
  const env = { YINGFANG_CITY_URL: `http://127.0.0.1:${cityPlace.port}`, YINGFANG_CITY_TOKEN: cityToken };
  host = await startHost(join(place.folder, 'hall'), env);
  opening = readBooks(host.folder);
  kiosk = await kioskDoor(host.api);
  officer = await staffDoor(host.api, 'lin');
  await officer.act('/windows/take', { windowId: 'window-1' });
});
afterAll(async () => {
  await host.stop();
  await city?.stop();
  place.forget();
});

const sync = () => officer.get<SyncView>('/sync');
const tryCity = () => officer.act<SyncView>('/sync/now');
const everythingThere = () =>
  eventually(
    'the last acknowledgement',
    async () => {
      const view = await tryCity();
      return view.acknowledgedThrough === view.loggedThrough && view;
    },
    150_000,
  );

/** A whole visit: ticket, call, registration, receipt, judgement, end. */
async function receiveNext(): Promise<Received> {
  const visitor = visitors[received.length] as DayVisitor;
  const ticket = await kiosk.act<TakenTicket>('/visits', { form: visitor.form });
  const called = await officer.act<DeskTicket>('/queue/callNext');
  expect(called.id).toBe(ticket.ticketId);
  const asked = { ticketId: called.id, registration: visitor.registration };
  const { id: petitionId } = await officer.act<PetitionView>('/petitions', asked);
  const letter = await officer.act<LetterView>('/letters', { petitionId, kind: 'registration-receipt' });
  expect(letter.documentNumber).toContain('木棉信访');
  const petition = await officer.act<PetitionView>('/petitions/triage', {
    petitionId,
    triage: visitor.triage,
  });
  await officer.act('/queue/finish', { ticketId: called.id });
  const one = { visitor, ticket, petition };
  received.push(one);
  return one;
}

/** What the desks see, without what every visit changes. */
async function hallAsSeen(): Promise<unknown> {
  const { version: _, at: __, finishedToday, ...rest } = await officer.get<QueueView>('/queue');
  expect(finishedToday).toBe(received.length);
  return rest;
}

/** The registration numbers on the city's list, each as often as it stands there. */
async function numbersAtCity(): Promise<string[]> {
  const list = await clerk.open('/?hall=440199');
  return [...list.matchAll(/<a href="\/petitions\/440199\/[^"]+">([^<]+)<\/a>/g)].map(
    ([, number]) => number ?? '',
  );
}

async function answer({ petition, visitor }: Received, number: number): Promise<void> {
  const where = { hall: '440199', petitionId: petition.id };
  const organ = visitor.cityReply?.organ ?? '';
  await clerk.take('accept', where, { organ, note: '' });
  const reply = { organ, documentNumber: `木棉复〔2026〕${number}号`, text: visitor.cityReply?.text ?? '' };
  await clerk.take('reply', where, reply);
}

async function expectReplyAtKiosk({ ticket, visitor }: Received): Promise<void> {
  const key = { queryCode: ticket.queryCode, documentTail: documentTail(visitor.form.document.number) };
  const progress = await eventually(`the reply to ${visitor.key}`, async () => {
    await tryCity();
    const view = await kiosk.act<ProgressView>('/visits/query', key);
    return view.reply !== null && view;
  });
  expect(progress.reply?.text).toBe(visitor.cityReply?.text);
}

describe('a city that is away', () => {
  it('from the beginning leaves the hall at its work: only that no word ever came is shown', async () => {
    const seen = await hallAsSeen();
    await tryCity();
    for (let visit = 0; visit < 3; visit += 1) await receiveNext();
    expect(await hallAsSeen()).toEqual(seen);
    const view = await tryCity();
    expect(view).toMatchObject({
      configured: true,
      acknowledgedThrough: 0,
      lastWordAt: null,
      lastFailure: 'city-away',
      parked: [],
    });
    expect(view.loggedThrough).toBe(eventsIn(readBooks(host.folder)));
  });

  it('gets everything once when it comes, and its reply reaches the visitor', async () => {
    city = await startCityProgram(cityPlace);
    clerk = await signInClerk(city.url, { account: 'city', password: 'yingfang-demo' });
    const view = await everythingThere();
    expect(view).toMatchObject({ lastFailure: null, parked: [] });
    expect(view.lastWordAt).toEqual(expect.any(Number));
    expect((await numbersAtCity()).sort()).toEqual(numbersOf(received));
    await answer(received[0] as Received, 1);
    await expectReplyAtKiosk(received[0] as Received);
  });

  it('killed in the middle changes nothing but the age of its last word', async () => {
    const seen = await hallAsSeen();
    const visit = receiveNext();
    const trying = tryCity();
    await city.kill();
    await Promise.all([visit, trying]);
    const before = await tryCity();
    for (let more = 0; more < 3; more += 1) await receiveNext();
    expect(await hallAsSeen()).toEqual(seen);
    const after = await tryCity();
    expect(after.lastFailure).toBe('city-away');
    const { loggedThrough: _, lastAttemptAt: __, now: ___, ...then } = before;
    expect(after).toMatchObject(then);
    expect(after.now - (after.lastWordAt ?? 0)).toBeGreaterThan(before.now - (before.lastWordAt ?? 0));
    expect(after.loggedThrough).toBeGreaterThan(after.acknowledgedThrough);
  });

  it('gets the rest once when it is back, and answers what came while it was away', async () => {
    city = await startCityProgram(cityPlace);
    clerk = await signInClerk(city.url, { account: 'city', password: 'yingfang-demo' });
    const { loggedThrough, parked } = await everythingThere();
    expect(parked).toEqual([]);
    expect((await numbersAtCity()).sort()).toEqual(numbersOf(received));
    expect(loggedThrough).toBe(eventsIn(readBooks(host.folder)));
    const last = received.at(-1) as Received;
    await answer(last, 2);
    await expectReplyAtKiosk(last);
    expect((await sync()).lastFailure).toBeNull();
    expect(readBooks(host.folder).events).toMatchObject({
      'reply-written': 2 + (opening.events['reply-written'] ?? 0),
      'matter-accepted': 2 + (opening.events['matter-accepted'] ?? 0),
    });
  });

  it('leaves a chain that is whole', async () => {
    expect(await verifyFolder(host.folder)).toMatchObject({ exit: 0, clean: true });
  });
});

function numbersOf(all: Received[]): string[] {
  return [...opening.registrationNumbers, ...all.map(({ petition }) => petition.registrationNumber)].sort();
}

function eventsIn({ events }: HallBooks): number {
  return Object.values(events).reduce((sum, times) => sum + times, 0);
}
