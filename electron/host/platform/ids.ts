import { v7 } from 'uuid';

/** Where ids come from: UUIDv7, so that new rows touch the right-hand page of each index. */
export type Ids = { next<Branded extends string>(): Branded };

/** Ids from the machine's clock and random source; monotonic within the process. */
export function timeOrderedIds(): Ids {
  return { next: <Branded extends string>() => v7() as Branded };
}
