import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import WebSocket from 'ws';
import { type Summary, summarize } from '#test/bench/percentiles.ts';

/** How long a message of `bytes` takes to an echo server and back, in ms. */
export async function measureEcho(options: { bytes: number; rounds: number }): Promise<Summary> {
  const worker = new Worker(new URL('./echo-server.ts', import.meta.url));
  const [{ port }] = (await once(worker, 'message')) as [AddressInfo];
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
  await once(socket, 'open');
  const message = Buffer.alloc(options.bytes, 'x');
  const samples: number[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const sent = performance.now();
    socket.send(message);
    await once(socket, 'message');
    samples.push(performance.now() - sent);
  }
  socket.close();
  await worker.terminate();
  return summarize(samples);
}
