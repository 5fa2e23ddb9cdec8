import { measureBareCommits } from '#test/bench/bare-commits.ts';
import { withDataFolder } from '#test/bench/bench-folder.ts';
import { runClosedLoop } from '#test/bench/closed-loop.ts';
import { countCommitted } from '#test/bench/committed-tickets.ts';
import { type BenchRun, type Figure, figure, type Report } from '#test/bench/figure.ts';
import { withHost } from '#test/bench/host-process.ts';
import { summarize } from '#test/bench/percentiles.ts';
import { measurePrintLag } from '#test/bench/printed-slips.ts';
import { mainThreadMs } from '#test/bench/process-usage.ts';
import { openTicketScreen, type TicketScreen, type Way } from '#test/bench/ticket-screens.ts';

const screens = 8;
/** As in the hall (a kiosk waits for its ticket), and as a hasty integrator does it. */
const modes: { way: Way; inFlight: number }[] = [
  { way: 'WebSocket', inFlight: 1 },
  { way: 'WebSocket', inFlight: 4 },
  { way: '/api', inFlight: 1 },
  { way: '/api', inFlight: 4 },
];
const printedWithinSeconds = 10;

/** Tickets for eight screens at once, each way on a fresh hall, beside SQLite's own commits on that disk. */
export async function tickets(run: BenchRun): Promise<Report> {
  const figures: Figure[] = [];
  const remarks: string[] = [];
  for (const mode of modes) {
    const part = await withDataFolder((folder) => measureMode(folder, mode, run));
    figures.push(...part.figures);
    remarks.push(...part.remarks);
  }
  return { figures, remarks };
}

async function measureMode(folder: string, mode: (typeof modes)[number], run: BenchRun): Promise<Report> {
  const { way, inFlight } = mode;
  const name = `${screens} screens × ${inFlight} in flight, ${way}`;
  run.say(`  ${name}`);
  const loaded = await withHost(folder, async (host) => {
    const open = await Promise.all(
      Array.from({ length: screens }, () => openTicketScreen(host.port, way, inFlight)),
    );
    const before = countCommitted(folder);
    const answered = new Set<string>();
    const callers = open.flatMap((screen) =>
      Array.from({ length: inFlight }, () => takeOne(screen, answered)),
    );
    await runClosedLoop(callers, Math.min(2, run.seconds / 2));
    const warm = { tickets: answered.size, hostMs: mainThreadMs(host.pid), ownMs: ownProcessorMs() };
    const latencies = await runClosedLoop(callers, run.seconds);
    const counted = answered.size - warm.tickets;
    const hostMs = (mainThreadMs(host.pid) - warm.hostMs) / counted;
    const ownMs = (ownProcessorMs() - warm.ownMs) / counted;
    const lag = await measurePrintLag(folder, answered.size, printedWithinSeconds);
    for (const screen of open) screen.close();
    const committed = countCommitted(folder);
    return { latencies, answered: answered.size, hostMs, ownMs, lag, before, committed };
  });
  const { committed, before, answered, lag } = loaded;
  const rowBytes = Math.round((committed.bytes - before.bytes) / (committed.tickets - before.tickets));
  const bare = (rowsPerCommit: number) =>
    measureBareCommits({ folder, rowBytes, rowsPerCommit, seconds: Math.min(2, run.seconds) });
  const [one, eight] = [bare(1), bare(screens)];
  const perSecond = loaded.latencies.length / run.seconds;
  const { p50, p99 } = summarize(loaded.latencies);
  const size = `of ${rowBytes} bytes`;
  return {
    figures: [
      figure(`tickets, ${name}`, perSecond, '/s', {
        target: { atLeast: 2000 },
        beside: { what: `bare SQLite rows ${size}, ${screens} a commit`, value: eight.rowsPerSecond },
      }),
      figure(`  the same`, perSecond, '/s', {
        beside: { what: `bare SQLite rows ${size}, one a commit`, value: one.rowsPerSecond },
      }),
      figure(`  tap to ticket, p99`, p99, 'ms', {
        target: { atMost: 15 },
        beside: { what: 'bare commit of 8 rows, p99', value: eight.commit.p99 },
      }),
      figure(`  tap to ticket, p50`, p50, 'ms', {
        beside: { what: 'bare commit of 8 rows, p50', value: eight.commit.p50 },
      }),
    ],
    remarks: [
      `${name}: ${answered} answered, ${committed.tickets - before.tickets} committed, ${committed.events - before.events} in the log, ${committed.twice} numbers twice`,
      `${name}: ${micro(loaded.hostMs)} of processor a ticket on the host’s main thread (${Math.round(1000 / loaded.hostMs)}/s at most on a core of its own), ${micro(loaded.ownMs)} in the bench’s own process for the eight screens`,
      `${name}: ${lag.waitingAtEnd} slips still to print at the last ticket; then ${lag.perSecond.toFixed(0)}/s`,
    ],
  };
}

function takeOne(screen: TicketScreen, answered: Set<string>): () => Promise<void> {
  return async () => {
    const { number } = await screen.takeTicket();
    if (answered.has(number)) throw new Error(`number ${number} was given twice`);
    answered.add(number);
  };
}

function ownProcessorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function micro(ms: number): string {
  return `${Math.round(ms * 1000)} µs`;
}
