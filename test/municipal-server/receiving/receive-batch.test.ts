import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { receiptText } from '#shared/contract/municipal/canonical.ts';
import { batchAnswer, resendAnswer } from '#shared/contract/municipal/wire.ts';
import { signInClerk } from '#test/municipal-server/clerk-at-work.ts';
import { batchOf, inventLog, post, registered, triaged } from '#test/municipal-server/invented-hall.ts';
import { sentinels } from '#test/municipal-server/sentinels.ts';
import { type City, startCity } from '#test/municipal-server/start-city.ts';

// An embedded database and a worker thread take their time on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const zeros = '0'.repeat(64);
let city: City;
let halls = 0;

// One city for all tests: each takes a hall of its own, so none sees another's log.
beforeAll(async () => {
  const codes = Array.from({ length: 30 }, (_, index) => `H${index}`);
  city = await startCity({
    port: 0,
    databaseUrl: process.env.CITY_TEST_DATABASE_URL,
    halls: codes.map((code) => ({ code, token: `token-${code}`, name: code })),
    clerk: { account: 'city', password: 'city-password' },
  });
});
afterAll(() => city.stop());

function freshHall() {
  const hall = `H${halls}`;
  halls += 1;
  const token = `token-${hall}`;
  const url = `${city.url}/v1/halls/${hall}`;
  return {
    hall,
    url,
    push: (batch: unknown, encoding?: 'zstd' | 'gzip' | 'identity' | 'br') =>
      post(`${url}/batches`, token, batch, encoding),
    resend: (events: unknown) => post(`${url}/resend`, token, { protocol: 1, events }),
  };
}

const opened = {
  id: 'e-1',
  type: 'window-opened',
  subject: 'window:window-1',
  body: { windowId: 'window-1', staffId: 'lin' },
};
const triagedOne = triaged('p-1', '河东区人力资源和社会保障局');
const plainDay = [opened, registered('p-1', '440199-20261122-0001'), triagedOne];

