import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpochMs, HallDay } from '#shared/base/brand.ts';
import { invariant } from '#shared/base/invariant.ts';
import type { HallService, HallWindow } from '#shared/domain/hall-profile.ts';
import type { ServiceId, StaffId, TicketId, VisitId, WindowId } from '#shared/domain/ids.ts';
import { type TicketHappening, ticketAfter } from '#shared/domain/ticket-course.ts';
import {
  callNext,
  finishTicket,
  issueTicket,
  missTicket,
  recallTicket,
  restoreTicket,
  type TicketDecision,
  transferTicket,
} from '#shared/domain/ticket-decisions.ts';
import { maxCalls, type Ticket } from '#shared/domain/tickets.ts';
import { orderWaiting } from '#shared/domain/waiting-order.ts';

const services: HallService[] = ['general', 'legal'].map((id, place) => ({
  id: id as ServiceId,
  prefix: 'AC'[place] ?? '',
  name: { zh: id, en: id },
}));
const windows: HallWindow[] = [
  { id: 'window-1' as WindowId, number: 1, serviceIds: ['general' as ServiceId] },
  { id: 'window-2' as WindowId, number: 2, serviceIds: ['general', 'legal'] as ServiceId[] },
];
const hall = { services, windows };

const act = fc.record({
  what: fc.constantFrom('issue', 'call', 'call', 'recall', 'miss', 'restore', 'transfer', 'finish'),
  ticket: fc.nat(7),
  window: fc.nat(1),
  service: fc.nat(1),
  directed: fc.boolean(),
});
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

/** A day played against the rules alone: the queue is what the events made of it. */
function decide(queue: Map<TicketId, Ticket>, step: Act, at: EpochMs): TicketDecision | null {
  const window = windows[step.window];
  const service = services[step.service];
  invariant(window && service, 'the hall has two windows and two services');
  if (step.what === 'issue') {
    const serial = queue.size + 1;
    const ticketId = `t${String(serial).padStart(4, '0')}` as TicketId;
    const visitId = `v${serial}` as VisitId;
    const wish = { ticketId, visitId, serviceId: service.id, serial, partySize: 1, arrivedAt: at };
    return issueTicket({ ...wish, day: '2026-11-22' as HallDay }, services);
  }
  if (step.what === 'call') return callNext([...queue.values()], window, 'lin' as StaffId);
  const ticket = [...queue.values()][step.ticket];
  if (!ticket) return null;
  if (step.what === 'recall') return recallTicket(ticket, window.id);
  if (step.what === 'miss') return missTicket(ticket, window.id);
  if (step.what === 'restore') return restoreTicket(ticket);
  if (step.what === 'finish') return finishTicket(ticket, window.id);
  const wish = { toServiceId: service.id, toWindowId: step.directed ? window.id : null, reason: '' };
  return transferTicket(ticket, wish, window.id, hall);
}

describe('a day at the queue', () => {
  it('never has two visitors at one window, loses an arrival, or calls out of order', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
        const queue = new Map<TicketId, Ticket>();
        for (const [minute, step] of acts.entries()) {
          const at = minute as EpochMs;
          const decision = decide(queue, step, at);
          if (!decision?.ok) continue;
          for (const event of decision.value) {
            const happening = { type: event.type, body: event.body, at } as TicketHappening;
            const before = queue.get(happening.body.ticketId) ?? null;
            if (happening.type === 'ticket-called') {
              expect(before).toEqual(orderWaiting([...queue.values()], windows[step.window] ?? null)[0]);
            }
            const after = ticketAfter(before, happening);
            if (before) expect(after.arrivedAt).toBe(before.arrivedAt);
            if (before) expect(before.standing.state).not.toBe('finished');
            queue.set(after.id, after);
          }
          expectOneVisitorAWindow([...queue.values()]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('writes into the ticket what each event says and when', () => {
    const id = 't1' as TicketId;
    const windowId = 'window-1' as WindowId;
    const at = (moment: number) => moment as EpochMs;
    const issued: TicketHappening = {
      type: 'ticket-issued',
      body: {
        ticketId: id,
        number: 'A012',
        serial: 12,
        day: '2026-11-22' as HallDay,
        serviceId: 'general' as ServiceId,
        visitId: 'v1' as VisitId,
        partySize: 3,
        arrivedAt: at(5),
      },
      at: at(6),
    };
    const standings: unknown[] = [];
    let ticket = ticketAfter(null, issued);
    const then = (happening: TicketHappening) => {
      ticket = ticketAfter(ticket, happening);
      standings.push(ticket.standing);
    };
    then({ type: 'ticket-called', body: { ticketId: id, windowId, staffId: 'lin' as StaffId }, at: at(10) });
    then({ type: 'ticket-recalled', body: { ticketId: id, windowId, times: 2 }, at: at(20) });
    then({ type: 'ticket-missed', body: { ticketId: id, windowId }, at: at(30) });
    then({ type: 'ticket-restored', body: { ticketId: id }, at: at(40) });
    const to = { toServiceId: 'legal' as ServiceId, toWindowId: 'window-2' as WindowId, reason: '' };
    then({ type: 'ticket-transferred', body: { ticketId: id, ...to }, at: at(50) });
    then({ type: 'ticket-finished', body: { ticketId: id, windowId }, at: at(60) });
    expect(standings).toEqual([
      { state: 'called', windowId, staffId: 'lin', calledAt: 10, times: 1 },
      { state: 'called', windowId, staffId: 'lin', calledAt: 20, times: 2 },
      { state: 'missed', windowId, missedAt: 30 },
      { state: 'waiting', since: 40 },
      { state: 'waiting', since: 50 },
      { state: 'finished', windowId, finishedAt: 60 },
    ]);
    expect(ticket).toMatchObject({
      ...{ id, number: 'A012', partySize: 3, arrivedAt: 5, visitId: 'v1', day: '2026-11-22' },
      ...{ serviceId: 'legal', forWindowId: 'window-2' },
    });
  });

  it('begins with the ticket and nothing before it', () => {
    const body = { ticketId: 't1' as TicketId };
    expect(() => ticketAfter(null, { type: 'ticket-restored', body, at: 1 as EpochMs })).toThrow(
      'issued before',
    );
  });
});

function expectOneVisitorAWindow(tickets: Ticket[]): void {
  for (const { id } of windows) {
    const here = tickets.filter(({ standing }) => standing.state === 'called' && standing.windowId === id);
    expect(here.length).toBeLessThanOrEqual(1);
  }
  for (const { standing } of tickets) {
    if (standing.state === 'called') expect(standing.times).toBeLessThanOrEqual(maxCalls);
  }
}
