import { Agent, request } from 'node:http';

/** Requests under `/api` on connections that stay open, as an integrator's program sends them. */
export type ApiLine = { post<Answer>(path: string, body: unknown): Promise<Answer>; close(): void };

/** Opens such a line with at most `connections` of them. */
export function openApiLine(port: number, token: string, connections: number): ApiLine {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    post: (path, body) => post(agent, { port, path: `/api${path}`, token }, JSON.stringify(body)),
    close: () => agent.destroy(),
  };
}

function post<Answer>(
  agent: Agent,
  to: { port: number; path: string; token: string },
  body: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${to.token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const options = { agent, host: '127.0.0.1', port: to.port, path: to.path, method: 'POST', headers };
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(JSON.parse(text) as Answer);
        else reject(new Error(`${to.path}: ${response.statusCode} ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
