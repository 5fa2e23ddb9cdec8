import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSchedule, usualPace } from '#host/sync/schedule.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A schedule whose rounds are noted with their second of beginning. */
function noted(heard: () => boolean, lastsMs = 0) {
  const started = performance.now();
  const rounds: number[] = [];
  const schedule = startSchedule(async () => {
    rounds.push(Math.round(performance.now() - started) / 1000);
    if (lastsMs > 0) await new Promise((resolve) => setTimeout(resolve, lastsMs));
    return { heard: heard() };
  }, usualPace);
  return { schedule, rounds };
}

describe('when the hall meets its city', () => {
  it('begins at once and meets it every 15 s', async () => {
    const { rounds } = noted(() => true);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(rounds).toEqual([0, 15, 30]);
  });

  it('sends news after 200 ms, all of one burst together', async () => {
    const { schedule, rounds } = noted(() => true);
    await vi.advanceTimersByTimeAsync(1_000);
    schedule.wake();
    await vi.advanceTimersByTimeAsync(100);
    schedule.wake();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(rounds).toEqual([0, 1.2]);
  });

  it('sends news of a round under way right after it', async () => {
    const { schedule, rounds } = noted(() => true, 1_000);
    await vi.advanceTimersByTimeAsync(500);
    schedule.wake();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(rounds).toEqual([0, 1.2]);
  });

  it('asks less and less often while the city is away, at most every 5 min, news or not', async () => {
    const { schedule, rounds } = noted(() => false);
    for (let second = 0; second < 1_100; second += 1) {
      schedule.wake();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(rounds).toEqual([0, 15, 45, 105, 225, 465, 765, 1065]);
  });

  it('returns to its usual pace with the first answer', async () => {
    let back = false;
    const { rounds } = noted(() => back);
    await vi.advanceTimersByTimeAsync(50_000);
    back = true;
    await vi.advanceTimersByTimeAsync(90_000);
    expect(rounds).toEqual([0, 15, 45, 105, 120, 135]);
  });

  it('begins a round of its own for whoever asks for one now, and none after it is stopped', async () => {
    const { schedule, rounds } = noted(() => true, 1_000);
    await vi.advanceTimersByTimeAsync(500);
    const [first, second] = [schedule.now(), schedule.now()];
    await vi.advanceTimersByTimeAsync(2_000);
    await Promise.all([first, second]);
    expect(rounds).toEqual([0, 1]);
    const third = schedule.now();
    await vi.advanceTimersByTimeAsync(1_000);
    await third;
    expect(rounds).toEqual([0, 1, 2.5]);
    await schedule.stop();
    await schedule.now();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(rounds).toEqual([0, 1, 2.5]);
  });
});
