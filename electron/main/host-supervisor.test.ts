import { describe, expect, it } from 'vitest';
import { type HostChild, superviseHost } from './host-supervisor.ts';
import type { HostEnd } from './restart-policy.ts';

/** A host whose life is in the test's hands. */
function handHost() {
  const listeners = { ready: (_: { port: number }) => {}, end: (_: HostEnd) => {} };
  const asked: string[] = [];
  const child: HostChild = {
    onReady: (listener) => {
      listeners.ready = listener;
    },
    onEnd: (listener) => {
      listeners.end = listener;
    },
    stop: () => void asked.push('stop'),
    kill: () => void asked.push('kill'),
  };
  return {
    child,
    asked,
    ready: (port: number) => listeners.ready({ port }),
    end: (end: HostEnd) => listeners.end(end),
  };
}

function bench() {
  const hosts: ReturnType<typeof handHost>[] = [];
  const launchedWith: (number | null)[] = [];
  const said: string[] = [];
  const given: string[] = [];
  const ready: number[] = [];
  let now = 0;
  let pending: { at: number; work: () => void }[] = [];
  const timers = {
    now: () => now,
    after(ms: number, work: () => void) {
      const entry = { at: now + ms, work };
      pending.push(entry);
      return () => {
        pending = pending.filter((other) => other !== entry);
      };
    },
  };
  const supervisor = superviseHost({
    launch(port) {
      launchedWith.push(port);
      const host = handHost();
      hosts.push(host);
      return host.child;
    },
    onReady: (port) => void ready.push(port),
    onGiveUp: (line) => void given.push(line),
    say: (line) => void said.push(line),
    timers,
  });
  function advance(ms: number) {
    now += ms;
    const due = pending.filter((entry) => entry.at <= now);
    pending = pending.filter((entry) => entry.at > now);
    for (const entry of due) entry.work();
  }
  const last = () => {
    const host = hosts.at(-1);
    if (!host) throw new Error('no host was launched');
    return host;
  };
  return { supervisor, hosts, launchedWith, said, given, ready, advance, last };
}

const crash: HostEnd = { reason: 'crashed', code: 9 };

describe('keeping the host running', () => {
  it('starts a crashed host again on the same port after the pause, not before', () => {
    const hall = bench();
    hall.last().ready(8440);
    hall.last().end(crash);
    hall.advance(499);
    expect(hall.hosts).toHaveLength(1);
    hall.advance(1);
    expect(hall.launchedWith).toEqual([null, 8440]);
    expect(hall.said).toEqual(['The hall host crashed with code 9; starting it again in 0.5 s.']);
  });

  it('gives up with a message when it crashes again and again', () => {
    const hall = bench();
    for (let round = 0; round < 8; round++) {
      hall.last().end(crash);
      hall.advance(30_000);
    }
    expect(hall.hosts).toHaveLength(8);
    expect(hall.given).toEqual(['The hall host failed 8 times in a row: crashed with code 9.']);
  });

  it('hands on the host’s own words when it refuses to start, and does not try again', () => {
    const hall = bench();
    hall.last().end({ reason: 'refused', line: 'The data folder /x is not writable.' });
    hall.advance(60_000);
    expect(hall.given).toEqual(['The data folder /x is not writable.']);
    expect(hall.hosts).toHaveLength(1);
  });

  it('waits for the host to end when it is stopped, and does not start it again', async () => {
    const hall = bench();
    hall.last().ready(8440);
    let over = false;
    const stopped = hall.supervisor.stop().then(() => {
      over = true;
    });
    await Promise.resolve();
    expect(hall.last().asked).toEqual(['stop']);
    expect(over).toBe(false);
    hall.last().end({ reason: 'asked' });
    await stopped;
    hall.advance(60_000);
    expect(hall.hosts).toHaveLength(1);
  });

  it('ends a host by force that does not end within ten seconds', async () => {
    const hall = bench();
    const stopped = hall.supervisor.stop();
    hall.advance(10_000);
    expect(hall.last().asked).toEqual(['stop', 'kill']);
    hall.last().end({ reason: 'killed', signal: 'SIGKILL' });
    await stopped;
  });

  it('cancels a restart that is pending when it is stopped', async () => {
    const hall = bench();
    hall.last().ready(8440);
    hall.last().end(crash);
    await hall.supervisor.stop();
    hall.advance(60_000);
    expect(hall.hosts).toHaveLength(1);
  });
});
