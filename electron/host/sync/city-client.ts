import { promisify } from 'node:util';
import { zstdCompress } from 'node:zlib';
import type { z } from 'zod';
import type { CityAccess } from '#host/sync/city-access.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { type CityRefusalCode, cityRefusals } from '#shared/contract/municipal/protocol.ts';
import {
  type Batch,
  type BatchAnswer,
  batchAnswer,
  type Changes,
  changes,
  type Resend,
  type ResendAnswer,
  resendAnswer,
} from '#shared/contract/municipal/wire.ts';
import type { SyncFailure } from '#shared/contract/sync.ts';

/** Why the city gave no good answer; `refusal` is its own code where it spoke the protocol. */
export type NoAnswer = { failure: SyncFailure; refusal: CityRefusalCode | null; detail: string };

/** The city, seen from the hall. Every call ends within a minute. */
export type CityClient = {
  push(batch: Batch): Promise<Result<BatchAnswer, NoAnswer>>;
  resend(request: Resend): Promise<Result<ResendAnswer, NoAnswer>>;
  changes(after: string): Promise<Result<Changes, NoAnswer>>;
};

const pushTimeoutMs = 60_000;
const pullTimeoutMs = 15_000;
const compress = promisify(zstdCompress);

const failureOf: Partial<Record<CityRefusalCode, SyncFailure>> = {
  'token-wrong': 'token-refused',
  'hall-unknown': 'hall-unknown-to-city',
  fork: 'history-forked',
};

/** Speaks protocol 1 with the city until `signal` aborts. */
export function createCityClient(access: CityAccess, signal: AbortSignal): CityClient {
  const base = `${access.url.replace(/\/+$/, '')}/v1/halls/${encodeURIComponent(access.hallCode)}`;

  async function ask<Answer>(
    schema: z.ZodType<Answer>,
    path: string,
    timeoutMs: number,
    body?: unknown,
  ): Promise<Result<Answer, NoAnswer>> {
    const headers: Record<string, string> = { authorization: `Bearer ${access.token}` };
    const request: RequestInit = { headers, redirect: 'error' };
    if (body !== undefined) {
      request.method = 'POST';
      headers['content-type'] = 'application/json';
      headers['content-encoding'] = 'zstd';
      request.body = new Uint8Array(await compress(JSON.stringify(body)));
    }
    request.signal = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    try {
      const response = await fetch(base + path, request);
      return read(schema, response.status, await response.text());
    } catch (error) {
      return refused({ failure: 'city-away', refusal: null, detail: kindOf(error) });
    }
  }

  return {
    push: (batch) => ask(batchAnswer, '/batches', pushTimeoutMs, batch),
    resend: (request) => ask(resendAnswer, '/resend', pushTimeoutMs, request),
    changes: (after) => ask(changes, `/changes?after=${encodeURIComponent(after)}`, pullTimeoutMs),
  };
}

function read<Answer>(schema: z.ZodType<Answer>, status: number, text: string): Result<Answer, NoAnswer> {
  if (status >= 500 || status === 408 || status === 429) {
    return refused({ failure: 'city-away', refusal: null, detail: `status ${status}` });
  }
  const value = parsed(text);
  if (status === 200) {
    const answer = schema.safeParse(value);
    if (answer.success) return ok(answer.data);
    return refused({ failure: 'answer-unreadable', refusal: null, detail: 'not of this protocol' });
  }
  const code = (value as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && Object.hasOwn(cityRefusals, code)) {
    const refusal = code as CityRefusalCode;
    const seq = (value as { data?: { seq?: unknown } }).data?.seq;
    return refused({
      failure: failureOf[refusal] ?? 'batch-refused',
      refusal,
      detail: `${code} at ${seq ?? '-'}`,
    });
  }
  return refused({ failure: 'answer-unreadable', refusal: null, detail: `status ${status}` });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `ECONNREFUSED`, `TimeoutError` …: enough to know what to look at, and nothing that was sent. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const cause = error.cause as { code?: unknown } | undefined;
  return typeof cause?.code === 'string' ? cause.code : error.name;
}
