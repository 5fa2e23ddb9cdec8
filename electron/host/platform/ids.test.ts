import { describe, expect, it } from 'vitest';
import { timeOrderedIds } from '#host/platform/ids.ts';
import { randomPool } from '#host/platform/random-pool.ts';

describe('ids', () => {
  it('rise within one millisecond, from one to the next, and when the clock goes back', () => {
    const times = [1000, 1000, 1000, 1001, 900, 900, 1002];
    const ids = timeOrderedIds(randomPool(), () => times.shift() ?? 1002);
    const made = Array.from({ length: 40 }, () => ids.next<string>());
    expect(made).toEqual([...made].sort());
    expect(new Set(made).size).toBe(40);
  });

  it('are UUIDs of version 7 that carry their time', () => {
    const [id] = [timeOrderedIds(randomPool(), () => 0x0123_4567_89ab).next<string>()];
    expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('go on past the last number of a millisecond without repeating', () => {
    const highest = (count: number) => new Uint8Array(count).fill(0xff);
    const ids = timeOrderedIds(highest, () => 5);
    const made = Array.from({ length: 1000 }, () => ids.next<string>());
    expect(made).toEqual([...new Set(made)].sort());
  });
});

describe('the pool of random bytes', () => {
  it('never gives the same bytes twice, also across its refills', () => {
    const random = randomPool();
    const pieces = Array.from({ length: 3000 }, () => Buffer.from(random(16)).toString('hex'));
    expect(new Set(pieces).size).toBe(3000);
  });

  it('gives pieces that are the caller’s own', () => {
    const random = randomPool();
    const one = random(8);
    const copy = Uint8Array.from(one);
    random(8).fill(0);
    expect(one).toEqual(copy);
  });

  it('gives more than a pool holds', () => {
    expect(randomPool()(100_000)).toHaveLength(100_000);
  });
});
