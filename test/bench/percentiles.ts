import { invariant } from '#shared/base/invariant.ts';

/** A set of measurements in a few numbers, all in the unit of the samples. */
export type Summary = { count: number; mean: number; p50: number; p95: number; p99: number; worst: number };

/**
 * The smallest sample that at least `share` of all samples do not exceed (nearest rank): always a value
 * that was measured, never one in between. `sorted` ascends and is not empty; `share` lies in 0…1.
 */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  invariant(share >= 0 && share <= 1, 'a percentile is asked for as a share from 0 to 1');
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  const value = sorted[rank - 1];
  invariant(value !== undefined, 'percentiles are taken of at least one sample');
  return value;
}

/** Summarises samples in any order; they are left as they are. Throws when there are none. */
export function summarize(samples: readonly number[]): Summary {
  const sorted = Float64Array.from(samples).sort();
  return {
    count: sorted.length,
    mean: sorted.reduce((sum, sample) => sum + sample, 0) / sorted.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    worst: percentile(sorted, 1),
  };
}
