import { spawn } from 'node:child_process';
import { realTimers, superviseHost } from '#main/host-supervisor.ts';
import { followProcess, launchNodeHost } from './host-child.ts';
import type { StartOptions } from './start-options.ts';

/** An open hall. `stop` resolves when its processes have ended. */
export type OpenHall = { stop(): Promise<void> };

/** What opening needs; `onOver` is told once when the hall ends by itself, with the exit code that fits. */
export type HallParts = {
  /** The host's program for plain Node. */
  hostScript: string;
  options: StartOptions;
  env: NodeJS.ProcessEnv;
  say(line: string): void;
  onReady(port: number): void;
  onOver(code: number): void;
};

/** The host as a plain Node process, restarted with back-off. */
export function openHallInNode(parts: HallParts): OpenHall {
  let wasReady = false;
  return superviseHost({
    launch: (port) =>
      launchNodeHost({
        script: parts.hostScript,
        args: hostArguments(parts.options, port ?? parts.options.port),
        env: parts.env,
        say: parts.say,
      }),
    onReady(port) {
      if (!wasReady) parts.onReady(port);
      wasReady = true;
    },
    onGiveUp(line) {
      parts.say(line);
      parts.onOver(1);
    },
    say: parts.say,
    timers: realTimers,
  });
}

/**
 * The shell in Electron, which keeps its own host. `onCannotRun` is told instead of `onOver` when Electron's
 * program does not even start on this machine (a missing system library, no permission for its sandbox …).
 */
export function openHallInElectron(
  parts: HallParts & { program: string; app: string; onCannotRun(): void },
): OpenHall {
  const child = spawn(parts.program, [parts.app, ...hostArguments(parts.options, parts.options.port)], {
    env: parts.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const shell = followProcess(child, parts.say);
  let wasReady = false;
  const over = new Promise<void>((resolve) => {
    shell.onReady(({ port }) => {
      if (!wasReady) parts.onReady(port);
      wasReady = true;
    });
    shell.onEnd((end) => {
      resolve();
      if (end.reason === 'asked') return;
      if (end.reason === 'refused') {
        parts.say(end.line);
        parts.onOver(1);
      } else if (end.reason === 'crashed' && end.code === 0) {
        parts.onOver(0); // The last window was closed.
      } else if (wasReady) {
        parts.onOver(1);
      } else {
        parts.onCannotRun();
      }
    });
  });
  return {
    stop() {
      shell.stop();
      const force = setTimeout(shell.kill, 15_000);
      return over.finally(() => clearTimeout(force));
    },
  };
}

function hostArguments(options: StartOptions, port: number | null): string[] {
  return [
    '--data',
    options.dataFolder,
    ...(port === null ? [] : ['--port', String(port)]),
    ...(options.demo ? ['--demo'] : []),
  ];
}
