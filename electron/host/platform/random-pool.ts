import { randomBytes } from 'node:crypto';

/** Source of random bytes: `count` of them, never given twice. */
export type RandomSource = (count: number) => Uint8Array;

const poolBytes = 8192;

/**
 * Random bytes out of a pool: a ticket needs a few dozen in small pieces, and each visit to the system's
 * source costs more than the bytes.
 */
export function randomPool(): RandomSource {
  let pool = randomBytes(poolBytes);
  let used = 0;
  return (count) => {
    if (count > poolBytes) return randomBytes(count);
    if (used + count > pool.length) {
      pool = randomBytes(poolBytes);
      used = 0;
    }
    used += count;
    return Uint8Array.from(pool.subarray(used - count, used));
  };
}
