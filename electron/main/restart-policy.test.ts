import { describe, expect, it } from 'vitest';
import { afterHostEnd, type HostEnd, hallPatience, sayEnd } from './restart-policy.ts';

const crash: HostEnd = { reason: 'crashed', code: 134 };
const running = { failures: 0, ranMs: 5_000, wasEverReady: true };

describe('what follows when the host ends', () => {
  it('stays down when it was asked to end', () => {
    expect(afterHostEnd({ reason: 'asked' }, running)).toEqual({ next: 'stay-down' });
  });

  it('restarts a crashed host after half a second, then waits twice as long each time', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 6].map((failures) => afterHostEnd(crash, { ...running, failures }));
    expect(pauses.map((step) => (step.next === 'restart' ? step.afterMs : step.next))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000,
    ]);
  });

  it('gives up after eight failures in a row and says what the last one was', () => {
    const step = afterHostEnd(crash, { ...running, failures: hallPatience.mostFailures - 1 });
    expect(step).toEqual({
      next: 'give-up',
      line: 'The hall host failed 8 times in a row: crashed with code 134.',
    });
  });

  it('forgives earlier failures after a minute of health', () => {
    expect(afterHostEnd(crash, { ...running, failures: 6, ranMs: 60_000 })).toEqual({
      next: 'restart',
      afterMs: 500,
      failures: 1,
    });
  });

  it('does not try again when the very first start is refused, and repeats the host’s own words', () => {
    const refused: HostEnd = { reason: 'refused', line: 'Port 8440 is taken by another program.' };
    expect(afterHostEnd(refused, { failures: 0, ranMs: 300, wasEverReady: false })).toEqual({
      next: 'give-up',
      line: 'Port 8440 is taken by another program.',
    });
  });

  it('tries again when a restart is refused after the hall was open, for a port may come free', () => {
    const refused: HostEnd = { reason: 'refused', line: 'Port 8440 is taken by another program.' };
    expect(afterHostEnd(refused, { failures: 1, ranMs: 300, wasEverReady: true }).next).toBe('restart');
  });

  it('restarts a host that crashes before it was ever ready', () => {
    expect(afterHostEnd(crash, { failures: 0, ranMs: 900, wasEverReady: false }).next).toBe('restart');
  });

  it('names the signal that killed a host', () => {
    expect(sayEnd({ reason: 'killed', signal: 'SIGKILL' })).toBe('was killed by SIGKILL');
  });
});
