import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createLive } from '#host/transport/index.ts';

/** A live view of a number that the test changes; counts how often it was computed. */
function liveNumber() {
  const state = { value: 1, computed: 0 };
  const live = createLive(() => {
    state.computed += 1;
    return state.value;
  });
  const become = (value: number) => {
    state.value = value;
    live.changed();
  };
  return { live, state, become };
}
const nextOf = async (watcher: AsyncGenerator<number>) => (await watcher.next()).value;

describe('a live view', () => {
  it('comes whole first, and again after each change', async () => {
    const { live, become } = liveNumber();
    const watcher = live.watch();
    expect(await nextOf(watcher)).toBe(1);
    const next = nextOf(watcher);
    become(2);
    expect(await next).toBe(2);
  });

  it('is told once for all changes of one turn', async () => {
    const { live, state, become } = liveNumber();
    const watcher = live.watch();
    await nextOf(watcher);
    const seen: number[] = [];
    const watching = (async () => {
      for await (const value of watcher) seen.push(value);
    })();
    for (const value of [2, 3, 4]) become(value);
    await nextTurn();
    await nextTurn();
    expect(seen).toEqual([4]);
    expect(state.computed).toBe(2);
    // A watcher that waits is ended by its next change at the latest.
    live.changed();
    void watcher.return();
    await watching;
  });

  it('is computed once for all who watch', async () => {
    const { live, state, become } = liveNumber();
    const watchers = Array.from({ length: 20 }, () => live.watch());
    await Promise.all(watchers.map(nextOf));
    state.computed = 0;
    const next = Promise.all(watchers.map(nextOf));
    become(2);
    expect(await next).toEqual(Array(20).fill(2));
    expect(state.computed).toBe(1);
  });

  it('skips to the latest for a slow watcher', async () => {
    const { live, become } = liveNumber();
    const watcher = live.watch();
    await nextOf(watcher);
    for (const value of [2, 3, 4, 5]) {
      become(value);
      await nextTurn();
    }
    expect(await nextOf(watcher)).toBe(5);
  });

  it('misses no change that falls between two looks', async () => {
    const { live, become } = liveNumber();
    const watcher = live.watch();
    for (let value = 2; value < 50; value += 1) {
      become(value);
      await nextTurn();
      expect(await nextOf(watcher)).toBe(value);
    }
  });

  it('is fresh for whoever asks or begins to watch, even if nothing told of a change', async () => {
    const { live, state } = liveNumber();
    expect(live.view()).toBe(1);
    state.value = 2;
    expect(live.view()).toBe(2);
    state.value = 3;
    expect(await nextOf(live.watch())).toBe(3);
  });

  it('asked for at once after a change is never the old one', async () => {
    const { live, become } = liveNumber();
    expect(live.view()).toBe(1);
    become(2);
    expect(live.view()).toBe(2);
  });

  it('ends when the watcher goes away, whether it waits or was never begun', async () => {
    const { live } = liveNumber();
    const going = new AbortController();
    const watcher = live.watch(going.signal);
    await nextOf(watcher);
    const last = watcher.next();
    going.abort();
    expect(await last).toEqual({ done: true, value: undefined });
    expect(await live.watch(going.signal).next()).toEqual({ done: true, value: undefined });
  });

  it('that breaks tells its watchers, and mends with the next change', async () => {
    const { live, state } = liveNumber();
    const broken = createLive(() => {
      if (state.value === 2) throw new Error('a bug');
      return live.view();
    });
    const watcher = broken.watch();
    expect((await watcher.next()).value).toBe(1);
    state.value = 2;
    broken.changed();
    await expect(watcher.next()).rejects.toThrow('a bug');
    state.value = 1;
    broken.changed();
    expect((await broken.watch().next()).value).toBe(1);
  });
});
