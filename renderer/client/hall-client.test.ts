import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { implement, ORPCError } from '@orpc/server';
import { RequestHeadersPlugin, type RequestHeadersPluginContext } from '@orpc/server/plugins';
import { RPCHandler } from '@orpc/server/ws';
import { afterEach, expect, it, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { claimStation } from '#renderer/client/claim-station.ts';
import { createHallClient, type HallClientOptions } from '#renderer/client/hall-client.ts';
import type { LiveState } from '#renderer/client/live-views.ts';
import { refusalOf } from '#renderer/client/refusal-of.ts';
import { newRequestId } from '#renderer/client/request-id.ts';
import { contract } from '#shared/contract/index.ts';
import type { BoardView } from '#shared/contract/queue.ts';
import { sentenceOf } from '#shared/contract/refusals.ts';
import type { StationId } from '#shared/domain/ids.ts';

const port = implement(contract).$context<RequestHeadersPluginContext>();
const board = (version: number): BoardView => ({
  version,
  at: 0,
  calls: [],
  waiting: [],
  notice: { zh: '', en: '' },
});
const never = () => sleep(60_000, undefined, { ref: false });

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0).reverse()) close();
});

/** What the host below remembers and does; kept across a restart of its socket. */
function newDesk() {
  return {
    tokens: [] as (string | null)[],
    languages: [] as (string | null)[],
    hangs: 0,
    known: 'one',
    claims: 0,
  };
}

/** A host of a few procedures on a real socket. */
async function startHost(desk = newDesk(), at = 0) {
  const router = {
    hall: { view: port.hall.view.handler(() => ({ state: 'not-set-up' as const })) },
    stations: {
      claim: port.stations.claim.handler(({ input }) => {
        desk.claims += 1;
        return { id: 'kiosk-1' as StationId, kind: input.kind, token: desk.known };
      }),
    },
    queue: {
      board: port.queue.board.handler(async ({ context }) => {
        desk.tokens.push(context.reqHeaders?.get('authorization') ?? null);
        desk.languages.push(context.reqHeaders?.get('accept-language') ?? null);
        if (desk.hangs-- > 0) await never();
        if (desk.tokens.at(-1) !== `Bearer ${desk.known}`) {
          throw new ORPCError('station-not-paired', {
            status: 401,
            message: '没有登记',
            data: { words: {} },
          });
        }
        return board(7);
      }),
      watchBoard: port.queue.watchBoard.handler(async function* () {
        yield board(1);
        await sleep(20);
        yield board(2);
        await never();
      }),
      callNext: port.queue.callNext.handler(() => {
        throw new ORPCError('invalid-input', {
          status: 400,
          message: '有内容填得不对',
          data: { words: { fields: 'x' }, fields: [{ path: 'requestId', problem: 'not-an-id' }] },
        });
      }),
    },
  };
  const handler = new RPCHandler(router, { plugins: [new RequestHeadersPlugin()] });
  const server = new WebSocketServer({ port: at, host: '127.0.0.1' });
  server.on('connection', (socket) => void handler.upgrade(socket, { context: {} }));
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  const stop = () => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  };
  closing.push(stop);
  return { desk, stop, port: bound };
}

function connect(at: number, options: Partial<HallClientOptions> = {}) {
  const client = createHallClient({
    url: `ws://127.0.0.1:${at}/ws`,
    token: () => 'one',
    language: () => 'zh-CN',
    ...options,
  });
  closing.push(client.close);
  return client;
}

/** The refusal a promise ends in. */
async function refusalFrom(promise: Promise<unknown>) {
  return refusalOf(
    await promise.then(
      () => null,
      (error: unknown) => error,
    ),
  );
}

it('sends the token and the language of the moment with every message', async () => {
  const { desk, port } = await startHost();
  let language: 'zh-CN' | 'en' = 'zh-CN';
  const client = connect(port, { language: () => language });
  await client.rpc.queue.board();
  language = 'en';
  await client.rpc.queue.board();
  expect(desk.tokens).toEqual(['Bearer one', 'Bearer one']);
  expect(desk.languages).toEqual(['zh-CN', 'en']);
});

it('reads code, sentence and fields of a refusal', async () => {
  const { port } = await startHost();
  const refusal = await refusalFrom(connect(port).rpc.queue.callNext({ requestId: newRequestId() }));
  expect(refusal).toEqual({
    code: 'invalid-input',
    sentence: '有内容填得不对',
    words: { fields: 'x' },
    fields: [{ path: 'requestId', problem: 'not-an-id' }],
  });
  expect(refusalOf(new Error('a bug'))).toBeNull();
});

it('fails as no-connection, in the language of the screen, when the host stays away', async () => {
  const { port, stop } = await startHost();
  stop();
  const client = connect(port, { patienceMs: 200, language: () => 'en' });
  const refusal = await refusalFrom(client.rpc.hall.view());
  expect(refusal?.code).toBe('no-connection');
  expect(refusal?.sentence).toBe(sentenceOf('no-connection', 'en'));
  expect(client.state.get().state).toBe('connecting');
});

it('keeps a call made while the line is down until the host is back', async () => {
  const first = await startHost();
  const client = connect(first.port);
  await client.rpc.hall.view();
  first.stop();
  await vi.waitUntil(() => client.state.get().state === 'lost');
  const answer = client.rpc.queue.board();
  await startHost(first.desk, first.port);
  expect((await answer).version).toBe(7);
  expect(client.state.get().state).toBe('open');
});

it('sends a call again when the line broke before its answer', async () => {
  const first = await startHost();
  first.desk.hangs = 1;
  const client = connect(first.port);
  const answer = client.rpc.queue.board();
  await vi.waitUntil(() => first.desk.tokens.length === 1);
  first.stop();
  await startHost(first.desk, first.port);
  expect((await answer).version).toBe(7);
  expect(first.desk.tokens).toHaveLength(2);
});

it('keeps the last board while the host is away and goes on with the new one', async () => {
  const first = await startHost();
  const client = connect(first.port);
  const states: LiveState<unknown>[] = [];
  const versionNow = () => (client.live.get('board').view as BoardView | null)?.version;
  closing.push(
    client.live.subscribe(
      'board',
      (rpc, signal) => rpc.queue.watchBoard(undefined, { signal }),
      () => states.push(client.live.get('board')),
    ),
  );
  expect(client.live.get('board').state).toBe('loading');
  await vi.waitUntil(() => versionNow() === 2);
  first.stop();
  await vi.waitUntil(() => client.live.get('board').state === 'stale');
  expect(versionNow()).toBe(2);
  expect(client.live.get('board').staleSince).not.toBeNull();
  const before = states.length;
  await startHost(first.desk, first.port);
  await vi.waitUntil(() => client.live.get('board').state === 'live' && versionNow() === 2, {
    timeout: 5000,
  });
  expect(states.slice(before).map(({ view }) => (view as BoardView).version)).toContain(1);
});

it('claims the station once, remembers it and claims again when the host forgot it', async () => {
  const { desk, port } = await startHost();
  const kept = new Map<string, string>();
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const client = connect(port, claimStation('kiosk', memory));
  await Promise.all([client.rpc.queue.board(), client.rpc.queue.board()]);
  expect(desk.claims).toBe(1);
  desk.known = 'two';
  await client.rpc.queue.board();
  expect(desk.claims).toBe(2);
  expect(kept.get('yingfang.station.kiosk')).toBe('two');
});

it('makes request ids that the contract accepts', () => {
  const ids = Array.from({ length: 100 }, newRequestId);
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
