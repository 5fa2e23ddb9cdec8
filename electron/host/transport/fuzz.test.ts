import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyChain } from '#host/log/index.ts';
import { newRequest } from '#host/testing/clients.ts';
import { type HallUnderTest, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import { contract } from '#shared/contract/index.ts';
import { isRefusalCode } from '#shared/contract/refusals.ts';

let hall: HallUnderTest;
beforeAll(async () => {
  hall = await openHallUnderTest();
});
afterAll(() => hall.close());

/** Numbers that look random and are the same in every run (xorshift32). */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return { next, of: <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)] as T };
}
type Dice = ReturnType<typeof dice>;

const routes = Object.values(contract).flatMap((room) =>
  Object.values(room).map((procedure) => procedure['~orpc'].route),
);
const words = [
  '',
  'general',
  '木棉',
  '𠮷',
  '\u0000',
  "'; DROP TABLE tickets;--",
  '__proto__',
  'x'.repeat(3_000),
  '-1',
  '1e999',
];
const fields = [
  'requestId',
  'serviceId',
  'windowId',
  'ticketId',
  'partySize',
  'form',
  'account',
  'password',
  'queryCode',
  'documentTail',
  'grade',
  'comment',
  'language',
  'station',
  'at',
  '__proto__',
  'constructor',
];

function value(random: Dice, depth: number): unknown {
  const kind = random.next();
  if (kind < 0.35) return random.of(words);
  if (kind < 0.5) return random.of([0, -1, 1.5, 2 ** 53, null, true, false]);
  if (kind < 0.6) return newRequest();
  if (depth > 3) return null;
  if (kind < 0.7) return Array.from({ length: 3 }, () => value(random, depth + 1));
  return Object.fromEntries(Array.from({ length: 5 }, () => [random.of(fields), value(random, depth + 1)]));
}

function bodyOf(random: Dice): string {
  const kind = random.next();
  const text = JSON.stringify(value(random, 0)) ?? '';
  if (kind < 0.7) return text;
  if (kind < 0.85) return text.slice(0, Math.floor(random.next() * text.length));
  if (kind < 0.9) return '['.repeat(20_000);
  return Array.from({ length: 200 }, () => String.fromCharCode(random.next() * 0x300)).join('');
}

function shoot(random: Dice, tokens: string[]): Promise<{ status: number; text: string }> {
  const route = random.of(routes);
  const known = random.next() < 0.8;
  const path = known
    ? route.path
    : random.of(['/', '//', '/%', '/%ff', '/hall/../../x', '/a?b=%', '/hall?__proto__[x]=1', '/;']);
  const method =
    random.next() < 0.85
      ? (route.method ?? 'POST')
      : random.of(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']);
  const headers: Record<string, string> = {
    'content-type': random.of([
      'application/json',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'text/event-stream',
      'application/octet-stream',
      'x',
    ]),
    'accept-language': random.of(['zh-CN', 'en', '', '*;q=x', '1'.repeat(500)]),
  };
  const token = random.of(tokens);
  if (token) headers.authorization = token;
  if (random.next() < 0.1) headers['content-disposition'] = 'attachment; filename="../../x"';
  if (random.next() < 0.1) headers['x-station'] = random.of(['kiosk-1', '../..', '\u00ff'.repeat(100)]);
  return new Promise((resolve, reject) => {
    const options = { port: hall.port, method, path: `/api${path}`, headers, agent: false };
    const request = httpRequest(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        // A live view has no end: its first word is enough.
        if (response.headers['content-type']?.startsWith('text/event-stream')) response.destroy();
      });
      response.on('close', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on('error', reject);
    request.end(method === 'GET' || method === 'HEAD' ? undefined : bodyOf(random));
  });
}

it('five hundred senseless requests each get an answer with a code of the list, and the hall goes on', async () => {
  const random = dice(20_261_123);
  const tokens = [
    '',
    'Bearer x',
    'Bearer ',
    'Basic eDp4',
    `Bearer ${await hall.tokenOf('lin')}`,
    `Bearer ${await hall.stationToken('kiosk')}`,
  ];
  const strange: unknown[] = [];
  for (let group = 0; group < 50; group += 1) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => shoot(random, tokens)));
    for (const { status, text } of answers) {
      if (status === 200 || text === '') continue;
      const code = (JSON.parse(text) as { code?: unknown }).code;
      if (!isRefusalCode(code) || code === 'something-broke') strange.push({ status, text });
    }
  }
  expect(strange).toEqual([]);
  expect(hall.logLines).toEqual([]);
  expect((await hall.api('GET', '/hall')).status).toBe(200);
  expect(hall.database.read(verifyChain).brokenAt).toBeNull();
});
