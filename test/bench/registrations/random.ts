/** Numbers that look like chance and are the same in every run. */
export type Random = {
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number;
  /** One of the choices. */
  pick<T>(choices: readonly T[]): T;
  /** True in `share` (0…1) of all cases. */
  chance(share: number): boolean;
  bytes(count: number): Uint8Array;
};

/** Mulberry32: 32 bits of state, good enough to make people up. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    pick: (choices) => choices[below(choices.length)] as (typeof choices)[number],
    chance: (share) => next() / 2 ** 32 < share,
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  };
}
