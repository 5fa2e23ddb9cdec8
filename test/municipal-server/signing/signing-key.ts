import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { receiptText } from '#shared/contract/municipal/canonical.ts';
import type { BatchAnswer } from '#shared/contract/municipal/wire.ts';
import type { CityStore } from '#test/municipal-server/store/query.ts';

/** The city's Ed25519 key; `publicKey` is base64 of its SPKI DER, as halls pin it. */
export type SigningKey = { privateKey: KeyObject; publicKey: string };

/** The key kept in the store, made on the first start. */
export async function openSigningKey(store: CityStore): Promise<SigningKey> {
  const fresh = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  await store.rows('INSERT INTO signing_keys (id, private_key) VALUES (1, $1) ON CONFLICT DO NOTHING', [
    fresh,
  ]);
  const [kept] = await store.rows<{ pem: string }>('SELECT private_key AS pem FROM signing_keys');
  if (!kept) throw new Error('the signing key was not kept');
  const privateKey = createPrivateKey(kept.pem);
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
  return { privateKey, publicKey };
}

/** A receipt that the hall can keep and check without the city. */
export function signReceipt(
  key: SigningKey,
  receipt: Omit<BatchAnswer['receipt'], 'publicKey' | 'signature'>,
): BatchAnswer['receipt'] {
  const signature = sign(null, Buffer.from(receiptText(receipt)), key.privateKey).toString('base64');
  return { ...receipt, publicKey: key.publicKey, signature };
}
