import { setTimeout as pause } from 'node:timers/promises';
import type { ElectronParts, ShellChild } from './electron-parts.ts';
import { endOfHost } from './host-end.ts';
import { hostEnvironment, hostFlags } from './host-flags.ts';
import { eachLine, holdLastLine, readHostLine } from './host-output.ts';
import type { HostChild } from './host-supervisor.ts';
import type { HostEnd } from './restart-policy.ts';

/** How the host is started; `args` are those of `electron/host/main.ts`. */
export type HostLaunch = {
  utilityProcess: ElectronParts['utilityProcess'];
  entry: string;
  args: string[];
  env: Record<string, string>;
  say(line: string): void;
};

/** Starts the host as a utility process; its lines are passed on behind `[host]`. */
export function launchHostProcess(launch: HostLaunch): HostChild {
  const child = launch.utilityProcess.fork(launch.entry, launch.args, {
    serviceName: 'hall-host',
    stdio: 'pipe',
    env: { ...hostEnvironment, ...launch.env },
    execArgv: hostFlags,
  });
  let asked = false;
  let wasReady = false;
  const errors = holdLastLine((line) => launch.say(`[host] ${line}`));
  let onReady = (_ready: { port: number }) => {};
  let onEnd = (_end: HostEnd) => {};

  if (child.stdout) {
    eachLine(child.stdout, (line) => {
      const said = readHostLine(line);
      if (said.kind === 'other') return launch.say(`[host] ${said.text}`);
      wasReady = true;
      errors.release();
      onReady({ port: said.port });
    });
  }
  if (child.stderr) eachLine(child.stderr, errors.take);
  child.on('error', (type, location) => launch.say(`[host] ${type} at ${location}`));
  child.on('exit', (code) => {
    // The exit may overtake the last words; they say why a start was refused.
    const lastWords = Promise.race([ended(child.stderr), pause(300)]);
    void lastWords.then(() => {
      const end = endOfHost({ code, signal: null, asked, wasReady, lastError: errors.last() });
      if (end.reason !== 'refused') errors.release();
      onEnd(end);
    });
  });

  return {
    onReady(listener) {
      onReady = listener;
    },
    onEnd(listener) {
      onEnd = listener;
    },
    stop() {
      asked = true;
      // A message, not a signal: Windows has no polite signal, and the host must close its database.
      child.postMessage('stop');
    },
    kill() {
      asked = true;
      endByForce(child);
    },
  };
}

function ended(stream: NodeJS.ReadableStream | null): Promise<void> {
  if (!stream?.readable) return Promise.resolve();
  return new Promise((resolve) => stream.once('end', resolve));
}

function endByForce(child: ShellChild): void {
  if (process.platform !== 'win32' && child.pid !== undefined) {
    try {
      process.kill(child.pid, 'SIGKILL');
      return;
    } catch {
      // It has ended in between; `kill` below then does nothing either.
    }
  }
  child.kill();
}
