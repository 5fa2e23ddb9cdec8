import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the screens and doors of a running trial are. */
export type TrialUrls = { kiosk: string; desk: string; board: string; api: string; city: string };

/** The whole program as a clerk starts it: host, screens and reference city as real processes. */
export type HallOnTrial = {
  urls: TrialUrls;
  folder: string;
  /** Ends it as a closing hall does; answers with the exit code. */
  stop(): Promise<number | null>;
  /** Kills the host process as a power cut would; the supervisor starts it again. */
  killHost(): void;
  /** Runs `npm run hall -- COMMAND` on its data folder and reads the JSON it prints. */
  command<Report>(name: 'verify' | 'rebuild'): { exit: number | null; report: Report };
  /** Removes the data folder. */
  forget(): void;
};

/** Starts `npm start -- --demo --headless` on a data folder of its own and waits for its ready line. */
export async function startHallOnTrial(): Promise<HallOnTrial> {
  const folder = mkdtempSync(join(tmpdir(), 'yingfang-trial-'));
  const asked = ['build/start.ts', '--demo', '--headless', '--port', '0', '--data', folder];
  const child = spawn(process.execPath, asked, {
    cwd: root,
    // As a clerk starts it: a test runner's own NODE_ENV would make it build slower screens.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  const urls = await new Promise<TrialUrls>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const line = out.split('\n').find((it) => it.startsWith('{"ready":true'));
      if (line) resolve((JSON.parse(line) as { urls: TrialUrls }).urls);
    });
    void ended.then((code) => reject(new Error(`The trial ended with ${code} before it was ready: ${said}`)));
  });
  return {
    urls,
    folder,
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    killHost: () => process.kill(hostOn(folder), 'SIGKILL'),
    command(name) {
      const done = spawnSync(process.execPath, ['build/hall.ts', name, '--data', folder, '--json'], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
      if (!done.stdout) throw new Error(`hall ${name} said nothing: ${done.stderr}`);
      return { exit: done.status, report: JSON.parse(done.stdout) };
    },
    forget: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The process id of the host that was started on a data folder, from the system's list of processes (Linux). */
function hostOn(folder: string): number {
  const commandOf = (pid: string): string => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return ''; // Ended while the list was read.
    }
  };
  const isHost = (command: string) => /host\/main\.[jt]s/.test(command) && command.includes(folder);
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && isHost(commandOf(name)));
  if (!pid) throw new Error(`no host runs on ${folder}`);
  return Number(pid);
}
