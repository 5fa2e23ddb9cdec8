/** When to meet the city, in ms: after news, between rounds, and at most when it is away. */
export type Pace = { quietMs: number; everyMs: number; mostMs: number };

/** News are sent after 200 ms, rounds run every 15 s, and every 5 min at last when the city stays away. */
export const usualPace: Pace = { quietMs: 200, everyMs: 15_000, mostMs: 300_000 };

/** Runs rounds one at a time. */
export type Schedule = {
  /** Something is there to be told: soon, unless the city is away, then at the next try. */
  wake(): void;
  /** A round that begins after this call; resolves when it has ended. */
  now(): Promise<void>;
  /** Resolves when no round runs any more. */
  stop(): Promise<void>;
};

/** Starts the schedule; `round` says whether the city was heard and must not throw. */
export function startSchedule(round: () => Promise<{ heard: boolean }>, pace: Pace): Schedule {
  let timer: NodeJS.Timeout | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let running: Promise<void> | null = null;
  let queued: Promise<void> | null = null;
  let unheard = 0;
  let news = false;
  let stopped = false;

  function runIn(delayMs: number): void {
    const at = performance.now() + delayMs;
    if (stopped || running || at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => void run(), delayMs);
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    dueAt = Number.POSITIVE_INFINITY;
    news = false;
    running = round().then(({ heard }) => {
      running = null;
      unheard = heard ? 0 : unheard + 1;
      if (heard && news) runIn(pace.quietMs);
      else runIn(Math.min(pace.everyMs * 2 ** Math.max(0, unheard - 1), pace.mostMs));
    });
    return running;
  }

  async function runWhenFree(): Promise<void> {
    // Waits in any case, so that `queued` is set before it is cleared.
    do await running;
    while (running);
    queued = null;
    if (!stopped) await run();
  }

  runIn(0);
  return {
    wake() {
      // A round under way may have missed it. While the city is away, news wait with the rest.
      if (running) news = true;
      else if (unheard === 0) runIn(pace.quietMs);
    },
    now() {
      queued ??= runWhenFree();
      return queued;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
