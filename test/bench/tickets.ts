import { type BareCommits, measureBareCommitsAround } from '#test/bench/bare-commits.ts';
import { withDataFolder } from '#test/bench/bench-folder.ts';
import { runClosedLoop } from '#test/bench/closed-loop.ts';
import { countCommitted } from '#test/bench/committed-tickets.ts';
import { type BenchRun, type Figure, figure, type Report } from '#test/bench/figure.ts';
import { type HostProcess, withHost } from '#test/bench/host-process.ts';
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
/** What a ticket adds to the database, indexes included; each run tells what it was. */
const rowBytes = 2700;

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
  const name = `${screens} screens × ${mode.inFlight} in flight, ${mode.way}`;
  run.say(`  ${name}`);
  const seconds = Math.min(2, run.seconds);
  const limit = { folder, rowBytes, seconds, groups: [1, screens] };
  const { done, bare } = await measureBareCommitsAround(limit, () =>
    withHost(folder, (host) => takeTickets(folder, host, mode, run.seconds)),
  );
  const [one, eight] = bare;
  if (!one || !eight) throw new Error('two limits are measured');
  return {
    figures: figuresOf(name, done.latencies, run.seconds, one, eight),
    remarks: [
      `${name}: ${done.answered} answered, ${done.committed} committed, ${done.events} in the log, ${done.twice} numbers twice; ${done.bytes} bytes each`,
      `${name}: ${micro(done.hostMs)} of processor a ticket on the host’s main thread (${Math.round(1000 / done.hostMs)}/s at most on a core of its own), ${micro(done.ownMs)} in the bench’s own process for the eight screens`,
      `${name}: ${done.lag.waitingAtEnd} slips still to print at the last ticket; then ${done.lag.perSecond.toFixed(0)}/s`,
    ],
  };
}

async function takeTickets(
  folder: string,
  host: HostProcess,
  { way, inFlight }: (typeof modes)[number],
  seconds: number,
) {
  const open = await Promise.all(
    Array.from({ length: screens }, () => openTicketScreen(host.port, way, inFlight)),
  );
  const before = countCommitted(folder);
  const answered = new Set<string>();
  const callers = open.flatMap((screen) => Array.from({ length: inFlight }, () => takeOne(screen, answered)));
  await runClosedLoop(callers, Math.min(2, seconds / 2));
  const warm = { tickets: answered.size, hostMs: mainThreadMs(host.pid), ownMs: ownProcessorMs() };
  const latencies = await runClosedLoop(callers, seconds);
  const counted = answered.size - warm.tickets;
  const hostMs = (mainThreadMs(host.pid) - warm.hostMs) / counted;
  const ownMs = (ownProcessorMs() - warm.ownMs) / counted;
  const lag = await measurePrintLag(folder, answered.size, printedWithinSeconds);
  for (const screen of open) screen.close();
  const after = countCommitted(folder);
  const committed = after.tickets - before.tickets;
  return {
    latencies,
    answered: answered.size,
    committed,
    events: after.events - before.events,
    twice: after.twice,
    bytes: Math.round((after.bytes - before.bytes) / committed),
    hostMs,
    ownMs,
    lag,
  };
}

function figuresOf(
  name: string,
  latencies: readonly number[],
  seconds: number,
  one: BareCommits,
  eight: BareCommits,
): Figure[] {
  const perSecond = latencies.length / seconds;
  const { p50, p99 } = summarize(latencies);
  const rows = `bare SQLite rows of ${rowBytes} bytes`;
  return [
    figure(`tickets, ${name}`, perSecond, '/s', {
      target: { atLeast: 2000 },
      beside: { what: `${rows}, ${screens} a commit`, value: eight.rowsPerSecond },
    }),
    figure(`tickets, ${name}, beside single commits`, perSecond, '/s', {
      beside: { what: `${rows}, one a commit`, value: one.rowsPerSecond },
    }),
    figure(`tap to ticket, ${name}, p99`, p99, 'ms', {
      target: { atMost: 15 },
      beside: { what: `bare commit of ${screens} rows, p99`, value: eight.commit.p99 },
    }),
    figure(`tap to ticket, ${name}, p50`, p50, 'ms', {
      beside: { what: `bare commit of ${screens} rows, p50`, value: eight.commit.p50 },
    }),
  ];
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
