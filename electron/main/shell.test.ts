import { afterEach, describe, expect, it, vi } from 'vitest';
import { display, doubleElectron } from './electron-double.ts';
import { startShell } from './shell.ts';
import type { WindowRole } from './window-plan.ts';

afterEach(() => {
  vi.useRealTimers();
});

async function openShell(
  options: Parameters<typeof doubleElectron>[0] & { roles?: readonly WindowRole[] } = {},
) {
  const electron = doubleElectron(options);
  const said: string[] = [];
  const ready: number[] = [];
  let pending: { ms: number; work: () => void }[] = [];
  await startShell({
    electron: electron.parts,
    settings: {
      dataFolder: '/data',
      port: null,
      demo: false,
      roles: options.roles ?? ['kiosk', 'desk', 'board'],
    },
    paths: { preload: '/app/preload.cjs', hostEntry: '/app/host/main.js' },
    env: {},
    timers: {
      now: () => 0,
      after(ms, work) {
        const entry = { ms, work };
        pending.push(entry);
        return () => {
          pending = pending.filter((other) => other !== entry);
        };
      },
    },
    say: (line) => void said.push(line),
    sayReady: (port) => void ready.push(port),
  });
  const { record } = electron;
  const host = (index: number) => {
    const child = record.children[index];
    if (!child) throw new Error(`no host ${index}`);
    return child;
  };
  async function hostReady(port = 8440) {
    host(record.children.length - 1).stdout.write(`{"ready":true,"port":${port}}\n`);
    await vi.waitFor(() => expect(ready).toContain(port));
  }
  async function hostEnds(code: number) {
    const before = { pending: pending.length, exits: record.exits.length };
    host(record.children.length - 1).end(code);
    await vi.waitFor(() =>
      expect(pending.length + record.exits.length).toBeGreaterThan(before.pending + before.exits),
    );
  }
  function runPending() {
    const due = pending;
    pending = [];
    for (const { work } of due) work();
    return due.map(({ ms }) => ms);
  }
  const windowOf = (role: string) => {
    const found = record.windows.find(({ loaded }) => loaded[0]?.endsWith(`/${role}/`));
    if (!found) throw new Error(`no ${role} window`);
    return found;
  };
  return { ...electron, said, ready, host, hostReady, hostEnds, runPending, windowOf };
}

const own = 'http://127.0.0.1:8440';

describe('opening the hall', () => {
  it('opens no window before the host is ready, then each role on the host’s origin', async () => {
    const shell = await openShell();
    expect(shell.record.windows).toHaveLength(0);
    await shell.hostReady();
    expect(shell.record.windows.flatMap(({ loaded }) => loaded)).toEqual([
      `${own}/kiosk/`,
      `${own}/desk/`,
      `${own}/board/`,
    ]);
    expect(shell.host(0).args).toEqual(['--data', '/data']);
  });

  it('gives every window a sandbox, isolation, no Node and no webview', async () => {
    const shell = await openShell();
    await shell.hostReady();
    for (const { options } of shell.record.windows) {
      expect(options.webPreferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        webSecurity: true,
        preload: '/app/preload.cjs',
      });
    }
    expect(shell.record.sandboxed).toBe(true);
    expect(shell.record.menu).toBeNull();
  });

  it('locks the kiosk over a display of its own and puts the board full screen on the second', async () => {
    const shell = await openShell({ displays: [display(1), display(2, 1920)], roles: ['kiosk', 'board'] });
    await shell.hostReady();
    expect(shell.windowOf('kiosk').options).toMatchObject({ kiosk: true, fullscreen: true, x: 0 });
    expect(shell.windowOf('board').options).toMatchObject({ kiosk: false, fullscreen: true, x: 1920 });
  });

  it('only wakes the first instance when it is the second', async () => {
    const second = await openShell({ firstInstance: false });
    expect(second.record.quits).toBe(1);
    expect(second.record.children).toHaveLength(0);

    const first = await openShell();
    await first.hostReady();
    first.windowOf('desk').minimized = true;
    first.appEvents.emit('second-instance');
    expect(first.windowOf('desk').minimized).toBe(false);
    expect(first.windowOf('desk').focused).toBe(1);
  });

  it('moves the board to a display that is plugged in later', async () => {
    const shell = await openShell();
    await shell.hostReady();
    expect(shell.windowOf('board').fullScreen).toBe(false);
    shell.record.displays = [display(1), display(2, 1920)];
    shell.screenEvents.emit('display-added');
    expect(shell.windowOf('board').bounds.x).toBe(1920);
    expect(shell.windowOf('board').fullScreen).toBe(true);
  });
});

