import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpochMs, HallDay } from '#shared/base/brand.ts';
import { formatClock, formatDate, hallDayFrom, hallDayOf, yearOf } from '#shared/domain/hall-day.ts';

const shanghai = 'Asia/Shanghai';
const at = (iso: string) => Date.parse(iso) as EpochMs;
const minute = 60_000;

describe('the hall’s day', () => {
  it('changes at midnight on the hall’s wall, not in UTC', () => {
    expect(hallDayOf(at('2026-11-21T15:59:59.999Z'), shanghai)).toBe('2026-11-21');
    expect(hallDayOf(at('2026-11-21T16:00:00Z'), shanghai)).toBe('2026-11-22');
    expect(hallDayOf(at('2026-11-22T09:05:00Z'), shanghai)).toBe('2026-11-22');
  });

  it('stays the same after 17:00 and in the first minute of the day', () => {
    expect(hallDayOf(at('2026-07-05T17:30:00+08:00'), shanghai)).toBe('2026-07-05');
    expect(hallDayOf(at('2026-07-05T00:00:30+08:00'), shanghai)).toBe('2026-07-05');
  });

  it('holds for every midnight of a century, to the millisecond', () => {
    const day = fc.integer({ min: 0, max: 36_524 });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 86_399_999 }), (days, within) => {
        // Shanghai has kept UTC+8 without summer time since 1992.
        const midnight = Date.UTC(2000, 0, 1 + days) - 8 * 60 * minute;
        const expected = new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10);
        expect(hallDayOf(midnight as EpochMs, shanghai)).toBe(expected);
        expect(hallDayOf((midnight + within) as EpochMs, shanghai)).toBe(expected);
        expect(hallDayOf((midnight - 1) as EpochMs, shanghai) < expected).toBe(true);
      }),
    );
  });

  it('lasts 25 hours where the clocks go back', () => {
    expect(hallDayOf(at('2026-10-25T22:30:00Z'), 'Europe/Berlin')).toBe('2026-10-25');
    expect(hallDayOf(at('2026-10-24T22:00:00Z'), 'Europe/Berlin')).toBe('2026-10-25');
    expect(hallDayOf(at('2026-10-25T23:00:00Z'), 'Europe/Berlin')).toBe('2026-10-26');
  });

  it('refuses days the calendar does not have', () => {
    expect(hallDayFrom(2024, 2, 29)).toBe('2024-02-29');
    expect(hallDayFrom(2000, 2, 29)).toBe('2000-02-29');
    expect(hallDayFrom(1900, 2, 29)).toBeNull();
    expect(hallDayFrom(2026, 2, 29)).toBeNull();
    expect(hallDayFrom(2026, 4, 31)).toBeNull();
    expect(hallDayFrom(2026, 13, 1)).toBeNull();
    expect(hallDayFrom(2026, 0, 1)).toBeNull();
    expect(hallDayFrom(2026, 1, 0)).toBeNull();
    expect(hallDayFrom(2026, 1, 1.5)).toBeNull();
    expect(hallDayFrom(0, 1, 1)).toBeNull();
  });

  it('knows exactly the days that the calendar of the machine knows', () => {
    const year = fc.integer({ min: 1, max: 9999 });
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 31 }), (y, m, d) => {
        const date = new Date(0);
        date.setUTCFullYear(y, m - 1, d);
        expect(hallDayFrom(y, m, d) !== null).toBe(date.getUTCDate() === d);
      }),
    );
  });
});

describe('writing days and times', () => {
  it('writes days without leading zeros, as letters do', () => {
    const day = '2026-07-05' as HallDay;
    expect(formatDate(day, 'zh-CN')).toBe('2026年7月5日');
    expect(formatDate(day, 'en')).toBe('5 July 2026');
    expect(formatDate('2026-12-31' as HallDay, 'en')).toBe('31 December 2026');
    expect(yearOf(day)).toBe(2026);
  });

  it('writes the time of the wall as people say it', () => {
    expect(formatClock(at('2026-07-05T09:05:59+08:00'), shanghai)).toBe('9:05');
    expect(formatClock(at('2026-07-05T00:00:00+08:00'), shanghai)).toBe('0:00');
    expect(formatClock(at('2026-07-05T17:30:00+08:00'), shanghai)).toBe('17:30');
  });
});
