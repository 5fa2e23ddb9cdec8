import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { hostEnvironment, hostFlags } from '#main/host-flags.ts';
import { projectRoot } from '#test/bench/bench-folder.ts';

/** The real host as a process of its own, as `npm start` runs it. */
export type HostProcess = {
  port: number;
  pid: number;
  /** From the start of the process to its ready line. */
  readyAfterMs: number;
  /** Never resolves; rejects with the host's last words when it ends before it is told to. */
  whileRunning: Promise<never>;
  stop(): Promise<void>;
};

const readyWithinMs = 120_000;

/** The host's own sources, which start as well, a little later. */
export const hostSources = join(projectRoot, 'electron', 'host', 'main.ts');

/** Writes the bundle that `npm start` runs, where it is older than its sources; answers with its script. */
async function builtHost(): Promise<string> {
  // The build belongs to no room that tests may import: it is asked as a program, by its path.
  const builder: { ensureBuiltHost(root: string, say: (line: string) => void): Promise<string> } =
    await import(pathToFileURL(join(projectRoot, 'build', 'start', 'built-host.ts')).href);
  return builder.ensureBuiltHost(projectRoot.replace(/[\\/]$/, ''), () => {});
}

/**
 * Starts the host of the demo hall on a free port, as `npm start` does unless told another script; throws
 * with its last words when it does not get ready.
 */
async function startHost(folder: string, fromScript?: string): Promise<HostProcess> {
  const script = fromScript ?? (await builtHost());
  const started = performance.now();
  const child = spawn(process.execPath, [...hostFlags, script, '--data', folder, '--port', '0', '--demo'], {
    cwd: projectRoot,
    env: { ...hostEnvironment, ...process.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let lastWords = '';
  child.stderr.on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-2000);
  });
  let asked = false;
  const whileRunning = new Promise<never>((_, reject) => {
    child.once('close', (code, signal) => {
      if (!asked) reject(new Error(`the host ended by itself (${signal ?? code}): ${lastWords}`));
    });
  });
  // Told to whoever waits for it; nobody may be waiting when the host ends.
  whileRunning.catch(() => {});
  const port = await Promise.race([readyPort(child), whileRunning]);
  const readyAfterMs = performance.now() - started;
  return {
    port,
    pid: child.pid ?? 0,
    readyAfterMs,
    whileRunning,
    stop() {
      asked = true;
      return stop(child);
    },
  };
}

/** Runs `work` against a host on `folder` and stops it, whatever happens. */
export async function withHost<T>(
  folder: string,
  work: (host: HostProcess) => Promise<T>,
  script?: string,
): Promise<T> {
  const host = await startHost(folder, script);
  try {
    return await Promise.race([work(host), host.whileRunning]);
  } finally {
    await host.stop();
  }
}

function readyPort(child: ChildProcess & { stdout: NodeJS.ReadableStream }): Promise<number> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => child.kill('SIGKILL'), readyWithinMs);
    child.once('exit', () => clearTimeout(patience));
    createInterface(child.stdout).on('line', (line) => {
      const said = readyLine(line);
      if (!said) return;
      clearTimeout(patience);
      resolve(said.port);
    });
  });
}

function readyLine(line: string): { port: number } | null {
  if (!line.startsWith('{')) return null;
  const said = JSON.parse(line) as { ready?: unknown; port?: unknown };
  return said.ready === true && typeof said.port === 'number' ? { port: said.port } : null;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(patience);
}
