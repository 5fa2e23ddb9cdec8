import { describe, expect, it } from 'vitest';
import type { BoardCall, BoardView } from '#shared/contract/queue.ts';
import type { TicketId } from '#shared/domain/ids.ts';
import { nothingSeen, noticeCalls, standsOut } from './notice-calls.ts';

const at = 1_000_000;
const call = (number: string, calledAt: number, times = 1): BoardCall => ({
  ticketId: `t-${number}` as TicketId,
  number,
  windowNumber: 3,
  calledAt,
  times,
});
const view = (calls: BoardCall[], when = at): BoardView => ({
  version: 1,
  at: when,
  calls,
  waiting: [],
  notice: { zh: '', en: '' },
});
const numbers = (calls: BoardCall[]) => calls.map((one) => one.number);

describe('which calls a board announces', () => {
  it('announces a call once, however often the view is sent', () => {
    const first = noticeCalls(nothingSeen, view([call('A001', at)]), 50);
    const again = noticeCalls(first.seen, view([call('A001', at)], at + 900), 950);
    expect(numbers(first.announce)).toEqual(['A001']);
    expect(again.announce).toEqual([]);
  });

  it('announces a recall of the same ticket again', () => {
    const first = noticeCalls(nothingSeen, view([call('A001', at)]), 0);
    const recalled = noticeCalls(first.seen, view([call('A001', at + 20_000, 2)], at + 20_000), 20_000);
    expect(numbers(recalled.announce)).toEqual(['A001']);
  });

  it('announces two calls that arrive together in the order they were made', () => {
    const both = noticeCalls(nothingSeen, view([call('B002', at - 100), call('A001', at - 200)]), 0);
    expect(numbers(both.announce)).toEqual(['A001', 'B002']);
  });

  it('stays silent about calls of long ago when it is switched on or comes back', () => {
    const opened = noticeCalls(nothingSeen, view([call('A009', at - 5_000), call('A001', at - 31_000)]), 0);
    expect(numbers(opened.announce)).toEqual(['A009']);
  });

  it('judges age by the host’s clock, not by its own', () => {
    const wrongClock = 4_000_000_000_000;
    const { seen, announce } = noticeCalls(nothingSeen, view([call('A001', at)]), wrongClock);
    expect(numbers(announce)).toEqual(['A001']);
    expect(standsOut(seen, call('A001', at), wrongClock + 9_999)).toBe(true);
  });
});

describe('how long a call stands out', () => {
  it('stands out for ten seconds from the call', () => {
    const { seen } = noticeCalls(nothingSeen, view([call('A001', at - 4_000)]), 100_000);
    expect(standsOut(seen, call('A001', at - 4_000), 105_999)).toBe(true);
    expect(standsOut(seen, call('A001', at - 4_000), 106_000)).toBe(false);
  });

  it('does not begin again when another call comes', () => {
    const first = noticeCalls(nothingSeen, view([call('A001', at)]), 0);
    const later = noticeCalls(
      first.seen,
      view([call('A002', at + 8_000), call('A001', at)], at + 8_000),
      8_000,
    );
    expect(standsOut(later.seen, call('A001', at), 10_500)).toBe(false);
    expect(standsOut(later.seen, call('A002', at + 8_000), 10_500)).toBe(true);
  });
});
