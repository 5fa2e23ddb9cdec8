import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApi, sendJson } from '#test/municipal-server/api/serve-api.ts';
import { createPages } from '#test/municipal-server/pages/serve-pages.ts';
import { createSessions } from '#test/municipal-server/pages/sessions.ts';
import { openSigningKey } from '#test/municipal-server/signing/signing-key.ts';
import { enterHall, type HallAccess } from '#test/municipal-server/store/hall-store.ts';
import { openPgliteStore } from '#test/municipal-server/store/pglite-store.ts';
import { openPostgresStore } from '#test/municipal-server/store/postgres-store.ts';
import { prepareSchema } from '#test/municipal-server/store/schema.ts';

/** How a city starts. `databaseUrl` wins over `dataDir`; with neither, everything is in memory. */
export type CityOptions = {
  port: number;
  dataDir?: string | undefined;
  databaseUrl?: string | undefined;
  halls: HallAccess[];
  clerk: { account: string; password: string };
  /** Stops the city when aborted. */
  signal?: AbortSignal | undefined;
  /** Epoch ms; the machine's clock unless a test says otherwise. */
  now?: () => number;
};

/** A running city. `publicKey` is base64 SPKI DER of its Ed25519 key. */
export type City = { url: string; publicKey: string; store: 'pglite' | 'postgresql'; stop(): Promise<void> };

/** Starts the city on 127.0.0.1; port 0 takes any free one. */
export async function startCity(options: CityOptions): Promise<City> {
  const now = options.now ?? Date.now;
  const { databaseUrl, dataDir } = options;
  const store = databaseUrl ? await openPostgresStore(databaseUrl) : await openPgliteStore(dataDir);
  try {
    await prepareSchema(store);
    for (const hall of options.halls) await enterHall(store, hall);
    const key = await openSigningKey(store);
    const api = createApi({ store, key, now });
    const pages = createPages({ store, sessions: createSessions(options.clerk, now), now });
    const server = createServer((request, response) => {
      answer(request, response, api, pages).catch((error: unknown) => {
        console.error(error);
        if (response.headersSent) response.destroy();
        else sendJson(response, 500, { code: 'INTERNAL_SERVER_ERROR', message: 'The city broke.' });
      });
    });
    const port = await listen(server, options.port);
    const stop = once(async () => {
      await close(server);
      await store.close();
    });
    options.signal?.addEventListener('abort', () => void stop(), { once: true });
    return { url: `http://127.0.0.1:${port}`, publicKey: key.publicKey, store: store.kind, stop };
  } catch (error) {
    await store.close();
    throw error;
  }
}

type Answerer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  api: Answerer,
  pages: Answerer,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (path === '/healthz') return sendJson(response, 200, { ok: true });
  if (path.startsWith('/v1/')) return api(request, response);
  return pages(request, response);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Halls keep connections open between pushes; requests under way are still answered.
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
