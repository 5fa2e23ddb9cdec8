import { z } from 'zod';

/** An event on the wire, exactly as it stands in the hall's log. */
export const wireEvent = z.object({
  seq: z.number().int().positive(),
  id: z.string(),
  subject: z.string(),
  type: z.string(),
  version: z.number().int().positive(),
  at: z.number().int(),
  actor: z.string(),
  station: z.string(),
  origin: z.enum(['hall', 'city']),
  secrecy: z.enum(['ordinary', 'accusation']),
  body: z.json(),
  previous: z.string().length(64),
  hash: z.string().length(64),
});
export type WireEvent = z.infer<typeof wireEvent>;

/** A contiguous run of the log. `digest` is the SHA-256 of the canonical JSON of `events`. */
export const batch = z.object({
  protocol: z.literal(1),
  batchId: z.uuid(),
  hall: z.string().min(1).max(32),
  from: z.number().int().positive(),
  to: z.number().int().positive(),
  previousHash: z.string().length(64),
  events: z.array(wireEvent).min(1).max(2000),
  digest: z.string().length(64),
});
export type Batch = z.infer<typeof batch>;

/** One refused event; the rest of the batch goes on. */
export const parkedOnCity = z.object({
  seq: z.number().int().positive(),
  code: z.string(),
  message: z.string(),
});
export type ParkedOnCity = z.infer<typeof parkedOnCity>;

/**
 * The city's answer. `receipt.signature` is Ed25519 over the canonical JSON of
 * `{hall, batchId, acknowledgedThrough, hash, at}`, base64; `hash` is that of the last acknowledged event.
 */
export const batchAnswer = z.object({
  acknowledgedThrough: z.number().int().nonnegative(),
  parked: z.array(parkedOnCity),
  receipt: z.object({
    hall: z.string(),
    batchId: z.string(),
    acknowledgedThrough: z.number().int().nonnegative(),
    hash: z.string(),
    at: z.number().int(),
    publicKey: z.string(),
    signature: z.string(),
  }),
});
export type BatchAnswer = z.infer<typeof batchAnswer>;

/** A city event; types the hall does not know yet are kept for a later version. */
export const cityEvent = z.object({
  cursor: z.string(),
  id: z.uuid(),
  type: z.string(),
  version: z.number().int().positive(),
  at: z.number().int(),
  body: z.json(),
});
export type CityEvent = z.infer<typeof cityEvent>;

/** Answer of `GET /v1/halls/{hall}/changes?after=cursor`; `cursor` is where the next pull begins. */
export const changes = z.object({ events: z.array(cityEvent), cursor: z.string(), more: z.boolean() });
export type Changes = z.infer<typeof changes>;

/** Parked events sent again, after a clerk at either end has removed the cause. The city must already have them. */
export const resend = z.object({ protocol: z.literal(1), events: z.array(wireEvent).min(1).max(100) });
export type Resend = z.infer<typeof resend>;

/** `settled` are taken now; `parked` are still refused, perhaps for another reason. */
export const resendAnswer = z.object({
  settled: z.array(z.number().int().positive()),
  parked: z.array(parkedOnCity),
});
export type ResendAnswer = z.infer<typeof resendAnswer>;
