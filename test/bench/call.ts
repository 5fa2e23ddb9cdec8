import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceId, TicketId } from '#shared/domain/ids.ts';
import { measureBareCommits } from '#test/bench/bare-commits.ts';
import { withDataFolder } from '#test/bench/bench-folder.ts';
import { type BenchRun, figure, type Report } from '#test/bench/figure.ts';
import { type HostProcess, withHost } from '#test/bench/host-process.ts';
import { summarize } from '#test/bench/percentiles.ts';
import { officers, openDesk, openStation, type Screen } from '#test/bench/screens.ts';
import { measureEcho } from '#test/bench/socket-echo.ts';
import { boardWatcher, watchQueue } from '#test/bench/watchers.ts';

const boards = 4;
const desks = 8;
const calls = 60;
const everyMs = 200;
/** What a call adds to the database and a board's message, roughly: for the bare figures beside. */
const callBytes = 1500;

/** From 叫号 at a desk to every board having the call, with four boards and eight desks watching. */
export async function call(_run: BenchRun): Promise<Report> {
  return withDataFolder(async (folder) => {
    const { first, last } = await withHost(folder, measureCalls);
    const commit = measureBareCommits({ folder, rowBytes: callBytes, rowsPerCommit: 1, seconds: 2 }).commit;
    const echo = await measureEcho({ bytes: callBytes, rounds: 500 });
    const what = 'one bare commit and one bare WebSocket echo';
    return {
      figures: [
        figure('call next to the last of 4 boards, p95', last.p95, 'ms', {
          target: { atMost: 50 },
          beside: { what: `${what}, p95`, value: commit.p95 + echo.p95 },
        }),
        figure('call next to the last of 4 boards, p50', last.p50, 'ms', {
          beside: { what: `${what}, p50`, value: commit.p50 + echo.p50 },
        }),
        figure('call next to the first board, p95', first.p95, 'ms'),
      ],
      remarks: [
        `${calls} calls, one every ${everyMs} ms, ${boards} boards and ${desks} desks watching a queue of ${calls + officers.length}; the slowest took ${last.worst.toFixed(0)} ms`,
      ],
    };
  });
}

async function measureCalls(host: HostProcess) {
  await fillQueue(host.port, calls + officers.length);
  const all = await Promise.all(
    Array.from({ length: desks }, (_, n) => openDesk(host.port, officers[n % officers.length] ?? 'lin')),
  );
  const watched = await Promise.all(Array.from({ length: boards }, () => openStation(host.port, 'board')));
  const callers = all.slice(0, officers.length);
  for (const [n, { rpc }] of callers.entries()) {
    await rpc.queue.takeWindow({ requestId: randomUUID(), windowId: `window-${n + 1}` as never });
  }
  const ending = new AbortController();
  const watching = await Promise.all(watched.map(({ rpc }) => boardWatcher(rpc, ending.signal)));
  for (const { rpc } of all) void watchQueue(rpc, ending.signal);

  const standing = new Map<Screen, TicketId>();
  const samples: { first: number; last: number }[] = [];
  for (let n = 0; n < calls; n += 1) {
    const desk = callers[n % callers.length];
    if (!desk) continue;
    const before = standing.get(desk);
    if (before) await desk.rpc.queue.finish({ requestId: randomUUID(), ticketId: before });
    await pause(everyMs);
    const sent = performance.now();
    const { id } = await desk.rpc.queue.callNext({ requestId: randomUUID() });
    const seen = await Promise.all(watching.map((board) => board.seen(id)));
    standing.set(desk, id);
    samples.push({ first: Math.min(...seen) - sent, last: Math.max(...seen) - sent });
  }
  ending.abort();
  for (const screen of [...all, ...watched]) screen.close();
  return {
    first: summarize(samples.map(({ first }) => first)),
    last: summarize(samples.map(({ last }) => last)),
  };
}

async function fillQueue(port: number, tickets: number): Promise<void> {
  const kiosk = await openStation(port, 'kiosk');
  const serviceId = 'general' as ServiceId;
  for (let n = 0; n < tickets; n += 1) {
    await kiosk.rpc.visits.takeTicket({
      requestId: randomUUID(),
      serviceId,
      partySize: 1,
      language: 'zh-CN',
    });
  }
  kiosk.close();
}
