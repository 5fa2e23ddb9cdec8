import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { LoggedEvent } from '#shared/domain/events.ts';

/** The `previous` of the very first event. */
export const genesisHash = '0'.repeat(64);

/** SHA-256, 64 hex digits, over the RFC 8785 JSON of all fields but `hash`. */
export function hashOf(event: Omit<LoggedEvent, 'hash'>): string {
  const { seq, id, subject, type, version, at, actor, station, origin, secrecy, body, previous } = event;
  const whole = { seq, id, subject, type, version, at, actor, station, origin, secrecy, body, previous };
  return createHash('sha256')
    .update(canonicalize(whole) as string)
    .digest('hex');
}
