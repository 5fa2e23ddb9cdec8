import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The demo hall as the city knows it. */
export const cityToken = 'faults-token';

/** The reference city as a process of its own. */
export type CityProgram = { url: string; stop(): Promise<void>; kill(): Promise<void> };

/** Starts the reference city on a port that was chosen before, with a store that outlives it. */
export async function startCityProgram(place: { port: number; folder: string }): Promise<CityProgram> {
  const args = [
    '--port',
    String(place.port),
    '--data',
    place.folder,
    '--hall',
    `440199:${cityToken}:木棉市接待厅`,
  ];
  const child = spawn(process.execPath, ['test/municipal-server/main.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('{')) resolve((JSON.parse(line) as { url: string }).url);
    });
    void ended.then(() => reject(new Error(`The city ended before it was ready: ${said}`)));
  });
  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    child.kill(signal);
    await ended;
  }
  return { url, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
