import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip, zstdCompress } from 'node:zlib';
import { v7 } from 'uuid';
import { batchText, eventText } from '#shared/contract/municipal/canonical.ts';
import type { Batch, WireEvent } from '#shared/contract/municipal/wire.ts';

/** What a test says of an event; the rest is made up around it. */
export type Told = Pick<WireEvent, 'type' | 'body'> & Partial<WireEvent>;

/** A chained log of the told events, as a hall would have written it. */
export function inventLog(told: readonly Told[], start = { seq: 0, hash: '0'.repeat(64) }): WireEvent[] {
  let { seq, hash: previous } = start;
  return told.map((event) => {
    seq += 1;
    const whole = {
      id: v7(),
      subject: 'petition:p-1',
      version: 1,
      at: 1_795_000_000_000 + seq,
      actor: 'staff:lin',
      station: 'desk-1',
      origin: 'hall' as const,
      secrecy: 'ordinary' as const,
      ...event,
      seq,
      previous,
    };
    previous = sha256(eventText(whole));
    return { ...whole, hash: previous };
  });
}

/** A registration as it stands in the log. */
export function registered(
  petitionId: string,
  number: string,
  changes: { address?: string; name?: string; request?: string } = {},
): Told {
  return {
    type: 'petition-registered',
    subject: `petition:${petitionId}`,
    body: {
      petitionId,
      registrationNumber: number,
      serial: 1,
      day: '2026-11-22',
      visitId: null,
      queryCode: 'K7M2QX',
      registration: {
        petitioner: {
          name: changes.name ?? '陈禾',
          document: { type: 'none', number: '' },
          phone: '13800000000',
          address: changes.address ?? '木棉市河东区柳巷 3 号',
          identityCheck: 'stated',
        },
        request: changes.request ?? '请补发三个月工资',
        facts: '自八月起未发工资。',
        reasons: '',
        matterKind: 'work-pay',
        personsPresent: 1,
        personsInvolved: 1,
        representatives: [],
      },
    },
  };
}

/** A triage as it stands in the log. */
export function triaged(
  petitionId: string,
  organ: string,
  changes: { accused?: string; category?: string } = {},
): Told {
  return {
    type: 'petition-triaged',
    subject: `petition:${petitionId}`,
    body: {
      petitionId,
      triage: {
        category: changes.category ?? 'appeal',
        disposition: 'transfer',
        organ,
        accused: changes.accused ?? '',
        reason: '',
      },
    },
  };
}

/** The batch of a run of events. */
export function batchOf(hall: string, events: WireEvent[]): Batch {
  return {
    protocol: 1,
    batchId: v7(),
    hall,
    from: events[0]?.seq ?? 0,
    to: events.at(-1)?.seq ?? 0,
    previousHash: events[0]?.previous ?? '',
    events,
    digest: sha256(batchText(events)),
  };
}

/** Posts JSON to a city the way a hall does. */
export async function post(
  url: string,
  token: string,
  value: unknown,
  encoding: 'zstd' | 'gzip' | 'identity' | 'br' = 'zstd',
): Promise<{ status: number; body: unknown }> {
  const plain = Buffer.from(JSON.stringify(value));
  const packed =
    encoding === 'zstd'
      ? await promisify(zstdCompress)(plain)
      : encoding === 'gzip'
        ? await promisify(gzip)(plain)
        : plain;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
    body: new Uint8Array(packed),
  });
  return { status: response.status, body: await response.json() };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
