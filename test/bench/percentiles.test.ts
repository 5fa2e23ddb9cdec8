import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile, summarize } from '#test/bench/percentiles.ts';

const oneToHundred = Array.from({ length: 100 }, (_, index) => index + 1);

describe('a percentile', () => {
  it('is the value that this share of the samples does not exceed', () => {
    expect(percentile(oneToHundred, 0.5)).toBe(50);
    expect(percentile(oneToHundred, 0.95)).toBe(95);
    expect(percentile(oneToHundred, 0.99)).toBe(99);
    expect(percentile(oneToHundred, 1)).toBe(100);
  });

  it('of few samples is the worst of them, not a guess between two', () => {
    expect(percentile([3, 8, 40], 0.95)).toBe(40);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([7], 0)).toBe(7);
  });

  it('of no samples is refused: a bench that measured nothing has no figure', () => {
    expect(() => percentile([], 0.95)).toThrow('at least one sample');
    expect(() => summarize([])).toThrow('at least one sample');
  });

  it('is refused for a share given in per cent', () => {
    expect(() => percentile(oneToHundred, 95)).toThrow('from 0 to 1');
  });
});

describe('a summary', () => {
  it('sorts by value and not as text, and leaves the samples as they came', () => {
    const samples = [100, 9, 20];
    expect(summarize(samples)).toEqual({ count: 3, mean: 43, p50: 20, p95: 100, p99: 100, worst: 100 });
    expect(samples).toEqual([100, 9, 20]);
  });

  it('has at least the promised share of samples at or below each percentile, and not one less would do', () => {
    const latency = fc.double({ min: 0, max: 10_000, noNaN: true });
    fc.assert(
      fc.property(fc.array(latency, { minLength: 1 }), (samples) => {
        const { p95 } = summarize(samples);
        const atOrBelow = samples.filter((sample) => sample <= p95).length;
        const below = samples.filter((sample) => sample < p95).length;
        expect(atOrBelow).toBeGreaterThanOrEqual(0.95 * samples.length);
        expect(below).toBeLessThan(0.95 * samples.length);
      }),
    );
  });
});
