import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpochMs } from '#shared/base/brand.ts';
import type { HallWindow } from '#shared/domain/hall-profile.ts';
import type { ServiceId, TicketId, WindowId } from '#shared/domain/ids.ts';
import { mayCall, type OrderedTicket, orderWaiting } from '#shared/domain/waiting-order.ts';

const services = ['general', 'follow-up', 'legal'] as ServiceId[];
const windows = ['window-1', 'window-2', 'window-3'] as WindowId[];

const anyTicket: fc.Arbitrary<OrderedTicket> = fc.record({
  id: fc.uuid({ version: 7 }).map((id) => id as TicketId),
  serviceId: fc.constantFrom(...services),
  forWindowId: fc.option(fc.constantFrom(...windows), { freq: 3 }),
  arrivedAt: fc.integer({ min: 0, max: 20 }),
  standing: fc.constantFrom(
    { state: 'waiting', since: 0 as EpochMs } as const,
    { state: 'missed', windowId: windows[0] as WindowId, missedAt: 0 as EpochMs } as const,
  ),
});
const anyQueue = fc.uniqueArray(anyTicket, { selector: ({ id }) => id, maxLength: 30 });
const anyWindow: fc.Arbitrary<HallWindow> = fc.record({
  id: fc.constantFrom(...windows),
  number: fc.constant(1),
  serviceIds: fc.subarray(services),
});

describe('the order of waiting', () => {
  it('passes over tickets that were sent to another window', () => {
    const window: HallWindow = { id: 'window-1' as WindowId, number: 1, serviceIds: services };
    expect(
      mayCall(window, { serviceId: services[0] as ServiceId, forWindowId: 'window-2' as WindowId }),
    ).toBe(false);
  });

  it('serves a ticket sent to a window that does not have the service otherwise', () => {
    const window: HallWindow = { id: 'window-1' as WindowId, number: 1, serviceIds: [] };
    expect(mayCall(window, { serviceId: services[2] as ServiceId, forWindowId: window.id })).toBe(true);
  });

  it('holds all who wait, once each, by arrival, whatever order they were read in', () => {
    fc.assert(
      fc.property(anyQueue, (queue) => {
        const order = orderWaiting(queue, null);
        expect(order).toHaveLength(queue.filter(({ standing }) => standing.state === 'waiting').length);
        expect(new Set(order.map(({ id }) => id)).size).toBe(order.length);
        for (const [place, ticket] of order.entries()) {
          const before = order[place - 1];
          if (before) expect(before.arrivedAt).toBeLessThanOrEqual(ticket.arrivedAt);
        }
        expect(orderWaiting(queue.toReversed(), null)).toEqual(order);
      }),
    );
  });

  it('is for one window the hall’s order without those it does not take', () => {
    fc.assert(
      fc.property(anyQueue, anyWindow, (queue, window) => {
        const all = orderWaiting(queue, null);
        expect(orderWaiting(queue, window)).toEqual(all.filter((ticket) => mayCall(window, ticket)));
      }),
    );
  });
});
