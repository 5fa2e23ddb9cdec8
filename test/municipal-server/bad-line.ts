import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** What a bad line does to what passes through it; null leaves it alone. */
export type Mischief = {
  /** Changes what the hall sends. */
  request?: ((body: Record<string, unknown>) => unknown) | null;
  /** Changes what the city answers, or replaces it by text that is none of its words. */
  answer?: ((body: Record<string, unknown>) => unknown) | null;
  /** Lets the city act but never delivers its answer. */
  swallow?: boolean;
};

/** A real socket between hall and city that spoils what passes as `mischief` says at that moment. */
export async function startBadLine(cityUrl: string, mischief: Mischief) {
  const server = createServer(async (request, response) => {
    const sent = await bodyOf(request);
    const changed = sent.length > 0 && mischief.request ? repack(sent, mischief.request) : sent;
    const answer = await fetch(cityUrl + (request.url ?? ''), {
      method: request.method ?? 'GET',
      headers: Object.fromEntries(
        ['authorization', 'content-type', 'content-encoding'].flatMap((name) => {
          const value = request.headers[name];
          return typeof value === 'string' ? [[name, value]] : [];
        }),
      ),
      ...(changed.length > 0 ? { body: new Uint8Array(changed) } : {}),
    });
    const body = (await answer.json()) as Record<string, unknown>;
    if (mischief.swallow) return void response.destroy();
    const told = mischief.answer ? mischief.answer(body) : body;
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(typeof told === 'string' ? told : JSON.stringify(told));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

function repack(sent: Buffer, change: (body: Record<string, unknown>) => unknown): Buffer {
  const plain = JSON.parse(zstdDecompressSync(sent).toString('utf8')) as Record<string, unknown>;
  return zstdCompressSync(JSON.stringify(change(plain)));
}
