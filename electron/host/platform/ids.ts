import { v7 } from 'uuid';
import { type RandomSource, randomPool } from '#host/platform/random-pool.ts';

/** Where ids come from: UUIDv7, so that new rows touch the right-hand page of each index. */
export type Ids = { next<Branded extends string>(): Branded };

/** The 32 bits that order ids of one millisecond. */
const lastSequence = 0xffff_ffff;
/** Each millisecond begins in the lower half, so that two billion ids fit into it. */
const firstSequences = 0x7fff_ffff;

/** Ids from the machine's clock and random source; rising within the process, also when the clock goes back. */
export function timeOrderedIds(random: RandomSource = randomPool(), now: () => number = Date.now): Ids {
  let lastMs = 0;
  let sequence = 0;
  return {
    next<Branded extends string>() {
      const ms = Math.max(now(), lastMs);
      if (ms > lastMs || sequence >= lastSequence) {
        lastMs = ms > lastMs ? ms : lastMs + 1;
        sequence = new DataView(random(4).buffer).getUint32(0) & firstSequences;
      } else sequence += 1;
      return v7({ msecs: lastMs, seq: sequence, random: random(16) }) as Branded;
    },
  };
}
