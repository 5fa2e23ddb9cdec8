import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { newRequest, refusalOf } from '#host/testing/clients.ts';
import { type HallUnderTest, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import type { BoardView } from '#shared/contract/queue.ts';
import { sentenceOf } from '#shared/contract/refusals.ts';
import type { ServiceId, WindowId } from '#shared/domain/ids.ts';

let hall: HallUnderTest;
const printed = vi.spyOn(console, 'error');
beforeAll(async () => {
  hall = await openHallUnderTest();
});
afterAll(() => hall.close());
afterEach(() => {
  expect(printed).not.toHaveBeenCalled();
});

/** A raw socket, and how it ended: `open`, an HTTP status, or a close code. */
async function open(headers: Record<string, string> = {}, path = '/ws') {
  const socket = new WebSocket(`ws://127.0.0.1:${hall.port}${path}`, { headers });
  const refusedWith = await once(socket, 'open').then(
    () => null,
    (error: unknown) => String(error),
  );
  return { socket, refusedWith };
}
const answers = async () => {
  const client = await hall.connect();
  expect((await client.hall.view()).state).toBe('open');
};

describe('the upgrade', () => {
  it('is refused to a page from elsewhere, and to a path that is none', async () => {
    for (const origin of ['http://evil.example', 'null', `http://127.0.0.1:${hall.port + 1}`, 'not a url']) {
      expect((await open({ origin })).refusedWith, origin).toContain('403');
    }
    expect((await open({}, '/socket')).refusedWith).toContain('403');
  });

  it('is granted to this host’s own pages', async () => {
    const { socket, refusedWith } = await open({ origin: `http://127.0.0.1:${hall.port}` });
    expect(refusedWith).toBeNull();
    socket.terminate();
  });

  it('broken off in the middle does not end the host', async () => {
    const asking = `GET /ws HTTP/1.1\r\nHost: x\r\nOrigin: http://evil.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`;
    for (let time = 0; time < 5; time += 1) {
      // The line stays half open after the refusal, and then breaks instead of ending.
      const socket = connect({ port: hall.port, host: '127.0.0.1', allowHalfOpen: true });
      socket.write(asking);
      await once(socket, 'data');
      socket.resetAndDestroy();
      await sleep(5);
    }
    await answers();
  });
});

describe('a message', () => {
  it('past one megabyte closes the connection', async () => {
    const { socket } = await open();
    socket.send('x'.repeat(1024 * 1024 + 1));
    expect((await once(socket, 'close'))[0]).toBe(1009);
    await answers();
  });

  it.each([
    ['no JSON', '李明的来访'],
    ['an empty text', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['no id', '{"p":{"u":"/hall/view"}}'],
    ['no payload', '{"i":"1"}'],
    ['a payload that is none', '{"i":"1","p":7}'],
    ['an address that is none', '{"i":"1","p":{"u":7}}'],
    ['an address elsewhere', '{"i":"1","p":{"u":"http://evil.example/"}}'],
    ['headers that are none', '{"i":"1","p":{"u":"/hall/view","h":{"accept-language":7}}}'],
    ['a form', '{"i":"1","p":{"u":"/hall/view","h":{"content-type":"multipart/form-data"}}}'],
    ['an unknown type', '{"i":"1","t":9,"p":{}}'],
    ['an event without content', '{"i":"1","t":3}'],
    ['bytes', Buffer.from([0xff, 0x00, 0xfe])],
  ])('that is garbage (%s) closes this connection alone', async (_, message) => {
    const { socket } = await open();
    socket.send(message);
    expect((await once(socket, 'close'))[0]).toBe(1007);
    await answers();
  });

  it('with a strange screen name or token is answered like any other', async () => {
    const lin = await hall.officer('lin', { 'x-station': '\ud800 王小明' });
    const kiosk = await hall.screen('kiosk');
    await kiosk.visits.takeTicket({
      requestId: newRequest(),
      serviceId: 'general' as ServiceId,
      partySize: 1,
      language: 'en',
    });
    await lin.queue.takeWindow({ requestId: newRequest(), windowId: 'window-1' as WindowId });
    const { requestId } = { requestId: newRequest() };
    const called = await lin.queue.callNext({ requestId });
    const [last] = hall.database.read((tx) => hall.log.readSubject(tx, `ticket:${called.id}`)).slice(-1);
    expect(last).toMatchObject({ type: 'ticket-called', station: 'desk' });
    const stranger = await hall.connect({ authorization: 'Bearer \ud800', 'accept-language': 'en' });
    expect((await refusalOf(stranger.queue.view())).message).toBe(sentenceOf('sign-in-needed', 'en'));
  });

  it('to a procedure nobody knows is refused in words', async () => {
    const { socket } = await open();
    socket.send('{"i":"1","p":{"u":"/nowhere/atAll","h":{"accept-language":"en"}}}');
    const [data] = await once(socket, 'message');
    expect(JSON.parse(String(data))).toMatchObject({
      i: '1',
      p: { s: 404, b: { json: { code: 'not-found' } } },
    });
    socket.terminate();
  });
});

describe('a live view over the wire', () => {
  it('comes whole first, again after a change, and ends when the screen goes', async () => {
    const board = await hall.screen('board');
    const kiosk = await hall.screen('kiosk');
    const going = new AbortController();
    const views = await board.queue.watchBoard(undefined, { signal: going.signal });
    const first = (await views.next()).value as BoardView;
    const before = first.waiting.find(({ serviceId }) => serviceId === 'legal')?.count ?? 0;
    await kiosk.visits.takeTicket({
      requestId: newRequest(),
      serviceId: 'legal' as ServiceId,
      partySize: 1,
      language: 'en',
    });
    const second = (await views.next()).value as BoardView;
    expect(second.version).toBeGreaterThan(first.version);
    expect(second.waiting.find(({ serviceId }) => serviceId === 'legal')?.count).toBe(before + 1);
    going.abort();
    await expect(views.next()).rejects.toThrow();
  });

  it('that can’t be shown before set-up is refused in words, not with a broken line', async () => {
    const empty = await openHallUnderTest({ setUp: false });
    const token = await empty.stationToken('board');
    const board = await empty.connect({ authorization: `Bearer ${token}`, 'accept-language': 'zh-CN' });
    const watching = board.queue.watchBoard().then((views) => views.next());
    expect(await refusalOf(watching)).toMatchObject({
      code: 'hall-not-set-up',
      message: sentenceOf('hall-not-set-up', 'zh-CN'),
    });
    expect(empty.logLines).toEqual([]);
    await empty.close();
  });
});
