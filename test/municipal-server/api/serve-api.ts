import type { IncomingMessage, ServerResponse } from 'node:http';
import { OpenAPIGenerator } from '@orpc/openapi';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError, onError } from '@orpc/server';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { type CityRefusalCode, cityRefusals, municipal } from '#shared/contract/municipal/protocol.ts';
import { readBody } from '#test/municipal-server/api/read-body.ts';
import { createRouter } from '#test/municipal-server/api/router.ts';
import type { ReceivingDeps } from '#test/municipal-server/receiving/receive-batch.ts';

/** Answers everything under `/v1`. */
export function createApi(deps: ReceivingDeps) {
  const handler = new OpenAPIHandler(createRouter(deps), {
    interceptors: [
      onError((error) => {
        // Refusals are answers; anything else is a bug and belongs in the log.
        if (!(error instanceof ORPCError)) console.error(error);
      }),
    ],
  });
  const description = describe();

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://city');
    if (request.method === 'GET' && url.pathname === '/v1/openapi.json') {
      return sendJson(response, 200, await description);
    }
    const body = await readBody(request);
    if (!body.ok) return sendRefusal(response, body.error);
    const { matched, response: answer } = await handler.handle(
      new Request(url, {
        method: request.method ?? 'GET',
        headers: { 'content-type': request.headers['content-type'] ?? 'application/json' },
        body: body.value.length > 0 ? new Uint8Array(body.value) : null,
      }),
      { prefix: '/v1', context: { token: bearerToken(request) } },
    );
    if (!matched) return sendJson(response, 404, { code: 'NOT_FOUND', message: 'No such address.' });
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'application/json',
    });
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
}

/** Sends one JSON document. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

function sendRefusal(response: ServerResponse, code: CityRefusalCode): void {
  const { status, message } = cityRefusals[code];
  // The rest of an oversized body is not read: the connection can't be used again.
  response.setHeader('connection', 'close');
  sendJson(response, status, { defined: false, code, status, message });
}

function bearerToken(request: IncomingMessage): string {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

function describe() {
  return new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(municipal, {
    info: { title: '迎访 city protocol', version: '1' },
    servers: [{ url: '/v1' }],
    security: [{ hall: [] }],
    components: { securitySchemes: { hall: { type: 'http', scheme: 'bearer' } } },
  });
}
