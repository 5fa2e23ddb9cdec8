/** A view that screens watch: the whole of it first, and again after each change. */
export type Live<View> = {
  /** Says that the view may have changed; changes of one turn are told once. */
  changed(): void;
  /** The view as it is now, computed anew: a day may have passed without a change. */
  view(): View;
  /**
   * Ends when `signal` aborts. A slow watcher skips to the latest view; after a change it is computed
   * once for all watchers.
   */
  watch(signal?: AbortSignal): AsyncGenerator<View, void, undefined>;
};

/** Makes a live view out of a way to compute it. */
export function createLive<View>(compute: () => View): Live<View> {
  let known: { view: View } | null = null;
  let version = 0;
  let told = false;
  const sleepers = new Set<() => void>();

  function wake(): void {
    told = false;
    known = null;
    version += 1;
    for (const sleeper of [...sleepers]) sleeper();
  }

  function view(): View {
    known = { view: compute() };
    return known.view;
  }

  return {
    changed() {
      if (told) return;
      told = true;
      setImmediate(wake);
    },
    view,
    async *watch(signal) {
      let seen = -1;
      while (!signal?.aborted) {
        if (seen !== version) {
          const isFirst = seen < 0;
          seen = version;
          yield isFirst || known === null ? view() : known.view;
        } else {
          await nextWake(sleepers, signal);
        }
      }
    },
  };
}

function nextWake(sleepers: Set<() => void>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      sleepers.delete(done);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    sleepers.add(done);
    signal?.addEventListener('abort', done);
  });
}
