import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OpenAPIHandler } from '@orpc/openapi/node';
import type { Router } from '@orpc/server';
import { BodyLimitPlugin } from '@orpc/server/node';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import type { Logger } from '#host/platform/logger.ts';
import { StartupError } from '#host/platform/startup-error.ts';
import type { CallContext } from '#host/transport/call-context.ts';
import { type CallDesk, type Incoming, interceptorsFor, languageOf } from '#host/transport/incoming-call.ts';
import { openApiDocument } from '#host/transport/open-api.ts';
import type { Screens } from '#host/transport/screen-files.ts';
import { callsOn } from '#host/transport/web-socket-calls.ts';
import { fromRefusal, placeOf, wireErrorOf } from '#host/transport/wire-error.ts';

/** The one door: screens, WebSocket, `/api`, `/healthz`. */
export type HttpServer = { port: number; stop(): Promise<void> };

const mostBodyBytes = 1024 * 1024;

/** Starts listening on `host`:`port` (0 picks a free port). */
export async function startHttpServer(deps: {
  router: Router<never, CallContext> | Record<string, unknown>;
  desk: CallDesk;
  screens: Screens;
  logger: Logger;
  host: string;
  port: number;
}): Promise<HttpServer> {
  const router = deps.router as Router<never, CallContext>;
  const interceptors = interceptorsFor(deps.desk, deps.logger);
  const api = new OpenAPIHandler<CallContext>(router, {
    ...interceptors,
    plugins: [new BodyLimitPlugin({ maxBodySize: mostBodyBytes })],
  });
  const rpc = new RPCHandler<CallContext>(router, interceptors);
  let document: Promise<string> | null = null;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/healthz') return sendJson(response, 200, JSON.stringify({ healthy: true }));
    if (path === '/api/openapi.json') {
      document ??= openApiDocument(router);
      return sendJson(response, 200, await document);
    }
    if (path.startsWith('/api/')) {
      const context = incomingOf(request) as unknown as CallContext;
      const { matched } = await api.handle(request, response, { prefix: '/api', context });
      // `/api/..` leads out of the prefix only after the handler has read the address.
      if (!matched)
        sendRefusal(
          response,
          fromRefusal({ code: 'not-found' }, languageOf(request.headers['accept-language'])),
        );
      return;
    }
    await deps.screens.serve(path, response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const language = languageOf(request.headers['accept-language']);
      const known = wireErrorOf(error, language);
      if (!known) deps.logger.error(placeOf(error), 'a request could not be answered');
      if (response.headersSent) response.destroy();
      else sendRefusal(response, known ?? fromRefusal({ code: 'something-broke' }, language));
    });
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostBodyBytes });
  server.on('upgrade', (request, socket, head) => {
    // Node takes its own listener away with the upgrade; a line cut now must not end the host.
    socket.on('error', () => socket.destroy());
    if (request.url !== '/ws' || !sameOrigin(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', () => webSocket.terminate());
      void rpc.upgrade(callsOn(webSocket), { context: incomingOf(request) as unknown as CallContext });
    });
  });

  await listen(server, deps.host, deps.port);
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Refuses a port that can't be listened on, before anything of the hall is opened: a start that fails for
 * its port alone must leave the data folder as it was.
 */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, host, port);
  await new Promise((resolve) => probe.close(resolve));
}

function listen(server: ReturnType<typeof createServer>, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new StartupError('port-taken', `Port ${port} is taken: start with --port and another number.`),
        );
      } else if (error.code === 'EACCES') {
        reject(
          new StartupError(
            'port-taken',
            `Port ${port} is not open to this account: start with --port above 1023.`,
          ),
        );
      } else reject(error);
    });
    server.listen(port, host, resolve);
  });
}

/** A page from elsewhere must not speak through a visitor's browser to this host. */
function sameOrigin(request: IncomingMessage): boolean {
  const { origin } = request.headers;
  if (!origin) return true;
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}

/**
 * A browser on this machine can be made to call this host by a page from elsewhere, under another name
 * that points here: so the name that was called counts as well.
 */
function incomingOf(request: IncomingMessage): Incoming {
  const address = request.socket.remoteAddress ?? '';
  const near = address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
  const calledByNearName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(request.headers.host ?? '');
  return { fromThisMachine: near && calledByNearName && sameOrigin(request) };
}

function sendRefusal(response: ServerResponse, refused: ReturnType<typeof fromRefusal>): void {
  sendJson(response, refused.status, JSON.stringify(refused));
}

function sendJson(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(body);
}
