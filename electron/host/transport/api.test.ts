import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRequest } from '#host/testing/clients.ts';
import { type HallUnderTest, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import type { FieldProblem } from '#host/transport/wire-error.ts';
import { sentenceOf } from '#shared/contract/refusals.ts';

let hall: HallUnderTest;
let kiosk: Record<string, string>;
beforeAll(async () => {
  hall = await openHallUnderTest();
  kiosk = { authorization: `Bearer ${await hall.stationToken('kiosk')}` };
});
afterAll(() => hall.close());

type Refused = { code: string; message: string; status: number; data: { fields?: FieldProblem[] } };
const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const answer = await hall.api(method, path, body, { ...kiosk, ...headers });
  return { ...answer, refused: answer.body as Refused };
};
const ticket = (more: object = {}) => ({
  requestId: newRequest(),
  serviceId: 'general',
  partySize: 1,
  language: 'zh-CN',
  ...more,
});
const english = { 'accept-language': 'en-GB,en;q=0.9' };
const eventsSoFar = () => hall.database.read((tx) => hall.log.head(tx).seq);

describe('input that is not right', () => {
  it('is named field by field, in Chinese and in English, and nothing is saved', async () => {
    const before = eventsSoFar();
    const wrong = ticket({ partySize: 0, serviceId: 'no such service!', language: 'fr' });
    const { status, refused } = await ask('POST', '/tickets', wrong);
    expect(status).toBe(400);
    expect(refused.code).toBe('invalid-input');
    expect(refused.data.fields).toEqual([
      { path: 'serviceId', problem: 'not-an-id' },
      { path: 'partySize', problem: 'out-of-range:1-500' },
      { path: 'language', problem: 'not-a-choice' },
    ]);
    expect(refused.message).toContain('同来人数应在 1-500 之间');
    const inEnglish = await ask('POST', '/tickets', wrong, english);
    expect(inEnglish.refused.message).toContain('party size must be within 1-500');
    expect(inEnglish.refused.data.fields).toEqual(refused.data.fields);
    expect(eventsSoFar()).toBe(before);
  });

  it.each([
    ['JSON cut short', '{"requestId":', 'application/json'],
    ['no JSON at all', '来访登记', 'application/json'],
    ['an unknown kind of body', 'x', 'application/x-unknown'],
    ['a form with a broken border', '--x', 'multipart/form-data; boundary=y'],
  ])('that can’t be read (%s) is refused with a sentence', async (_, body, type) => {
    const { status, refused } = await ask('POST', '/tickets', body, { 'content-type': type });
    expect(status).toBe(400);
    expect(['malformed-request', 'invalid-input']).toContain(refused.code);
    expect(refused.message).toMatch(/[。]$/);
  });

  it.each([[null], [[]], [7], ['text'], [{}]])(
    'that is %j instead of an object of fields is refused',
    async (body) => {
      const { refused } = await ask('POST', '/tickets', JSON.stringify(body));
      expect(refused.code).toBe('invalid-input');
    },
  );
});

describe('a path nobody knows', () => {
  it.each(['/nowhere', '/tickets/more', '/%E0%A4%A', '/..%2f..%2fhall.key', '/__proto__', '/constructor'])(
    '%s is answered with not-found or malformed-request, never with a crash',
    async (path) => {
      const { status, refused } = await ask('POST', path, {}, english);
      expect(['not-found', 'malformed-request']).toContain(refused.code);
      expect(refused.message).toBe(sentenceOf(refused.code as 'not-found', 'en'));
      expect(status).toBe(refused.status);
    },
  );

  it('that climbs out of the port is answered, too', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const options = { port: hall.port, path: '/api/hall/../../x', method: 'POST' };
      const request = httpRequest(options, (response) => {
        response.setEncoding('utf8').on('data', resolve);
      });
      request.on('error', reject).end('x');
    });
    expect(JSON.parse(text)).toMatchObject({ code: 'not-found', status: 404 });
  });

  it('a known path with the wrong method is not found', async () => {
    expect((await ask('GET', '/tickets')).refused.code).toBe('not-found');
  });
});

