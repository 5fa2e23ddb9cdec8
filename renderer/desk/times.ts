import type { EpochMs } from '#shared/base/brand.ts';
import { formatClock, formatDate, hallDayOf } from '#shared/domain/hall-day.ts';
import type { Language } from '#shared/domain/people.ts';

/** How the desk writes moments (epoch ms) in its language and the hall's time zone. */
export type Times = {
  /** `9:05` */
  clock(at: number): string;
  /** `2026年7月5日 9:05` or `5 July 2026 9:05` */
  full(at: number): string;
  /** `3分钟前`; under a minute `justNow`, as is a moment ahead of `now` by a clock's slip. */
  ago(at: number, now: number): string;
  /** Whole minutes between two moments, for waiting times. */
  minutes(from: number, to: number): number;
};

const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Makes the formats once per language and time zone; `justNow` is the language's word for it. */
export function timesOf(language: Language, timeZone: string, justNow: string): Times {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const clock = (at: number): string => formatClock(at as EpochMs, timeZone);
  return {
    clock,
    full: (at) => `${formatDate(hallDayOf(at as EpochMs, timeZone), language)} ${clock(at)}`,
    ago(at, now) {
      const past = Math.max(0, now - at);
      const step = steps.find(([, ms]) => past >= ms);
      return step ? relative.format(-Math.floor(past / step[1]), step[0]) : justNow;
    },
    minutes: (from, to) => Math.max(0, Math.floor((to - from) / 60_000)),
  };
}
