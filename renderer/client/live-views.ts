import type { HallRpc } from '#renderer/client/hall-client.ts';
import { refusalOf, type ShownRefusal } from '#renderer/client/refusal-of.ts';

/**
 * A view that the host keeps sending. `view` is the last good one and stays when the line is lost;
 * `receivedAt` is when it came, `staleSince` when the stream broke (both epoch ms, this machine's clock).
 */
export type LiveState<View> = {
  state: 'loading' | 'live' | 'stale' | 'refused';
  view: View | null;
  receivedAt: number | null;
  staleSince: number | null;
  refusal: ShownRefusal | null;
};

/** Opens the stream of a view, for example `(rpc, signal) => rpc.queue.watch(undefined, { signal })`. */
export type LiveSource<View> = (rpc: HallRpc, signal: AbortSignal) => Promise<AsyncIterable<View>>;

/** All live views of a screen; each key is streamed once, however many components look at it. */
export type LiveViews = {
  subscribe<View>(key: string, source: LiveSource<View>, listener: () => void): () => void;
  get(key: string): LiveState<unknown>;
  /** Opens every stream anew, after signing in or unlocking. */
  restart(): void;
  close(): void;
};

type Entry = { state: LiveState<unknown>; listeners: Set<() => void>; restart(): void; stop(): void };

const nothingYet: LiveState<unknown> = {
  state: 'loading',
  view: null,
  receivedAt: null,
  staleSince: null,
  refusal: null,
};
const retryMs = 500;
const retryRefusedMs = 3000;
/** A view nobody looks at is dropped after this; long enough for React to mount it again. */
const lingerMs = 1000;

/** Keeps live views open across lost lines and hands out the last good value of each. */
export function createLiveViews(rpc: HallRpc): LiveViews {
  const entries = new Map<string, Entry>();
  return {
    subscribe(key, source, listener) {
      const entry = entries.get(key) ?? startEntry(rpc, source);
      entries.set(key, entry);
      entry.listeners.add(listener);
      return () => {
        entry.listeners.delete(listener);
        setTimeout(() => {
          if (entry.listeners.size > 0 || entries.get(key) !== entry) return;
          entries.delete(key);
          entry.stop();
        }, lingerMs);
      };
    },
    get: (key) => entries.get(key)?.state ?? nothingYet,
    restart() {
      for (const entry of entries.values()) entry.restart();
    },
    close() {
      for (const entry of entries.values()) entry.stop();
      entries.clear();
    },
  };
}

function startEntry<View>(rpc: HallRpc, source: LiveSource<View>): Entry {
  let round = new AbortController();
  let stopped = false;
  const entry: Entry = {
    state: nothingYet,
    listeners: new Set(),
    restart: () => round.abort(),
    stop() {
      stopped = true;
      round.abort();
    },
  };
  const become = (state: LiveState<unknown>): void => {
    entry.state = state;
    for (const listener of entry.listeners) listener();
  };
  const follow = async (): Promise<void> => {
    while (!stopped) {
      round = new AbortController();
      const { signal } = round;
      try {
        for await (const view of await source(rpc, signal)) {
          if (signal.aborted) break;
          become({ state: 'live', view, receivedAt: Date.now(), staleSince: null, refusal: null });
        }
        if (!signal.aborted) become(brokenOff(entry.state, null));
      } catch (error) {
        if (!signal.aborted) become(brokenOff(entry.state, refusalOf(error)));
      }
      if (!signal.aborted) await pause(entry.state.state === 'refused' ? retryRefusedMs : retryMs, signal);
    }
  };
  void follow();
  return entry;
}

function brokenOff(before: LiveState<unknown>, refusal: ShownRefusal | null): LiveState<unknown> {
  const staleSince = before.staleSince ?? Date.now();
  if (refusal && refusal.code !== 'no-connection') {
    return { ...before, state: 'refused', staleSince, refusal };
  }
  // Before the first view there is nothing to be stale: it is still loading.
  return { ...before, state: before.view === null ? 'loading' : 'stale', staleSince, refusal };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
