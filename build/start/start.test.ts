import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressesOf, readyLine } from './addresses.ts';
import { scriptSpecifiers } from './built-app.ts';
import { readCityLine } from './demo-city.ts';
import { findElectron } from './electron-runtime.ts';
import { stampOf } from './folder-stamp.ts';
import { launchNodeHost } from './host-child.ts';
import { whenNpmIsGone } from './parent-watch.ts';
import { readStartOptions } from './start-options.ts';
import { chooseSurface, hasDisplay } from './surface.ts';

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'start-'));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

const place = { projectRoot: '/project', workingFolder: '/here' };

describe('the command line', () => {
  it('keeps the demo’s data in the project and finds --data from where the person stands', () => {
    expect(readStartOptions(['--demo'], place)).toEqual({
      demo: true,
      headless: false,
      port: null,
      dataFolder: join('/project', '.demo'),
    });
    expect(readStartOptions(['--data', 'mine', '--port', '0', '--headless'], place)).toEqual({
      demo: false,
      headless: true,
      port: 0,
      dataFolder: join('/here', 'mine'),
    });
  });

  it.each([['--prot', '1'], ['--port', '70000'], ['--port', 'x'], ['extra']])(
    'answers %s %s with one line',
    (...args) => {
      const answer = readStartOptions(args, place);
      expect('mistake' in answer && answer.mistake).toMatch(/^[^\n]+Usage: npm start/);
    },
  );
});

describe('choosing where the hall is shown', () => {
  it('takes Electron where it is and a display is there', () => {
    const surface = chooseSurface({ headless: false, display: true, electron: '/e' });
    expect(surface).toEqual({ kind: 'electron', program: '/e' });
  });

  it('says in one line why it opens the browser or only prints addresses', () => {
    const browser = chooseSurface({ headless: false, display: true, electron: null });
    const addresses = chooseSurface({ headless: false, display: false, electron: '/e' });
    expect(browser.kind).toBe('browser');
    expect(addresses.kind).toBe('addresses');
    for (const surface of [browser, addresses]) {
      expect('line' in surface && surface.line).toMatch(/^[^\n]+\.$/);
    }
  });

  it('opens nothing and says nothing when it is to be headless', () => {
    const surface = chooseSurface({ headless: true, display: true, electron: '/e' });
    expect(surface).toEqual({ kind: 'addresses', line: null });
  });

  it('knows a display on Linux by its environment', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });

  it('finds Electron’s program only when it really lies there', () => {
    const root = folder();
    expect(findElectron(root, {})).toBeNull();
    const electron = join(root, 'node_modules', 'electron');
    mkdirSync(join(electron, 'dist'), { recursive: true });
    writeFileSync(join(electron, 'path.txt'), 'electron');
    expect(findElectron(root, {})).toBeNull();
    writeFileSync(join(electron, 'dist', 'electron'), '');
    expect(findElectron(root, {})).toBe(join(electron, 'dist', 'electron'));
  });
});

describe('building only what has changed', () => {
  it('notices a changed and a new file, and overlooks tests', () => {
    const root = folder();
    mkdirSync(join(root, 'renderer'));
    writeFileSync(join(root, 'renderer', 'a.ts'), '1');
    const first = stampOf(root, ['renderer']);
    writeFileSync(join(root, 'renderer', 'a.test.ts'), '1');
    expect(stampOf(root, ['renderer'])).toBe(first);
    writeFileSync(join(root, 'renderer', 'a.ts'), '2');
    const second = stampOf(root, ['renderer']);
    expect(second).not.toBe(first);
    writeFileSync(join(root, 'renderer', 'b.ts'), '');
    expect(stampOf(root, ['renderer'])).not.toBe(second);
  });

  it('names scripts where the sources named TypeScript, and leaves other words alone', () => {
    const code = `import { a } from '#host/a.ts'; new Worker(new URL("./work.ts", import.meta.url)); 'notes.ts'`;
    expect(scriptSpecifiers(code)).toBe(
      `import { a } from '#host/a.js'; new Worker(new URL("./work.js", import.meta.url)); 'notes.ts'`,
    );
  });
});

describe('what is printed', () => {
  it('is one JSON line with every address', () => {
    const line = readyLine(addressesOf(8440, { url: 'http://127.0.0.1:9', token: 't' }));
    expect(line.trimEnd()).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({
      ready: true,
      urls: {
        kiosk: 'http://127.0.0.1:8440/kiosk/',
        desk: 'http://127.0.0.1:8440/desk/',
        board: 'http://127.0.0.1:8440/board/',
        api: 'http://127.0.0.1:8440/api',
        city: 'http://127.0.0.1:9',
      },
    });
    expect(addressesOf(1, null)).not.toHaveProperty('city');
  });

  it('reads the city’s own ready line and nothing else', () => {
    expect(readCityLine('{"ready":true,"url":"http://127.0.0.1:9"}')).toBe('http://127.0.0.1:9');
    for (const line of ['{"ready":false,"url":"x"}', '{"ready":true}', '{', 'city']) {
      expect(readCityLine(line)).toBeNull();
    }
  });
});

describe('a host process', () => {
  function run(program: string) {
    const script = join(folder(), 'host.mjs');
    writeFileSync(script, program);
    const said: string[] = [];
    const host = launchNodeHost({ script, args: [], env: process.env, say: (line) => void said.push(line) });
    const end = new Promise((resolve) => host.onEnd(resolve));
    return { host, said, end };
  }

  it('is heard when it is ready and ends as asked', async () => {
    const { host, end, said } = run(
      `process.on('SIGTERM', () => { console.error('closed'); process.exit(0); });
       setInterval(() => {}, 1000);
       console.error('opening'); console.log('{"ready":true,"port":7}');`,
    );
    expect(await new Promise((resolve) => host.onReady(resolve))).toEqual({ port: 7 });
    host.stop();
    expect(await end).toEqual({ reason: 'asked' });
    expect(said).toEqual(['opening', 'closed']);
  });

  it('says why it refused to start, once', async () => {
    const { end, said } = run(`console.error('first'); console.error('Port 1 is taken.'); process.exit(1);`);
    expect(await end).toEqual({ reason: 'refused', line: 'Port 1 is taken.' });
    expect(said).toEqual(['first']);
  });

  it('tells a crash and a kill apart', async () => {
    expect(await run('process.exit(7)').end).toEqual({ reason: 'crashed', code: 7 });
    expect(await run(`process.kill(process.pid, 'SIGKILL')`).end).toEqual({
      reason: 'killed',
      signal: 'SIGKILL',
    });
  });
});

describe('a start whose npm is gone', () => {
  it('ends, for npm’s shell swallows the signal', () => {
    vi.useFakeTimers();
    const ended = { byNpm: 0, byHand: 0 };
    let parent = 100;
    whenNpmIsGone(() => (ended.byNpm += 1), { env: { npm_lifecycle_event: 'start' }, parent: () => parent });
    whenNpmIsGone(() => (ended.byHand += 1), { env: {}, parent: () => parent });
    vi.advanceTimersByTime(10_000);
    expect(ended).toEqual({ byNpm: 0, byHand: 0 });
    parent = 1;
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    expect(ended).toEqual({ byNpm: 1, byHand: 0 });
  });
});
