/** Why a host process ended; the list is closed, so that every caller must think of each. */
export type HostEnd =
  | { reason: 'asked' } // we stopped it, or it was told to end by a signal of ours
  | { reason: 'refused'; line: string } // exit code 1 before it was ready: its own words say why
  | { reason: 'crashed'; code: number }
  | { reason: 'killed'; signal: string }
  | { reason: 'not-launched'; line: string };

/** What to do after a host ended. `afterMs` is the pause before the next launch. */
export type AfterEnd =
  | { next: 'stay-down' }
  | { next: 'restart'; afterMs: number; failures: number }
  | { next: 'give-up'; line: string };

/** How patient the restarts are. Times in milliseconds. */
export type RestartPatience = {
  firstPauseMs: number;
  longestPauseMs: number;
  /** A host that ran this long is forgiven what happened before. */
  forgivenAfterMs: number;
  /** Failures in a row after which a person must look. */
  mostFailures: number;
};

/** 0.5 s, 1 s, 2 s … up to 30 s; a minute of health forgives; eight failures in a row are too many. */
export const hallPatience: RestartPatience = {
  firstPauseMs: 500,
  longestPauseMs: 30_000,
  forgivenAfterMs: 60_000,
  mostFailures: 8,
};

/**
 * Decides what follows the end of a host that ran `ranMs` after `failures` earlier failures in a row.
 * A host that refuses its very first start (port taken, wrong key …) would refuse again: it is not restarted.
 * After the hall was once open a refusal counts as a failure like any other, for a port may come free.
 */
export function afterHostEnd(
  end: HostEnd,
  past: { failures: number; ranMs: number; wasEverReady: boolean },
  patience: RestartPatience = hallPatience,
): AfterEnd {
  if (end.reason === 'asked') return { next: 'stay-down' };
  const firstStart = !past.wasEverReady;
  if (firstStart && (end.reason === 'refused' || end.reason === 'not-launched')) {
    return { next: 'give-up', line: end.line };
  }
  const failures = past.ranMs >= patience.forgivenAfterMs ? 1 : past.failures + 1;
  if (failures >= patience.mostFailures) {
    return { next: 'give-up', line: `The hall host failed ${failures} times in a row: ${sayEnd(end)}.` };
  }
  const afterMs = Math.min(patience.firstPauseMs * 2 ** (failures - 1), patience.longestPauseMs);
  return { next: 'restart', afterMs, failures };
}

/** One end in plain words, for the log of those who run the hall. */
export function sayEnd(end: HostEnd): string {
  switch (end.reason) {
    case 'asked':
      return 'ended as asked';
    case 'refused':
    case 'not-launched':
      return end.line;
    case 'crashed':
      return `crashed with code ${end.code}`;
    case 'killed':
      return `was killed by ${end.signal}`;
  }
}
