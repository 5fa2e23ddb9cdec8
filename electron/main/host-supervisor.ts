import { type AfterEnd, afterHostEnd, type HostEnd, type RestartPatience, sayEnd } from './restart-policy.ts';

/** A running host process, whatever started it. `stop` asks politely; `kill` does not ask. */
export type HostChild = {
  onReady(listener: (ready: { port: number }) => void): void;
  /** Called exactly once. */
  onEnd(listener: (end: HostEnd) => void): void;
  stop(): void;
  kill(): void;
};

/** Timers of the supervisor; the real ones, or a test's. */
export type Timers = {
  now(): number;
  after(ms: number, work: () => void): () => void;
};

/** The computer's own timers. */
export const realTimers: Timers = {
  now: () => performance.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/** What a supervisor needs. `launch` gets the port of the last run, so that open screens find the host again. */
export type SupervisorParts = {
  launch(port: number | null): HostChild;
  onReady(port: number): void;
  onGiveUp(line: string): void;
  say(line: string): void;
  timers: Timers;
  patience?: RestartPatience;
  /** How long a polite stop may take before the host is killed. */
  stopWithinMs?: number;
};

/** Keeps one host running until it is stopped or hopeless. `stop` resolves when the process has ended. */
export type HostSupervisor = { stop(): Promise<void> };

/** Starts the host and restarts it with back-off whenever it ends unasked. */
export function superviseHost(parts: SupervisorParts): HostSupervisor {
  let child: HostChild | null = null;
  let port: number | null = null;
  let failures = 0;
  let cancelRestart = () => {};
  let stopping: { done: Promise<void>; finish: () => void } | null = null;

  function launch() {
    const startedAt = parts.timers.now();
    const launched = parts.launch(port);
    child = launched;
    launched.onReady((ready) => {
      port = ready.port;
      parts.onReady(ready.port);
    });
    launched.onEnd((end) => {
      child = null;
      if (stopping) return stopping.finish();
      const past = { failures, ranMs: parts.timers.now() - startedAt, wasEverReady: port !== null };
      follow(end, afterHostEnd(end, past, parts.patience));
    });
  }

  function follow(end: HostEnd, step: AfterEnd) {
    if (step.next === 'restart') {
      failures = step.failures;
      parts.say(`The hall host ${sayEnd(end)}; starting it again in ${step.afterMs / 1000} s.`);
      cancelRestart = parts.timers.after(step.afterMs, launch);
    } else if (step.next === 'give-up') {
      parts.onGiveUp(step.line);
    }
  }

  function stop(): Promise<void> {
    if (stopping) return stopping.done;
    cancelRestart();
    const { promise, resolve } = Promise.withResolvers<void>();
    const running = child;
    if (!running) {
      stopping = { done: promise, finish: resolve };
      resolve();
      return promise;
    }
    const cancelKill = parts.timers.after(parts.stopWithinMs ?? 10_000, () => {
      parts.say('The hall host did not end when asked; ending it by force.');
      running.kill();
    });
    stopping = {
      done: promise,
      finish() {
        cancelKill();
        resolve();
      },
    };
    running.stop();
    return promise;
  }

  launch();
  return { stop };
}
