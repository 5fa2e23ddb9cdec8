import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuildProjections, verifyChain } from '#host/log/index.ts';
import { findTicket } from '#host/queue/index.ts';
import { type HallClient, newRequest } from '#host/testing/clients.ts';
import {
  type HallUnderTest,
  openHallUnderTest,
  projectionsUnderTest,
} from '#host/testing/hall-under-test.ts';
import { hallDayOf } from '#shared/domain/hall-day.ts';
import type { ServiceId, TicketId, WindowId } from '#shared/domain/ids.ts';
import { type TicketHappening, ticketAfter } from '#shared/domain/ticket-course.ts';
import type { Ticket } from '#shared/domain/tickets.ts';

let hall: HallUnderTest;
let kiosk: HallClient;
beforeAll(async () => {
  hall = await openHallUnderTest();
  kiosk = await hall.screen('kiosk');
}, 60_000);
afterAll(() => hall.close());

const services = ['general', 'follow-up', 'legal'];
const onTicket = ['recall', 'miss', 'restore', 'finish', 'transfer'] as const;
/** What can happen in a hall; `who`, `which` and `to` are taken modulo what there is. */
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('arrive' as const), to: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('call' as const), who: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('both call' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(...onTicket),
      who: fc.nat(1),
      which: fc.nat(7),
      to: fc.nat(2),
      window: fc.constantFrom(null, 'window-1', 'window-2'),
    }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

/** Plays one act; a refusal is as good an answer as any, anything else is a bug. */
async function play(step: Act, officers: HallClient[], issued: TicketId[]): Promise<void> {
  const requestId = newRequest();
  const call = (who: number) => officers[who]?.queue.callNext({ requestId: newRequest() });
  if (step.kind === 'arrive') {
    const serviceId = services[step.to] as ServiceId;
    issued.push(
      (await kiosk.visits.takeTicket({ requestId, serviceId, partySize: 1, language: 'en' })).ticketId,
    );
    return;
  }
  const tried: (Promise<unknown> | undefined)[] = [];
  if (step.kind === 'call') tried.push(call(step.who));
  else if (step.kind === 'both call') tried.push(call(0), call(1));
  else {
    const ticketId = issued[step.which % Math.max(issued.length, 1)];
    const queue = officers[step.who]?.queue;
    if (!ticketId) return;
    const on = { requestId, ticketId };
    const to = {
      toServiceId: services[step.to] as ServiceId,
      toWindowId: step.window as WindowId | null,
      reason: '',
    };
    tried.push(step.kind === 'transfer' ? queue?.transfer({ ...on, ...to }) : queue?.[step.kind](on));
  }
  for (const outcome of await Promise.allSettled(tried)) {
    if (outcome.status === 'rejected') expect((outcome.reason as { status: number }).status).toBe(409);
  }
}

/** Every ticket as the log tells it; throws where an event does not follow from the one before. */
function ticketsByTheLog(issued: readonly TicketId[]): (Ticket | null)[] {
  return issued.map((id) =>
    hall.database
      .read((tx) => hall.log.readSubject(tx, `ticket:${id}`))
      .reduce<Ticket | null>((ticket, event) => {
        if (event.type === 'ticket-called') expect(ticket?.standing.state).toBe('waiting');
        return ticketAfter(ticket, { type: event.type, body: event.body, at: event.at } as TicketHappening);
      }, null),
  );
}

function countersOfToday(day: string): unknown[] {
  return hall.database.read((tx) =>
    tx.raw
      .prepare(
        'SELECT service_id AS service, waiting, finished FROM ticket_counters WHERE day = ? AND (waiting <> 0 OR finished <> 0) ORDER BY service_id',
      )
      .all(day),
  );
}
function countedRows(day: string): unknown[] {
  return hall.database.read((tx) =>
    tx.raw
      .prepare(
        `SELECT service_id AS service, sum(state = 'waiting') AS waiting, sum(state = 'finished') AS finished
         FROM tickets WHERE day = ? GROUP BY service_id HAVING sum(state IN ('waiting', 'finished')) > 0 ORDER BY service_id`,
      )
      .all(day),
  );
}

it('no order of acts loses a ticket, calls one to two windows, or lets the counts drift from the rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async (steps) => {
      // A day of its own for each run: the queue begins empty.
      hall.clock.advance(86_400_000);
      const day = hallDayOf(hall.clock.now(), 'Asia/Shanghai');
      const officers = [await hall.officer('lin'), await hall.officer('zhou')];
      for (const [n, officer] of officers.entries()) {
        await officer.queue.takeWindow({ requestId: newRequest(), windowId: `window-${n + 1}` as WindowId });
      }
      const issued: TicketId[] = [];
      for (const step of steps) {
        hall.clock.advance(1 + (steps.length % 3) * 500);
        await play(step, officers, issued);
      }

      const tickets = hall.database.read((tx) => issued.map((id) => findTicket(tx, id)));
      expect(tickets).toEqual(ticketsByTheLog(issued));
      const stored = hall.database.read((tx) =>
        tx.raw.prepare('SELECT count(*) FROM tickets WHERE day = ?').pluck().get(day),
      );
      expect(stored).toBe(issued.length);
      expect(new Set(tickets.map((ticket) => ticket?.number)).size).toBe(issued.length);
      const windows = tickets.flatMap((ticket) =>
        ticket?.standing.state === 'called' ? [ticket.standing.windowId] : [],
      );
      expect(new Set(windows).size).toBe(windows.length);
      expect(countersOfToday(day)).toEqual(countedRows(day));
      const view = await officers[0]?.queue.view();
      const inView = [
        ...(view?.waiting ?? []),
        ...(view?.missed ?? []),
        ...(view?.windows.flatMap(({ ticket }) => ticket ?? []) ?? []),
      ];
      const open = tickets.filter((ticket) => ticket?.standing.state !== 'finished');
      expect(inView.map(({ id }) => id).sort()).toEqual(open.map((ticket) => ticket?.id).sort());
    }),
    { numRuns: 25 },
  );
  expect(hall.database.read(verifyChain).brokenAt).toBeNull();
  const rebuilt = await rebuildProjections(hall.database, projectionsUnderTest);
  expect(rebuilt.filter(({ same }) => !same)).toEqual([]);
}, 60_000);
