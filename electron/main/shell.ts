import type { ElectronParts } from './electron-parts.ts';
import { type HallWindows, openHallWindows } from './hall-windows.ts';
import { launchHostProcess } from './host-process.ts';
import { type HostSupervisor, superviseHost, type Timers } from './host-supervisor.ts';
import { lockAllContents, lockSession } from './locks.ts';
import type { RestartPatience } from './restart-policy.ts';
import { handleChecked } from './sender-check.ts';
import type { ShellSettings } from './shell-settings.ts';
import { shellText } from './shell-text.ts';

/** What the shell needs besides Electron. `say` writes a line for those who run the hall; `sayReady` the ready line. */
export type ShellParts = {
  electron: ElectronParts;
  settings: ShellSettings;
  paths: { preload: string; hostEntry: string };
  env: Record<string, string>;
  timers: Timers;
  patience?: RestartPatience;
  say(line: string): void;
  sayReady(port: number): void;
};

/**
 * Starts the shell: one instance, everything locked, the host kept running, the windows opened once it is ready.
 * Resolves when the host was launched, or at once in a second instance, which only wakes the first.
 */
export async function startShell(parts: ShellParts): Promise<void> {
  const { app } = parts.electron;
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  let origin: string | null = null;
  let windows: HallWindows | null = null;
  let host: HostSupervisor | null = null;
  const refused = (what: string) => parts.say(`Refused: ${what}.`);

  app.enableSandbox();
  lockAllContents(app, () => origin, refused);
  app.on('second-instance', () => windows?.focus());
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    // The host closes its database first; `exit` ends without asking again.
    event.preventDefault();
    void (host?.stop() ?? Promise.resolve()).then(() => app.exit(0));
  });

  await app.whenReady();
  parts.electron.Menu.setApplicationMenu(null);
  lockSession(parts.electron.session.defaultSession, () => origin);
  answerPages();

  host = superviseHost({
    launch: (port) =>
      launchHostProcess({
        utilityProcess: parts.electron.utilityProcess,
        entry: parts.paths.hostEntry,
        args: hostArguments(parts.settings, port),
        env: parts.env,
        say: parts.say,
      }),
    onReady(port) {
      origin = `http://127.0.0.1:${port}`;
      parts.sayReady(port);
      windows ??= openWindows(origin);
    },
    onGiveUp(line) {
      parts.say(line);
      parts.electron.dialog.showErrorBox(shellText.hostGivenUpTitle, shellText.hostGivenUp(line));
      app.exit(1);
    },
    say: parts.say,
    timers: parts.timers,
    ...(parts.patience ? { patience: parts.patience } : {}),
  });

  function openWindows(at: string): HallWindows {
    const opened = openHallWindows({
      electron: parts.electron,
      preload: parts.paths.preload,
      roles: parts.settings.roles,
      addressOf: (role) => `${at}/${role}/`,
      words: shellText,
      say: parts.say,
    });
    parts.electron.screen.on('display-added', () => opened.rearrange());
    parts.electron.screen.on('display-removed', () => opened.rearrange());
    return opened;
  }

  function answerPages() {
    const checked = { ipcMain: parts.electron.ipcMain, origin: () => origin, refused };
    handleChecked(checked, 'window:display-count', () => windows?.displayCount() ?? 1);
    handleChecked(checked, 'window:move-to-next-display', (sender) => windows?.moveToNextDisplay(sender));
  }
}

/** The host's flags; a restart keeps the port, so that open screens find it again. */
export function hostArguments(settings: ShellSettings, port: number | null): string[] {
  const chosen = port ?? settings.port;
  return [
    '--data',
    settings.dataFolder,
    ...(chosen === null ? [] : ['--port', String(chosen)]),
    ...(settings.demo ? ['--demo'] : []),
  ];
}
