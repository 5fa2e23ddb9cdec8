import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHostLine } from '#main/host-output.ts';
import { projectRoot } from '../project-root.ts';
import { writeApp } from './built-app.ts';

// Inside the project, so that the written program finds node_modules as dist/app does.
const parent = join(projectRoot, '.cache');
mkdirSync(parent, { recursive: true });
const app = mkdtempSync(join(parent, 'built-app-'));
const data = mkdtempSync(join(tmpdir(), 'built-app-'));
beforeAll(() => writeApp(projectRoot, app), 60_000);
afterAll(() => {
  rmSync(app, { recursive: true });
  rmSync(data, { recursive: true });
});

/** Node as Electron may be built: unable to read TypeScript. */
function runPlain(...args: string[]): ChildProcess & { stdout: NodeJS.ReadableStream } {
  return spawn(process.execPath, ['--no-strip-types', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

it('is a host that runs where TypeScript can’t be read, and ends cleanly', async () => {
  const host = runPlain(join(app, 'electron/host/main.js'), '--data', data, '--port', '0', '--demo');
  const ended = once(host, 'exit').then(([code]) => Promise.reject(new Error(`ended with code ${code}`)));
  ended.catch(() => undefined);
  const [line] = await Promise.race([once(host.stdout.setEncoding('utf8'), 'data'), ended]);
  const said = readHostLine(String(line).trim());
  expect(said.kind).toBe('ready');
  const health = await fetch(`http://127.0.0.1:${said.kind === 'ready' ? said.port : 0}/healthz`);
  expect(health.status).toBe(200);
  host.kill('SIGTERM');
  const [code] = await once(host, 'exit');
  expect(code).toBe(0);
}, 60_000);

it('has a shell and a preload that Node can parse, and no TypeScript left', async () => {
  for (const script of ['electron/main/main.js', 'electron/preload/preload.cjs']) {
    expect(existsSync(join(app, script))).toBe(true);
    const [code] = await once(runPlain('--check', join(app, script)), 'exit');
    expect(code).toBe(0);
  }
  expect(existsSync(join(app, 'electron/main/main.ts'))).toBe(false);
  expect(existsSync(join(app, 'electron/main/shell.test.js'))).toBe(false);
});
