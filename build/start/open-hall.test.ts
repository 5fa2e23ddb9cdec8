import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openHallInElectron } from './open-hall.ts';

const folders: string[] = [];
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

/** Node stands in for Electron's program: it is started the same way and speaks the same ready line. */
function openWith(app: string) {
  const folder = mkdtempSync(join(tmpdir(), 'open-hall-'));
  folders.push(folder);
  const script = join(folder, 'app.mjs');
  writeFileSync(script, app);
  const told = { ready: [] as number[], over: [] as number[], cannotRun: 0, said: [] as string[] };
  const hall = openHallInElectron({
    hostScript: '',
    options: { demo: true, headless: false, port: 8440, dataFolder: join(folder, 'data') },
    env: process.env,
    say: (line) => void told.said.push(line),
    onReady: (port) => void told.ready.push(port),
    onOver: (code) => void told.over.push(code),
    onCannotRun: () => {
      told.cannotRun += 1;
    },
    program: process.execPath,
    app: script,
  });
  return { hall, told };
}

it('passes the flags on, tells when the hall is ready and ends it when stopped', async () => {
  const { hall, told } = openWith(
    `console.error(process.argv.slice(2).join(' '));
     console.log(JSON.stringify({ ready: true, port: 8440 }));
     setInterval(() => {}, 1000);`,
  );
  await vi.waitFor(() => expect(told.ready).toEqual([8440]), { timeout: 5_000 });
  await hall.stop();
  expect(told.over).toEqual([]);
  expect(told.said.join()).toMatch(/--data .*data --port 8440 --demo/);
});

it('is over without an error when the last window was closed', async () => {
  const { told } = openWith(`console.log(JSON.stringify({ ready: true, port: 1 })); process.exit(0);`);
  await vi.waitFor(() => expect(told.over).toEqual([0]), { timeout: 5_000 });
});

it('says once why the hall was refused', async () => {
  const { told } = openWith(`console.error('Port 8440 is taken.'); process.exit(1);`);
  await vi.waitFor(() => expect(told.over).toEqual([1]), { timeout: 5_000 });
  expect(told.said).toEqual(['Port 8440 is taken.']);
});

it('tells when the program itself can’t run here, so that the browser can take over', async () => {
  const { told } = openWith(`console.error('libnss3.so: not found'); process.exit(127);`);
  await vi.waitFor(() => expect(told.cannotRun).toBe(1), { timeout: 5_000 });
  expect(told.over).toEqual([]);
});
