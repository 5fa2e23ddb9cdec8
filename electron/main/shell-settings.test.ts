import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { usualDataFolder } from './data-folder.ts';
import { readShellSettings } from './shell-settings.ts';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'shell-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

describe('what the shell was told', () => {
  it('opens all three windows on the usual folder when nothing is said', () => {
    expect(readShellSettings([], '/nowhere/hall')).toEqual({
      dataFolder: '/nowhere/hall',
      port: null,
      demo: false,
      roles: ['kiosk', 'desk', 'board'],
    });
  });

  it('reads its flags among Chromium’s own', () => {
    const args = ['--no-sandbox', '--data', '/d', '--port', '8440', '--demo', '--role', 'kiosk,board'];
    expect(readShellSettings(args, '/usual')).toEqual({
      dataFolder: '/d',
      port: 8440,
      demo: true,
      roles: ['kiosk', 'board'],
    });
  });

  it('takes the windows of this machine from shell.json', () => {
    const data = folder();
    writeFileSync(join(data, 'shell.json'), '{"windows": ["board"]}');
    expect(readShellSettings(['--data', data], '/usual').roles).toEqual(['board']);
  });

  it.each(['{"windows": ["bord"]}', '{"windows": []}', '{}', 'not json'])(
    'says what is wrong with a shell.json of %s',
    (text) => {
      const data = folder();
      writeFileSync(join(data, 'shell.json'), text);
      expect(() => readShellSettings(['--data', data], '/usual')).toThrow('shell.json');
    },
  );

  it.each(['x', '70000', '-1', '80.5'])('refuses %s as a port', (port) => {
    expect(() => readShellSettings([`--port=${port}`], '/usual')).toThrow('is not a port number');
  });
});

describe('the usual data folder', () => {
  it('follows each system’s custom', () => {
    expect(usualDataFolder('linux', {}, '/home/a')).toBe('/home/a/.local/share/yingfang');
    expect(usualDataFolder('linux', { XDG_DATA_HOME: '/x' }, '/home/a')).toBe('/x/yingfang');
    expect(usualDataFolder('darwin', {}, '/Users/a')).toBe('/Users/a/Library/Application Support/Yingfang');
  });
});
