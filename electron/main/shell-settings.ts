import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readRoles, type WindowRole, windowRoles } from './window-plan.ts';

/** What the shell was told: the host's own flags and which windows this machine shows. */
export type ShellSettings = {
  dataFolder: string;
  port: number | null;
  demo: boolean;
  roles: readonly WindowRole[];
};

/** A settings mistake in words for the person who made it. */
export class SettingsMistake extends Error {}

/**
 * Reads the command line and, where `--role` is absent, `shell.json` of the data folder
 * (`{"windows": ["kiosk", "board"]}`); without either all three windows open.
 */
export function readShellSettings(args: readonly string[], usualFolder: string): ShellSettings {
  const { values } = parseArgs({
    args: [...args],
    // Chromium's own switches (--no-sandbox, --ozone-platform …) stand among ours.
    strict: false,
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      role: { type: 'string' },
      demo: { type: 'boolean' },
    },
  });
  const dataFolder = typeof values.data === 'string' ? values.data : usualFolder;
  return {
    dataFolder,
    port: typeof values.port === 'string' ? readPort(values.port) : null,
    demo: values.demo === true,
    roles: typeof values.role === 'string' ? rolesOf(values.role, '--role') : rolesOfFile(dataFolder),
  };
}

function readPort(word: string): number {
  const port = Number(word);
  if (!/^\d+$/.test(word) || port > 65_535) throw new SettingsMistake(`--port ${word} is not a port number.`);
  return port;
}

function rolesOf(words: string, where: string): WindowRole[] {
  const roles = readRoles(words);
  if (!roles)
    throw new SettingsMistake(`${where}: the windows are ${windowRoles.join(', ')}, not “${words}”.`);
  return roles;
}

function rolesOfFile(dataFolder: string): readonly WindowRole[] {
  const path = join(dataFolder, 'shell.json');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return windowRoles;
  }
  let settings: unknown;
  try {
    settings = JSON.parse(text);
  } catch {
    throw new SettingsMistake(`${path} is not JSON.`);
  }
  if (typeof settings === 'object' && settings !== null && 'windows' in settings) {
    const { windows } = settings;
    if (Array.isArray(windows)) return rolesOf(windows.join(','), path);
  }
  throw new SettingsMistake(`${path} needs a list "windows", for example {"windows": ["kiosk"]}.`);
}
