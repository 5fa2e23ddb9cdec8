import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { changes } from '#shared/contract/municipal/wire.ts';
import { batchOf, inventLog, post, registered, triaged } from '#test/municipal-server/invented-hall.ts';
import { type City, type CityOptions, startCity } from '#test/municipal-server/start-city.ts';

// An embedded database and a worker thread take their time on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

let folder: string;
let options: CityOptions;
let city: City;
let at = 1_795_000_000_000;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'city-'));
  options = {
    port: 0,
    dataDir: join(folder, 'city'),
    databaseUrl: process.env.CITY_TEST_DATABASE_URL,
    halls: [{ code: '440199', token: 'hall-token', name: '木棉市人民来访接待厅' }],
    clerk: { account: 'city', password: 'city-password' },
    now: () => at,
  };
  city = await startCity(options);
  const log = inventLog([
    registered('p-1', '440199-20261122-0001', {
      name: '<b>陈禾</b>',
      request: '"><script>alert(1)</script>',
    }),
    registered('p-2', '440199-20261122-0002'),
    triaged('p-2', '河东区住房局', { category: 'accusation', accused: '某某' }),
    registered('p-3', '440199-20261122-0003'),
  ]);
  await post(`${city.url}/v1/halls/440199/batches`, 'hall-token', batchOf('440199', log));
});
afterAll(async () => {
  await city.stop();
  await rm(folder, { recursive: true, force: true });
});

async function signIn(password = 'city-password'): Promise<{ cookie: string; status: number }> {
  const response = await fetch(`${city.url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ account: 'city', password }),
  });
  return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '', status: response.status };
}

async function open(path: string, cookie: string): Promise<{ status: number; text: string; csrf: string }> {
  const response = await fetch(city.url + path, { headers: { cookie } });
  const text = await response.text();
  return { status: response.status, text, csrf: /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? '' };
}

async function submit(
  path: string,
  cookie: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const body = new URLSearchParams(fields);
  const response = await fetch(city.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, ...headers },
    body,
  });
  return { status: response.status, location: response.headers.get('location'), text: await response.text() };
}

async function pull(after = '', limit = 200) {
  const response = await fetch(`${city.url}/v1/halls/440199/changes?after=${after}&limit=${limit}`, {
    headers: { authorization: 'Bearer hall-token' },
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

describe('the city clerk’s pages', () => {
  it('show nothing of a petition before signing in', async () => {
    const { text } = await open('/petitions/440199/p-1', '');
    expect(text).toContain('name="password"');
    expect(text).not.toContain('440199-20261122');
  });

  it('list the petitions newest first, marking accusations, and never let typed markup through', async () => {
    const { cookie } = await signIn();
    const { text } = await open('/', cookie);
    const numbers = [...text.matchAll(/>(440199-20261122-\d{4})</g)].map((match) => match[1]?.slice(-1));
    expect(numbers).toEqual(['3', '2', '1']);
    expect(text).toContain('检举控告·保密');
    expect(text).toContain('&lt;b&gt;陈禾&lt;/b&gt;');
    for (const path of ['/', '/petitions/440199/p-1']) {
      expect((await open(path, cookie)).text).not.toContain('<script>');
    }
  });

  it('accept a petition, reply to it, and tell the hall in that order', async () => {
    const { cookie } = await signIn();
    const { csrf } = await open('/petitions/440199/p-1', cookie);
    const path = '/petitions/440199/p-1';
    const early = await submit(`${path}/reply`, cookie, {
      csrf,
      organ: '人社局',
      documentNumber: '1号',
      text: '好',
    });
    expect(early).toMatchObject({ status: 422 });
    expect(early.text).toContain('这件事的状态刚变了');

    const accepted = await submit(`${path}/accept`, cookie, { csrf, organ: '河东区人社局', note: '已受理' });
    expect(accepted).toMatchObject({ status: 303, location: `${path}?done=accept` });
    const incomplete = await submit(`${path}/reply`, cookie, {
      csrf,
      organ: '河东区人社局',
      documentNumber: '',
      text: '先写好的答复',
    });
    expect(incomplete.status).toBe(422);
    expect(incomplete.text).toContain('请检查：答复文号');
    expect(incomplete.text).toContain('先写好的答复');
    const reply = { organ: '河东区人社局', documentNumber: '河人社信〔2026〕7号', text: '第一段\n第二段' };
    expect((await submit(`${path}/reply`, cookie, { csrf, ...reply })).status).toBe(303);
    expect((await open(path, cookie)).text).toContain('河人社信〔2026〕7号');

    const all = changes.parse((await pull()).body);
    expect(all.events.map((event) => event.type)).toEqual(['matter-accepted', 'reply-written']);
    expect(all.events[1]?.body).toEqual({ petitionId: 'p-1', ...reply, at });
    const first = changes.parse((await pull('', 1)).body);
    expect(first).toMatchObject({ more: true, cursor: '1' });
    expect(changes.parse((await pull('1', 1)).body)).toMatchObject({ more: false, cursor: '2' });
    expect(changes.parse((await pull('2')).body)).toEqual({ events: [], cursor: '2', more: false });
    expect(await pull('3')).toMatchObject({ status: 409, body: { code: 'cursor-unknown' } });
    expect(await pull('x')).toMatchObject({ status: 409, body: { code: 'cursor-unknown' } });
  });

  it('obey no form without the session’s secret, from another site, or from nobody', async () => {
    const { cookie } = await signIn();
    const { csrf } = await open('/petitions/440199/p-3', cookie);
    const form = { organ: '河东区教育局', note: '' };
    expect((await submit('/petitions/440199/p-3/accept', cookie, form)).status).toBe(403);
    expect((await submit('/petitions/440199/p-3/accept', cookie, { ...form, csrf: 'x' })).status).toBe(403);
    const foreign = await submit(
      '/petitions/440199/p-3/accept',
      cookie,
      { ...form, csrf },
      { origin: 'http://elsewhere.example' },
    );
    expect(foreign.status).toBe(403);
    expect((await submit('/petitions/440199/p-3/accept', '', { ...form, csrf })).location).toBe('/');
    expect((await open('/petitions/440199/p-3', cookie)).text).toContain('还没有办理');
  });

  it('say so when there is no such petition, and end with the session', async () => {
    const { cookie } = await signIn();
    const missing = await open('/petitions/440199/nobody', cookie);
    expect(missing.status).toBe(404);
    expect((await submit('/sign-out', cookie, { csrf: missing.csrf })).status).toBe(303);
    expect((await open('/', cookie)).text).toContain('name="password"');
  });

  it('keep key, petitions and steps over a restart', async () => {
    const { publicKey } = city;
    await city.stop();
    city = await startCity(options);
    expect(city.publicKey).toBe(publicKey);
    const { cookie } = await signIn();
    expect((await open('/?state=replied', cookie)).text).toContain('440199-20261122-0001');
    expect(changes.parse((await pull()).body).events).toHaveLength(2);
  });

  it('slow down whoever guesses the password', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await signIn('guess')).status).toBe(401);
    expect((await signIn()).cookie).toBe('');
    at += 31_000;
    expect((await signIn()).cookie).not.toBe('');
  });
});
