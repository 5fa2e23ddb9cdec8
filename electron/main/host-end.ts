import type { HostEnd } from './restart-policy.ts';

/** What is known of a host process when it has ended. */
export type SeenEnd = {
  code: number | null;
  signal: string | null;
  asked: boolean;
  wasReady: boolean;
  lastError: string;
};

/**
 * Names the end of a host process. Exit code 1 before it was ready is a refusal, whose last line says why; but
 * Node ends with the same code when a program breaks, and then its last line is Node's own version.
 */
export function endOfHost(seen: SeenEnd): HostEnd {
  if (seen.asked) return { reason: 'asked' };
  if (seen.signal !== null) return { reason: 'killed', signal: seen.signal };
  const broke = /^Node\.js v\d/.test(seen.lastError);
  if (seen.code === 1 && !seen.wasReady && !broke) {
    return { reason: 'refused', line: seen.lastError || 'The hall host refused to start.' };
  }
  return { reason: 'crashed', code: seen.code ?? -1 };
}
