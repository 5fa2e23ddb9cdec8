import { getHallProfile } from '#host/hall/index.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { ReadTx } from '#host/platform/database.ts';
import { listCalls, listCounters } from '#host/queue/ticket-store.ts';
import type { HallDay } from '#shared/base/brand.ts';
import type { BoardCall, BoardView } from '#shared/contract/queue.ts';
import { hallDayOf } from '#shared/domain/hall-day.ts';
import type { HallProfile } from '#shared/domain/hall-profile.ts';
import type { TicketId } from '#shared/domain/ids.ts';

/** The call being made and the five before it. */
const shownCalls = 6;
/** Read first: three calls for each of the latest tickets. A visitor missed and brought back has more. */
const usualCalls = shownCalls * 3;

/** What boards show: ticket numbers and windows only. */
export function boardView(tx: ReadTx, clock: Clock, version: number): BoardView {
  const profile = getHallProfile(tx);
  const now = clock.now();
  const day = hallDayOf(now, profile.timeZone);
  const counters = listCounters(tx, day);
  const notice = profile.notices.find(({ shelf }) => shelf === 'visitor-notice')?.paragraphs[0];
  return {
    version,
    at: now,
    calls: latestCalls(tx, day, profile),
    waiting: profile.services.map(({ id, name }) => ({
      serviceId: id,
      ...name,
      count: counters.find((counter) => counter.serviceId === id)?.waiting ?? 0,
    })),
    notice: notice ?? { zh: '', en: '' },
  };
}

function latestCalls(tx: ReadTx, day: HallDay, profile: HallProfile): BoardCall[] {
  for (let limit = usualCalls; ; limit *= 4) {
    const calls = listCalls(tx, day, limit);
    const latest = latestOfEachTicket(calls, profile);
    if (latest.length === shownCalls || calls.length < limit) return latest;
  }
}

function latestOfEachTicket(calls: ReturnType<typeof listCalls>, profile: HallProfile): BoardCall[] {
  const latest = new Map<string, BoardCall>();
  for (const call of calls) {
    if (latest.has(call.ticketId)) continue;
    latest.set(call.ticketId, {
      ticketId: call.ticketId as TicketId,
      number: call.number,
      windowNumber: profile.windows.find(({ id }) => id === call.windowId)?.number ?? 0,
      calledAt: call.at,
      times: call.times,
    });
  }
  return [...latest.values()].slice(0, shownCalls);
}
