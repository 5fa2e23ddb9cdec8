import { readFileSync } from 'node:fs';

/** A clock tick of /proc: 10 ms on every Linux that Node runs on. */
const tickMs = 10;

/** Memory of a process that is in RAM, its threads included, in MB of 10⁶ bytes. Linux only: read from /proc. */
export function residentMegabytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  if (!line) throw new Error('the memory of a process is read from /proc, which this system does not have');
  return (Number(line[1]) * 1024) / 1e6;
}

/** Processor time of the thread that a process began with, in ms; worker threads are not in it. */
export function mainThreadMs(pid: number): number {
  return ticksIn(`/proc/${pid}/task/${pid}/stat`) * tickMs;
}

function ticksIn(path: string): number {
  // The second field is the program's name in brackets and may hold spaces: fields are counted after it.
  const afterName = readFileSync(path, 'utf8').split(') ').at(-1) ?? '';
  const fields = afterName.split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