describe('a city that receives batches', () => {
  it('takes a batch and signs for it', async () => {
    const { hall, push } = freshHall();
    const log = inventLog(plainDay);
    const { status, body } = await push(batchOf(hall, log));
    expect(status).toBe(200);
    const answer = batchAnswer.parse(body);
    expect(answer).toMatchObject({
      acknowledgedThrough: 3,
      parked: [],
      receipt: { hall, hash: log[2]?.hash },
    });
    const key = createPublicKey({ key: Buffer.from(city.publicKey, 'base64'), type: 'spki', format: 'der' });
    const signature = Buffer.from(answer.receipt.signature, 'base64');
    expect(verify(null, Buffer.from(receiptText(answer.receipt)), key, signature)).toBe(true);
    const altered = Buffer.from(receiptText({ ...answer.receipt, acknowledgedThrough: 4 }));
    expect(verify(null, altered, key, signature)).toBe(false);
  });

  it('reads gzip and plain bodies too, and refuses other encodings', async () => {
    const { hall, push } = freshHall();
    const log = inventLog(plainDay);
    expect((await push(batchOf(hall, log.slice(0, 1)), 'gzip')).body).toMatchObject({
      acknowledgedThrough: 1,
    });
    expect((await push(batchOf(hall, log.slice(1, 2)), 'identity')).body).toMatchObject({
      acknowledgedThrough: 2,
    });
    const other = await push(batchOf(hall, log.slice(2)), 'br');
    expect(other).toMatchObject({ status: 415, body: { code: 'encoding-unknown' } });
  });

  it('changes nothing when the same batch comes twice', async () => {
    const { hall, push } = freshHall();
    const batch = batchOf(hall, inventLog([...plainDay, triaged('nobody', '河东区教育局')]));
    const first = batchAnswer.parse((await push(batch)).body);
    const second = batchAnswer.parse((await push(batch)).body);
    expect(first.parked).toMatchObject([{ seq: 4, code: 'petition-unknown' }]);
    expect({ ...second, receipt: null }).toEqual({ ...first, receipt: null });
  });

  it('takes only the new part of an overlapping batch', async () => {
    const { hall, push } = freshHall();
    const log = inventLog(plainDay);
    await push(batchOf(hall, log.slice(0, 2)));
    expect((await push(batchOf(hall, log))).body).toMatchObject({ acknowledgedThrough: 3, parked: [] });
  });

  it('takes nothing after a gap and says where to go on', async () => {
    const { hall, push } = freshHall();
    const log = inventLog(plainDay);
    await push(batchOf(hall, log.slice(0, 1)));
    const answer = await push(batchOf(hall, log.slice(2)));
    expect(answer).toMatchObject({
      status: 200,
      body: { acknowledgedThrough: 1, receipt: { hash: log[0]?.hash } },
    });
    const empty = freshHall();
    expect((await empty.push(batchOf(empty.hall, log.slice(2)))).body).toMatchObject({
      acknowledgedThrough: 0,
      receipt: { hash: zeros },
    });
  });

  it('refuses another history of the same hall, inside the overlap and right behind it', async () => {
    const { hall, push } = freshHall();
    const log = inventLog(plainDay);
    await push(batchOf(hall, log));
    const other = inventLog([opened, registered('p-9', '440199-20261122-0009'), triagedOne, opened]);
    expect(await push(batchOf(hall, other))).toMatchObject({
      status: 409,
      body: { code: 'fork', data: { seq: 2 } },
    });
    const behind = await push(batchOf(hall, other.slice(3)));
    expect(behind).toMatchObject({ status: 409, body: { code: 'fork', data: { seq: 3 } } });
    expect((await push(batchOf(hall, log))).body).toMatchObject({ acknowledgedThrough: 3 });
  });

  it('refuses a batch whose digest, hash, chain or numbering does not hold', async () => {
    const { hall, push } = freshHall();
    const log = inventLog(plainDay);
    const whole = batchOf(hall, log);
    expect((await push({ ...whole, digest: zeros })).body).toMatchObject({ code: 'digest-mismatch' });
    const changed = log.map((event) => (event.seq === 2 ? { ...event, actor: 'staff:mallory' } : event));
    expect((await push(batchOf(hall, changed))).body).toMatchObject({
      code: 'hash-mismatch',
      data: { seq: 2 },
    });
    const other = inventLog(plainDay.slice(1), { seq: 1, hash: 'f'.repeat(64) });
    const spliced = await push(batchOf(hall, [...log.slice(0, 1), ...other]));
    expect(spliced.body).toMatchObject({ code: 'chain-broken', data: { seq: 2 } });
    const holed = await push(batchOf(hall, [...log.slice(0, 1), ...log.slice(2)]));
    expect(holed.body).toMatchObject({ code: 'not-contiguous' });
    expect(await push({ ...whole, hall: 'H29' })).toMatchObject({
      status: 422,
      body: { code: 'hall-mismatch' },
    });
    expect(await push({ protocol: 1 })).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } });
    expect((await push(whole)).body).toMatchObject({ acknowledgedThrough: 3 });
  });

  it('admits a hall by its own token only', async () => {
    const { hall, url } = freshHall();
    const batch = batchOf(hall, inventLog(plainDay));
    expect(await post(`${url}/batches`, 'token-H29', batch)).toMatchObject({
      status: 401,
      body: { code: 'token-wrong' },
    });
    expect((await fetch(`${url}/changes`)).status).toBe(401);
    const nowhere = await post(`${city.url}/v1/halls/NONE/batches`, 'x', { ...batch, hall: 'NONE' });
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'hall-unknown' } });
  });

  it('parks single events, goes on with the rest, and settles them when they are sent again', async () => {
    const { hall, push, resend } = freshHall();
    const log = inventLog([
      registered('p-1', '440199-20261122-0001', { address: ' ' }),
      registered('p-2', '440199-20261122-0002'),
      registered('p-3', '440199-20261122-0002'),
      triaged('p-2', sentinels.unknownOrgan + hall),
      triaged('p-2', '河东区教育局', { accused: '河东区教育局', category: 'accusation' }),
      { type: 'petition-triaged', body: { petitionId: 'p-2' } },
      { type: 'petition-corrected', body: { petitionId: 'p-2', anything: '\u0000' } },
    ]);
    const answer = batchAnswer.parse((await push(batchOf(hall, log))).body);
    expect(answer.acknowledgedThrough).toBe(7);
    expect(answer.parked.map((one) => [one.seq, one.code])).toEqual([
      [1, 'address-missing'],
      [3, 'number-taken'],
      [4, 'organ-unknown'],
      [5, 'organ-is-accused'],
      [6, 'body-unreadable'],
    ]);

    expect(resendAnswer.parse((await resend([log[3]])).body)).toMatchObject({
      settled: [],
      parked: [{ seq: 4 }],
    });
    const clerk = await signInClerk(city.url, { account: 'city', password: 'city-password' });
    expect(await clerk.open(`/parked?hall=${hall}`)).toContain(sentinels.unknownOrgan + hall);
    await clerk.enterOrgan(hall, sentinels.unknownOrgan + hall);
    expect(await clerk.open(`/parked?hall=${hall}`)).toContain('等接待厅重发');
    expect((await resend([log[3], log[4]])).body).toMatchObject({ settled: [4], parked: [{ seq: 5 }] });
    expect((await resend([log[3]])).body).toEqual({ settled: [4], parked: [] });
    expect(batchAnswer.parse((await push(batchOf(hall, log))).body).parked.map((one) => one.seq)).toEqual([
      1, 3, 5, 6,
    ]);

    const unknown = inventLog([opened], { seq: 7, hash: log[6]?.hash ?? '' });
    expect(await resend(unknown)).toMatchObject({
      status: 404,
      body: { code: 'event-unknown', data: { seq: 8 } },
    });
    expect((await resend(inventLog([opened]))).body).toMatchObject({ code: 'fork', data: { seq: 1 } });
  });

  it('describes itself', async () => {
    const description = (await (await fetch(`${city.url}/v1/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(description.paths)).toEqual([
      '/halls/{hall}/batches',
      '/halls/{hall}/resend',
      '/halls/{hall}/changes',
    ]);
    expect(await (await fetch(`${city.url}/healthz`)).json()).toEqual({ ok: true });
  });
});
