import { describe, expect, it } from 'vitest';
import type { EpochMs, HallDay } from '#shared/base/brand.ts';
import type { HallService, HallWindow } from '#shared/domain/hall-profile.ts';
import type { ServiceId, StaffId, TicketId, VisitId, WindowId } from '#shared/domain/ids.ts';
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
import type { Ticket, TicketState } from '#shared/domain/tickets.ts';

const general = 'general' as ServiceId;
const legal = 'legal' as ServiceId;
const lin = 'lin' as StaffId;
const services: HallService[] = [
  { id: general, prefix: 'A', name: { zh: '综合来访', en: 'General' } },
  { id: legal, prefix: 'C', name: { zh: '法律咨询', en: 'Legal advice' } },
];
const window1: HallWindow = { id: 'window-1' as WindowId, number: 1, serviceIds: [general] };
const window2: HallWindow = { id: 'window-2' as WindowId, number: 2, serviceIds: [legal] };
const hall = { services, windows: [window1, window2] };

const waiting: TicketState = { state: 'waiting', since: 0 as EpochMs };
const calledTo = (window: HallWindow, times = 1): TicketState => ({
  state: 'called',
  windowId: window.id,
  staffId: lin,
  calledAt: 0 as EpochMs,
  times,
});
const missed: TicketState = { state: 'missed', windowId: window1.id, missedAt: 0 as EpochMs };
const finished: TicketState = { state: 'finished', windowId: window1.id, finishedAt: 0 as EpochMs };

function ticket(id: string, parts: Partial<Ticket> = {}): Ticket {
  return {
    id: id as TicketId,
    number: 'A001',
    day: '2026-11-22' as HallDay,
    serviceId: general,
    forWindowId: null,
    visitId: `visit-of-${id}` as VisitId,
    partySize: 1,
    arrivedAt: 0 as EpochMs,
    standing: waiting,
    ...parts,
  };
}

function outcome(decision: TicketDecision): unknown {
  return decision.ok ? decision.value.map(({ type, body }) => ({ type, ...body })) : decision.error;
}

describe('issuing a ticket', () => {
  const wish = {
    ticketId: 't1' as TicketId,
    visitId: 'v1' as VisitId,
    serviceId: legal,
    serial: 12,
    day: '2026-11-22' as HallDay,
    partySize: 3,
    arrivedAt: 5 as EpochMs,
  };

  it('numbers it by the service’s letter and the serial', () => {
    expect(issueTicket(wish, services)).toEqual({
      ok: true,
      value: [
        {
          subject: 'ticket:t1',
          type: 'ticket-issued',
          secrecy: 'ordinary',
          body: { ...wish, number: 'C012' },
        },
      ],
    });
  });

  it('refuses a service that the hall does not have', () => {
    expect(outcome(issueTicket({ ...wish, serviceId: 'tax' as ServiceId }, services))).toBe(
      'service-unknown',
    );
  });
});

describe('calling the next visitor', () => {
  it('calls the visitor who waited longest, not the lowest number', () => {
    const tickets = [
      ticket('low', { number: 'A001', arrivedAt: 20 as EpochMs }),
      ticket('early', { number: 'A009', arrivedAt: 10 as EpochMs }),
    ];
    expect(outcome(callNext(tickets, window1, lin))).toEqual([
      { type: 'ticket-called', ticketId: 'early', windowId: 'window-1', staffId: 'lin' },
    ]);
  });

  it('refuses while a visitor still stands at the window', () => {
    const tickets = [ticket('here', { standing: calledTo(window1) }), ticket('next')];
    expect(outcome(callNext(tickets, window1, lin))).toBe('window-busy');
  });

  it('is not held up by a visitor at another window', () => {
    const tickets = [ticket('there', { standing: calledTo(window2) }), ticket('next')];
    expect(callNext(tickets, window1, lin).ok).toBe(true);
  });

  it('says so when nobody waits whom this window takes', () => {
    const tickets = [
      ticket('other-service', { serviceId: legal }),
      ticket('other-window', { forWindowId: window2.id }),
      ticket('missed', { standing: missed }),
      ticket('finished', { standing: finished }),
    ];
    expect(outcome(callNext(tickets, window1, lin))).toBe('nobody-waiting');
    expect(outcome(callNext([], window1, lin))).toBe('nobody-waiting');
  });
});

describe('what may be done with a ticket', () => {
  it('calls again twice, then only lets it be marked as missed', () => {
    const again = (times: number) =>
      recallTicket(ticket('t', { standing: calledTo(window1, times) }), window1.id);
    expect(outcome(again(1))).toEqual([
      { type: 'ticket-recalled', ticketId: 't', windowId: 'window-1', times: 2 },
    ]);
    expect(outcome(again(2))).toMatchObject([{ times: 3 }]);
    expect(outcome(again(3))).toBe('ticket-called-enough');
    expect(missTicket(ticket('t', { standing: calledTo(window1, 3) }), window1.id).ok).toBe(true);
  });

  it('leaves the visitor at another window alone', () => {
    const there = ticket('t', { standing: calledTo(window2) });
    const wish = { toServiceId: general, toWindowId: null, reason: '' };
    expect(outcome(recallTicket(there, window1.id))).toBe('ticket-at-other-window');
    expect(outcome(missTicket(there, window1.id))).toBe('ticket-at-other-window');
    expect(outcome(finishTicket(there, window1.id))).toBe('ticket-at-other-window');
    expect(outcome(transferTicket(there, wish, window1.id, hall))).toBe('ticket-at-other-window');
    expect(outcome(transferTicket(there, wish, null, hall))).toBe('ticket-at-other-window');
  });

  it('refuses whatever the table does not allow, because someone else was faster', () => {
    const wish = { toServiceId: legal, toWindowId: null, reason: '' };
    for (const standing of [waiting, missed, finished]) {
      const old = ticket('t', { standing });
      expect(outcome(recallTicket(old, window1.id))).toBe('ticket-state-changed');
      expect(outcome(missTicket(old, window1.id))).toBe('ticket-state-changed');
      expect(outcome(finishTicket(old, window1.id))).toBe('ticket-state-changed');
      if (standing !== missed) expect(outcome(restoreTicket(old))).toBe('ticket-state-changed');
    }
    const gone = ticket('t', { standing: finished });
    expect(outcome(transferTicket(gone, wish, window1.id, hall))).toBe('ticket-state-changed');
    expect(restoreTicket(ticket('t', { standing: missed })).ok).toBe(true);
  });

  it('sends on from the window, from the queue and from among the missed', () => {
    const wish = { toServiceId: legal, toWindowId: window2.id, reason: '涉法涉诉' };
    for (const standing of [calledTo(window1), waiting, missed]) {
      expect(outcome(transferTicket(ticket('t', { standing }), wish, window1.id, hall))).toEqual([
        { type: 'ticket-transferred', ticketId: 't', ...wish },
      ]);
    }
  });

  it('sends to no service or window that the hall does not have', () => {
    const here = ticket('t', { standing: calledTo(window1) });
    const to = (serviceId: ServiceId, toWindowId: WindowId | null) =>
      transferTicket(here, { toServiceId: serviceId, toWindowId, reason: '' }, window1.id, hall);
    expect(outcome(to('tax' as ServiceId, null))).toBe('service-unknown');
    expect(outcome(to(legal, 'window-9' as WindowId))).toBe('window-unknown');
  });
});
