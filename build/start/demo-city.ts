import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { eachLine } from '#main/host-output.ts';
import type { CityAddress } from './addresses.ts';

/** The reference city of the demo, a process of its own. */
export type DemoCity = CityAddress & { stop(): Promise<void> };

/** The made-up hall of the demo, as the city knows it. */
const demoHall = { code: '440199', name: '木棉市人民来访接待厅' };

/** Starts the reference city on a free port; its data lies in `dataFolder` and survives. */
export function startDemoCity(place: {
  projectRoot: string;
  dataFolder: string;
  say(line: string): void;
}): Promise<DemoCity> {
  // A fresh token each time: the host of the same start is the only one that has to know it.
  const token = randomBytes(24).toString('base64url');
  const hall = `${demoHall.code}:${token}:${demoHall.name}`;
  const script = join(place.projectRoot, 'test', 'municipal-server', 'main.ts');
  const child = spawn(process.execPath, [script, '--data', place.dataFolder, '--hall', hall], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let asked = false;
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
      if (!asked) place.say('The reference city ended; the hall goes on without it.');
    });
  });
  async function stop() {
    asked = true;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(force);
  }
  eachLine(child.stderr, (line) => place.say(`[city] ${line}`));
  return new Promise((resolve, reject) => {
    eachLine(child.stdout, (line) => {
      const url = readCityLine(line);
      if (url) resolve({ url, token, stop });
      else place.say(`[city] ${line}`);
    });
    child.once('error', reject);
    void ended.then(() => reject(new Error('The reference city did not start.')));
  });
}

/** The address in the city's JSON ready line, or null for any other line. */
export function readCityLine(line: string): string | null {
  if (!line.startsWith('{')) return null;
  try {
    const said: unknown = JSON.parse(line);
    if (typeof said !== 'object' || said === null || !('ready' in said) || said.ready !== true) return null;
    return 'url' in said && typeof said.url === 'string' ? said.url : null;
  } catch {
    return null;
  }
}
