import type { Clock } from '#host/platform/clock.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';

const triesBeforePause = 5;
const pauseMs = 60_000;

/** Slows down guessing of query codes: after five wrong ones at one screen it pauses for a minute. */
export function createGuessLimit(clock: Clock) {
  const wrong = new Map<string, { tries: number; pausedUntil: number }>();
  return {
    /** Whether this screen may ask now. */
    mayAsk(screen: string): Result<true, Refusal> {
      const waitMs = (wrong.get(screen)?.pausedUntil ?? 0) - clock.now();
      return waitMs > 0 ? refused(refusal('query-slowed', { seconds: Math.ceil(waitMs / 1000) })) : ok(true);
    },
    /** Notes the answer a screen got; only an unknown code counts as a guess. */
    note(screen: string, answer: Result<unknown, Refusal>): void {
      if (answer.ok) wrong.delete(screen);
      else if (answer.error.code === 'query-code-unknown') {
        const tries = (wrong.get(screen)?.tries ?? 0) + 1;
        const paused = tries >= triesBeforePause;
        wrong.set(screen, { tries: paused ? 0 : tries, pausedUntil: paused ? clock.now() + pauseMs : 0 });
      }
    },
  };
}
