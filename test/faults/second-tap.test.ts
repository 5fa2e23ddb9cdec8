import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '#shared/contract/index.ts';
import type { LetterView } from '#shared/contract/letters.ts';
import type { PetitionView } from '#shared/contract/petitions.ts';
import type { SessionView } from '#shared/contract/staff.ts';
import type { StationView } from '#shared/contract/stations.ts';
import type { TakenTicket } from '#shared/contract/visits.ts';
import { eventually } from '#test/e2e/eventually.ts';
import { type ApiDoor, apiDoor, type DeskTicket } from '#test/e2e/hall-api.ts';
import { type HallBooks, printedPapers, readBooks } from '#test/faults/hall-books.ts';
import { freshFolder, type HostProgram, startHost, verifyFolder } from '#test/faults/host-program.ts';
import { visitorCalled } from '#test/fixtures/a-day.ts';

type Screen = ContractRouterClient<Contract>;
/** One caller with both doors: `/api`, and WebSockets of which each tap takes its own. */
type Caller = { door: ApiDoor; screens: Screen[]; close(): void };

const place = freshFolder();
const { form, registration } = visitorCalled('mason wages');
let host: HostProgram;
let kiosk: Caller;
let desk: Caller;

beforeAll(async () => {
  host = await startHost(place.folder);
  const door = apiDoor(host.api, '');
  const { token: station } = await door.act<StationView>('/stations/claim', { kind: 'kiosk' });
  const signedIn = { account: 'lin', password: 'yingfang-demo' };
  const { token: session } = await door.act<SessionView>('/staff/signIn', signedIn);
  [kiosk, desk] = await Promise.all([caller(station), caller(session)]);
  await desk.door.act('/windows/take', { windowId: 'window-1' });
});
afterAll(async () => {
  kiosk.close();
  desk.close();
  await host.stop();
  place.forget();
});

async function caller(token: string): Promise<Caller> {
  const sockets = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const socket = new WebSocket(`ws://127.0.0.1:${host.port}/ws`);
      await new Promise((resolve, reject) => {
        socket.addEventListener('open', resolve, { once: true });
        socket.addEventListener('error', reject, { once: true });
      });
      return socket;
    }),
  );
  const headers = { authorization: `Bearer ${token}` };
  const screens = sockets.map((websocket) =>
    createORPCClient<Screen>(new RPCLink({ websocket, headers: () => headers })),
  );
  return {
    door: apiDoor(host.api, token),
    screens,
    close() {
      for (const socket of sockets) socket.close();
    },
  };
}

/** Twenty taps with one request id, all before the first answer; answers with what each was told. */
async function tapTwenty<Answer>(
  who: Caller,
  overSocket: (screen: Screen, requestId: string) => Promise<Answer>,
  overApi: (door: ApiDoor, requestId: string) => Promise<Answer>,
): Promise<Answer[]> {
  const requestId = v7();
  const taps = who.screens.flatMap((screen) => [overSocket(screen, requestId), overApi(who.door, requestId)]);
  expect(taps).toHaveLength(20);
  return Promise.all(taps);
}

/** What an act has added to the books. */
function added(
  before: HallBooks,
  after: HallBooks,
): { events: Record<string, number>; jobs: number; tickets: number } {
  const events = Object.entries(after.events)
    .map(([type, times]) => [type, times - (before.events[type] ?? 0)] as const)
    .filter(([, times]) => times !== 0);
  return {
    events: Object.fromEntries(events),
    jobs: after.jobs.length - before.jobs.length,
    tickets: after.tickets.length - before.tickets.length,
  };
}
const books = () => readBooks(place.folder);

describe('twenty taps at once with one request id', () => {
  it('at check-in make one ticket, one slip and one set of events', async () => {
    const before = books();
    const answers = await tapTwenty<TakenTicket>(
      kiosk,
      (screen, requestId) => screen.visits.checkIn({ requestId, form }),
      (door, requestId) => door.act('/visits', { requestId, form }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(sorted(answer)))).size).toBe(1);
    const once = { 'visit-checked-in': 1, 'ticket-issued': 1 };
    expect(added(before, books())).toEqual({ events: once, jobs: 1, tickets: 1 });
    await eventually('the slip', async () => books().jobs.every(({ state }) => state === 'printed'), 120_000);
    expect(printedPapers(place.folder)).toHaveLength(1);
  });

  it('without a form make one ticket, too', async () => {
    const before = books();
    const wish = { serviceId: 'general' as TakenTicket['serviceId'], partySize: 2, language: 'en' as const };
    const answers = await tapTwenty<TakenTicket>(
      kiosk,
      (screen, requestId) => screen.visits.takeTicket({ requestId, ...wish }),
      (door, requestId) => door.act('/tickets', { requestId, ...wish }),
    );
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
    const once = { 'visit-begun': 1, 'ticket-issued': 1 };
    expect(added(before, books())).toEqual({ events: once, jobs: 1, tickets: 1 });
  });

  it('call one visitor, register one petition and issue one letter', async () => {
    const before = books();
    const called = await tapTwenty<DeskTicket>(
      desk,
      (screen, requestId) => screen.queue.callNext({ requestId }),
      (door, requestId) => door.act('/queue/callNext', { requestId }),
    );
    expect(new Set(called.map(({ number }) => number))).toEqual(new Set(['A001']));
    const ticketId = (called[0] as DeskTicket).id;

    const petitions = await tapTwenty<PetitionView>(
      desk,
      (screen, requestId) => screen.petitions.register({ requestId, ticketId, registration }),
      (door, requestId) => door.act('/petitions', { requestId, ticketId, registration }),
    );
    expect(new Set(petitions.map(({ registrationNumber }) => registrationNumber)).size).toBe(1);
    const { id: petitionId } = petitions[0] as PetitionView;

    const kind = 'registration-receipt';
    const letters = await tapTwenty<LetterView>(
      desk,
      (screen, requestId) => screen.letters.issue({ requestId, petitionId, kind }),
      (door, requestId) => door.act('/letters', { requestId, petitionId, kind }),
    );
    expect(new Set(letters.map(({ documentNumber, paperId }) => documentNumber + paperId)).size).toBe(1);
    const once = { 'ticket-called': 1, 'petition-registered': 1, 'letter-issued': 1 };
    expect(added(before, books())).toEqual({ events: once, jobs: 1, tickets: 0 });
  });

  it('by someone else, or for something else, are refused and change nothing', async () => {
    const requestId = v7();
    await kiosk.door.act('/visits', { requestId, form });
    const before = books();
    await expect(desk.door.act('/visits', { requestId, form })).rejects.toThrow('request-id-reused');
    await expect(kiosk.door.act('/visits/help', { requestId })).rejects.toThrow('request-id-reused');
    expect(added(before, books())).toEqual({ events: {}, jobs: 0, tickets: 0 });
  });

  it('leave a chain that is whole', async () => {
    expect(await verifyFolder(place.folder)).toMatchObject({ exit: 0, clean: true });
  });
});

function sorted(answer: object): unknown {
  return Object.entries(answer).sort(([one], [other]) => (one < other ? -1 : 1));
}
