import { createPublicKey, verify } from 'node:crypto';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { receiptText } from '#shared/contract/municipal/canonical.ts';
import type { BatchAnswer } from '#shared/contract/municipal/wire.ts';
import type { SyncFailure } from '#shared/contract/sync.ts';

/**
 * The receipt, if it is about this batch, says what the answer says, and is signed with the pinned key.
 * Before a key is pinned any key will do: whoever answers first at the configured address is the city.
 */
export function checkReceipt(
  answer: BatchAnswer,
  expected: { hall: string; batchId: string; pinnedKey: string | null },
): Result<BatchAnswer['receipt'], SyncFailure> {
  const { receipt } = answer;
  const { hall, batchId, pinnedKey } = expected;
  if (pinnedKey !== null && receipt.publicKey !== pinnedKey) return refused('city-key-changed');
  const fits =
    receipt.hall === hall &&
    receipt.batchId === batchId &&
    receipt.acknowledgedThrough === answer.acknowledgedThrough;
  return fits && signatureHolds(receipt) ? ok(receipt) : refused('receipt-invalid');
}

function signatureHolds(receipt: BatchAnswer['receipt']): boolean {
  try {
    const der = Buffer.from(receipt.publicKey, 'base64');
    const key = createPublicKey({ key: der, type: 'spki', format: 'der' });
    // Only Ed25519: with another kind of key the same call would check something else.
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(receiptText(receipt)), key, Buffer.from(receipt.signature, 'base64'));
  } catch {
    return false; // Not a key at all.
  }
}
