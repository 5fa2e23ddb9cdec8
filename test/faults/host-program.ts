import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The host as a process of its own, without shell and city around it. */
export type HostProgram = {
  /** Address of `/api`. */
  api: string;
  port: number;
  pid: number;
  folder: string;
  /** Ends it as asked; answers with the exit code. */
  stop(): Promise<number | null>;
  /** `kill -9`, at once. Resolves when the process is gone. */
  kill(): Promise<void>;
};

/** Starts `node electron/host/main.ts --demo` and waits for its ready line. `env` is added to a bare surrounding. */
export async function startHost(folder: string, env: Record<string, string> = {}): Promise<HostProgram> {
  const args = ['electron/host/main.ts', '--demo', '--port', '0', '--data', folder];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...surroundings(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  const said = keepWords(child);
  const ready = new Promise<{ port: number }>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => resolve(JSON.parse(line) as { port: number }));
    void ended.then(([code]) => reject(new Error(`The host ended with ${code}: ${said()}`)));
  });
  const { port } = await ready;
  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    child.kill(signal);
    const [code] = await ended;
    return code;
  }
  return {
    api: `http://127.0.0.1:${port}/api`,
    port,
    pid: child.pid ?? 0,
    folder,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

/** How a program ended and every line it wrote to standard error. */
export type Ending = { code: number | null; errors: string[]; output: string };

/** Runs one of the project's scripts to its end. */
export async function runToEnd(
  script: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Ending> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...surroundings(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  // Whoever starts after all instead of refusing is not left behind.
  const patience = setTimeout(() => child.kill('SIGTERM'), 150_000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(patience);
  return { code, output, errors: errors.split('\n').filter((line) => line !== '') };
}

/** What `npm run hall -- verify --json` says of a data folder. */
export type Verdict = {
  exit: number | null;
  clean: boolean;
  chain: { events: number; brokenAt: number | null };
};

/** Runs `verify` on a data folder, whether its host runs, has stopped or was killed. */
export async function verifyFolder(folder: string): Promise<Verdict> {
  const { code, output, errors } = await runToEnd('build/hall.ts', ['verify', '--data', folder, '--json']);
  if (!output) throw new Error(`verify said nothing: ${errors.join(' ')}`);
  return { exit: code, ...(JSON.parse(output) as Omit<Verdict, 'exit'>) };
}

/** A data folder of its own; `forget` removes it. */
export function freshFolder(): { folder: string; forget(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'yingfang-faults-'));
  return { folder, forget: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The surroundings without a city that whoever runs the tests may have set, and not below npm. */
function surroundings(): NodeJS.ProcessEnv {
  const { YINGFANG_CITY_URL: _, YINGFANG_CITY_TOKEN: __, npm_lifecycle_event: ___, ...rest } = process.env;
  return rest;
}

function keepWords(child: ChildProcess): () => string {
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-4000);
  });
  return () => words;
}
