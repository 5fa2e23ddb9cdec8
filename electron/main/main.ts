import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import * as electron from 'electron';
import { usualDataFolder } from './data-folder.ts';
import { realTimers } from './host-supervisor.ts';
import { startShell } from './shell.ts';
import { readShellSettings, SettingsMistake } from './shell-settings.ts';

// Composition only: everything that decides stands in the files beside this one.
const { app } = electron;
const args = process.argv.slice(app.isPackaged ? 1 : 2);
const say = (line: string) => void process.stderr.write(`${line}\n`);

process.on('SIGTERM', () => app.quit());
process.on('SIGINT', () => app.quit());

try {
  await startShell({
    electron,
    settings: readShellSettings(args, usualDataFolder(process.platform, process.env, homedir())),
    paths: {
      preload: beside('../preload/preload.cjs'),
      hostEntry: beside('../host/main.js'),
    },
    env: Object.fromEntries(
      Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    timers: realTimers,
    say,
    sayReady: (port) => void process.stdout.write(`${JSON.stringify({ ready: true, port })}\n`),
  });
} catch (mistake) {
  if (!(mistake instanceof SettingsMistake)) throw mistake;
  say(mistake.message);
  app.exit(1);
}

/** Files of the built app, where `.ts` has become `.js`. */
function beside(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
