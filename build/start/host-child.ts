import { type ChildProcess, spawn } from 'node:child_process';
import { endOfHost } from '#main/host-end.ts';
import { hostEnvironment, hostFlags } from '#main/host-flags.ts';
import { eachLine, holdLastLine, readHostLine } from '#main/host-output.ts';
import type { HostChild } from '#main/host-supervisor.ts';
import type { HostEnd } from '#main/restart-policy.ts';

/** Starts the hall host as a plain Node process; its lines other than the ready line go to `say`. */
export function launchNodeHost(launch: {
  script: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  say(line: string): void;
}): HostChild {
  const child = spawn(process.execPath, [...hostFlags, launch.script, ...launch.args], {
    env: { ...hostEnvironment, ...launch.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return followProcess(child, launch.say);
}

/** Reads a child that speaks like the host: a JSON ready line on stdout, and says why it ended. */
export function followProcess(
  child: ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream },
  say: (line: string) => void,
): HostChild {
  let asked = false;
  let wasReady = false;
  let notLaunched: string | null = null;
  const errors = holdLastLine(say);
  let onReady = (_ready: { port: number }) => {};
  let onEnd = (_end: HostEnd) => {};

  eachLine(child.stdout, (line) => {
    const said = readHostLine(line);
    if (said.kind === 'other') return say(said.text);
    wasReady = true;
    errors.release();
    onReady({ port: said.port });
  });
  eachLine(child.stderr, errors.take);
  // A program that can't be launched has an `error` and a `close`; the end is told once.
  child.once('error', (error) => {
    notLaunched ??= error.message;
  });
  // `close` comes after the last line was read, `exit` may overtake it.
  child.once('close', (code, signal) => {
    const end: HostEnd =
      notLaunched === null
        ? endOfHost({ code, signal, asked, wasReady, lastError: errors.last() })
        : { reason: 'not-launched', line: notLaunched };
    if (end.reason !== 'refused') errors.release();
    onEnd(end);
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
      child.kill('SIGTERM');
    },
    kill() {
      asked = true;
      child.kill('SIGKILL');
    },
  };
}
