import canonicalize from 'canonicalize';
import type { BatchAnswer, WireEvent } from '#shared/contract/municipal/wire.ts';

/** The text whose SHA-256 is an event's hash: RFC 8785 JSON of all fields but `hash`. Throws on lone surrogates. */
export function eventText(event: Omit<WireEvent, 'hash'>): string {
  const { seq, id, subject, type, version, at, actor, station, origin, secrecy, body, previous } = event;
  return canonical({ seq, id, subject, type, version, at, actor, station, origin, secrecy, body, previous });
}

/** The text whose SHA-256 is a batch's digest. */
export function batchText(events: readonly WireEvent[]): string {
  return canonical(events);
}

/** The text that the city signs with Ed25519. */
export function receiptText(receipt: Omit<BatchAnswer['receipt'], 'publicKey' | 'signature'>): string {
  const { hall, batchId, acknowledgedThrough, hash, at } = receipt;
  return canonical({ hall, batchId, acknowledgedThrough, hash, at });
}

function canonical(value: unknown): string {
  // Only `undefined` and functions have no JSON text, and none of the callers can hand one in.
  return canonicalize(value) as string;
}
