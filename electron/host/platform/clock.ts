import type { EpochMs } from '#shared/base/brand.ts';

/** Where the time comes from; rules are handed the time and never ask. */
export type Clock = { now(): EpochMs };

/** The machine's own clock. */
export function systemClock(): Clock {
  return { now: () => Date.now() as EpochMs };
}

/** A clock that stands still until it is told to move: for tests and simulations. */
export function fakeClock(start: number): Clock & { set(at: number): void; advance(byMs: number): void } {
  let at = start;
  return {
    now: () => at as EpochMs,
    set: (value) => {
      at = value;
    },
    advance: (byMs) => {
      at += byMs;
    },
  };
}