describe('locking the pages', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
    'refuses %s outside the host’s origin and lets it pass within',
    async (event) => {
      const shell = await openShell();
      await shell.hostReady();
      const { webContents } = shell.windowOf('kiosk');
      const outside = { url: 'https://example.org/', preventDefault: vi.fn() };
      webContents.emit(event, outside);
      expect(outside.preventDefault).toHaveBeenCalledOnce();
      const lookalike = { url: `${own}.example.org/`, preventDefault: vi.fn() };
      webContents.emit(event, lookalike);
      expect(lookalike.preventDefault).toHaveBeenCalledOnce();
      const within = { url: `${own}/kiosk/#home`, preventDefault: vi.fn() };
      webContents.emit(event, within);
      expect(within.preventDefault).not.toHaveBeenCalled();
    },
  );

  it('refuses new windows and webviews', async () => {
    const shell = await openShell();
    await shell.hostReady();
    const { webContents } = shell.windowOf('desk');
    expect(webContents.openHandler).not.toBeNull();
    expect(webContents.openHandler?.({ url: 'https://example.org/' } as never)).toEqual({ action: 'deny' });
    const webview = { preventDefault: vi.fn() };
    webContents.emit('will-attach-webview', webview);
    expect(webview.preventDefault).toHaveBeenCalledOnce();
  });

  it('grants full screen to its own pages, and nothing else to anyone', async () => {
    const shell = await openShell();
    await shell.hostReady();
    const ask = (permission: string, requestingUrl: string) => {
      const answers: boolean[] = [];
      shell.record.permissionRequest?.({} as never, permission as never, (granted) => answers.push(granted), {
        requestingUrl,
      } as never);
      return answers;
    };
    expect(ask('fullscreen', `${own}/board/`)).toEqual([true]);
    expect(ask('fullscreen', 'https://example.org/')).toEqual([false]);
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'hid', 'serial']) {
      expect(ask(permission, `${own}/kiosk/`)).toEqual([false]);
      expect(shell.record.permissionCheck?.(null, permission as never, own, {} as never)).toBe(false);
    }
    expect(shell.record.device?.({} as never)).toBe(false);
  });

  it('answers a page of the hall and refuses a foreign page, a frame inside a page and a frame that is gone', async () => {
    const shell = await openShell({ displays: [display(1), display(2, 1920)] });
    await shell.hostReady();
    const count = shell.record.channels.get('window:display-count');
    const sender = { id: shell.windowOf('board').webContents.id };
    expect(count?.({ sender, senderFrame: { url: `${own}/board/`, parent: null } })).toBe(2);
    const strangers = [
      { sender, senderFrame: { url: 'https://example.org/', parent: null } },
      { sender, senderFrame: { url: `${own}/board/`, parent: {} } },
      { sender, senderFrame: null },
    ];
    for (const call of strangers) expect(() => count?.(call)).toThrow('may not ask');
    expect(shell.said.filter((line) => line.startsWith('Refused: call'))).toHaveLength(3);
  });

  it('moves the window that asks, never the locked kiosk', async () => {
    const shell = await openShell({ displays: [display(1), display(2, 1920)], roles: ['kiosk', 'board'] });
    await shell.hostReady();
    const move = shell.record.channels.get('window:move-to-next-display');
    const from = (role: string) => ({
      sender: { id: shell.windowOf(role).webContents.id },
      senderFrame: { url: `${own}/${role}/`, parent: null },
    });
    move?.(from('board'));
    expect(shell.windowOf('board').bounds.x).toBe(0);
    move?.(from('kiosk'));
    expect(shell.windowOf('kiosk').bounds.x).toBe(0);
  });

  it('closes the locked kiosk only by its chord and after a question', async () => {
    const shell = await openShell({ roles: ['kiosk'] });
    await shell.hostReady();
    const kiosk = shell.windowOf('kiosk');
    const close = { preventDefault: vi.fn() };
    kiosk.emit('close', close);
    expect(close.preventDefault).toHaveBeenCalledOnce();

    const press = (key: string, shift: boolean) =>
      kiosk.webContents.emit(
        'before-input-event',
        { preventDefault() {} },
        { type: 'keyDown', key, control: true, alt: true, shift },
      );
    press('q', false);
    expect(shell.record.questions).toBe(0);
    press('Q', true);
    await vi.waitFor(() => expect(shell.record.questions).toBe(1));
    expect(kiosk.destroyed).toBe(false);
    shell.record.answer = 1;
    press('Q', true);
    await vi.waitFor(() => expect(kiosk.destroyed).toBe(true));
  });

  it('loads a page again whose renderer crashed', async () => {
    const shell = await openShell();
    await shell.hostReady();
    vi.useFakeTimers();
    const { webContents } = shell.windowOf('board');
    webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
    vi.advanceTimersByTime(2_000);
    expect(webContents.reloads).toBe(1);
  });
});

describe('keeping the host', () => {
  it('restarts a crashed host on the same port with a growing pause, and opens no second set of windows', async () => {
    const shell = await openShell();
    await shell.hostReady(8440);
    await shell.hostEnds(134);
    expect(shell.runPending()).toEqual([500]);
    expect(shell.host(1).args).toContain('8440');
    await shell.hostReady(8440);
    await shell.hostEnds(134);
    expect(shell.runPending()).toEqual([1000]);
    expect(shell.record.windows).toHaveLength(3);
  });

  it('gives up after eight failures with a message and exit code 1', async () => {
    const shell = await openShell();
    for (let round = 0; round < 8; round++) {
      await shell.hostEnds(9);
      shell.runPending();
    }
    expect(shell.record.children).toHaveLength(8);
    expect(shell.record.exits).toEqual([1]);
    expect(shell.record.errors[0]).toContain('failed 8 times in a row: crashed with code 9');
  });

  it('shows the host’s own words when it refuses to start', async () => {
    const shell = await openShell();
    shell.host(0).stderr.write('Port 8440 is taken by another program.\n');
    await shell.hostEnds(1);
    expect(shell.record.errors[0]).toContain('Port 8440 is taken by another program.');
    expect(shell.record.exits).toEqual([1]);
    expect(shell.said.filter((line) => line.includes('Port 8440'))).toHaveLength(1);
  });

  it('waits for the host to close before it quits', async () => {
    const shell = await openShell();
    await shell.hostReady();
    shell.appEvents.emit('window-all-closed');
    expect(shell.host(0).messages).toEqual(['stop']);
    expect(shell.record.exits).toEqual([]);
    shell.host(0).end(0);
    await vi.waitFor(() => expect(shell.record.exits).toEqual([0]));
  });
});
