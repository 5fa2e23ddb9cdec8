import type { Clock } from '#host/platform/clock.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';

const triesBeforePause = 5;
const pauseMs = 60_000;
/** A screen serves many visitors a day: honest mistakes are forgotten after ten minutes. */
const rememberMs = 600_000;

/** Slows down guessing of query codes: after five wrong ones at one screen it pauses for a minute. */
export function createGuessLimit(clock: Clock) {
  const wrong = new Map<string, { at: number[]; pausedUntil: number }>();
  return {
    /** Whether this screen may ask now. */
    mayAsk(screen: string): Result<true, Refusal> {
      const waitMs = (wrong.get(screen)?.pausedUntil ?? 0) - clock.now();
      return waitMs > 0 ? refused(refusal('query-slowed', { seconds: Math.ceil(waitMs / 1000) })) : ok(true);
    },
    /**
     * Notes the answer a screen got; only an unknown code counts as a guess. A code that is found does
     * not wipe out the guesses before it: a guesser has a slip as well.
     */
    note(screen: string, answer: Result<unknown, Refusal>): void {
      if (answer.ok || answer.error.code !== 'query-code-unknown') return;
      const now = clock.now();
      const recent = (wrong.get(screen)?.at ?? []).filter((at) => now - at < rememberMs);
      const guesses = [...recent, now];
      const paused = guesses.length >= triesBeforePause;
      wrong.set(screen, { at: paused ? [] : guesses, pausedUntil: paused ? now + pauseMs : 0 });
    },
  };
}