describe('a body past one megabyte', () => {
  const tooMuch = 'x'.repeat(1024 * 1024 + 1);

  it('is refused by its length', async () => {
    const { status, refused } = await ask('POST', '/tickets', JSON.stringify(ticket({ more: tooMuch })));
    expect(status).toBe(400);
    expect(refused.code).toBe('malformed-request');
  });

  it('is refused when it comes in pieces without a length, and the host goes on', async () => {
    const status = await new Promise<number>((resolve) => {
      const request = httpRequest(
        {
          port: hall.port,
          path: '/api/tickets',
          method: 'POST',
          headers: { ...kiosk, 'content-type': 'application/json' },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      // Cut off by the host is an answer as well.
      request.on('error', () => resolve(400));
      for (let piece = 0; piece < 40; piece += 1) request.write('x'.repeat(64 * 1024));
      request.end();
    });
    expect(status).toBe(400);
    expect((await ask('POST', '/tickets', ticket())).status).toBe(200);
  });

  it('just below the limit is read', async () => {
    const { refused } = await ask(
      'POST',
      '/tickets',
      JSON.stringify(ticket({ partySize: 'x'.repeat(1_000_000) })),
    );
    expect(refused.code).toBe('invalid-input');
  });
});

describe('a repeated request', () => {
  it('gets the first answer and one ticket, also when both come at once', async () => {
    const before = eventsSoFar();
    const same = ticket();
    const answers = await Promise.all([1, 2, 3].map(() => ask('POST', '/tickets', same)));
    const later = await ask('POST', '/tickets', same);
    expect(new Set([...answers, later].map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(eventsSoFar()).toBe(before + 2);
  });

  it('with the id of something else, or of somebody else, is refused', async () => {
    const { requestId } = ticket();
    expect((await ask('POST', '/tickets', ticket({ requestId }))).status).toBe(200);
    expect((await ask('POST', '/visits/help', { requestId })).refused.code).toBe('request-id-reused');
    const other = { authorization: `Bearer ${await hall.stationToken('kiosk')}` };
    expect((await ask('POST', '/tickets', ticket({ requestId }), other)).refused.code).toBe(
      'request-id-reused',
    );
  });

  it('after a refusal may be tried again with the same id: the refusal left nothing', async () => {
    const { requestId } = ticket();
    const before = eventsSoFar();
    const refusedOnce = await ask('POST', '/tickets', ticket({ requestId, serviceId: 'no-such-service' }));
    expect(refusedOnce.refused.code).toBe('service-unknown');
    expect(eventsSoFar()).toBe(before);
    expect((await ask('POST', '/tickets', ticket({ requestId }))).status).toBe(200);
  });
});

describe('the door', () => {
  it('tells integrators what it understands, and that it is well, without a token', async () => {
    const at = (path: string) =>
      fetch(`http://127.0.0.1:${hall.port}${path}`).then((response) => response.json());
    expect(await at('/healthz')).toEqual({ healthy: true });
    const document = (await at('/api/openapi.json')) as { openapi: string; paths: Record<string, unknown> };
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/hall', '/visits', '/queue/callNext']),
    );
  });

  it('survives connections that say nothing sensible', async () => {
    for (const said of [
      '\u0000\u0001\u0002',
      'GET',
      'POST /api/tickets HTTP/1.1\r\nContent-Length: 99\r\n\r\n{',
      'GET /api/queue HTTP/9.9\r\n\r\n',
    ]) {
      const socket = connect(hall.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(said);
      await new Promise((resolve) => setTimeout(resolve, 5));
      socket.resetAndDestroy();
    }
    expect((await ask('POST', '/tickets', ticket())).status).toBe(200);
  });
});
