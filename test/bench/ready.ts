import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openApiLine } from '#test/bench/api-line.ts';
import { withDataFolder } from '#test/bench/bench-folder.ts';
import { type BenchRun, figure, type Report } from '#test/bench/figure.ts';
import { hostSources, withHost } from '#test/bench/host-process.ts';
import { summarize } from '#test/bench/percentiles.ts';
import { residentMegabytes } from '#test/bench/process-usage.ts';
import { seededRandom } from '#test/bench/registrations/random.ts';
import { registrationsFolder } from '#test/bench/registrations/registrations-folder.ts';
import { drawQueries, type SearchQuery } from '#test/bench/registrations/search-queries.ts';
import { claimStation, signIn } from '#test/bench/screens.ts';

const starts = 5;
const requests = 1000;
/** By then the composing thread is warm, too: what the host weighs when nobody has come yet. */
const settledAfterMs = 5000;

type Weight = { afterReady: number; afterRequests: number };

/** How soon the host is ready with half a million registrations in its log, and what it weighs. */
export async function ready(run: BenchRun): Promise<Report> {
  const { folder, count, seconds, madeNow } = await registrationsFolder(run.say);
  const queries = drawQueries(folder, requests / 2, seededRandom(11));
  const { full, empty, sources, fullWeight, emptyWeight } = await withDataFolder(async (fresh) => {
    // The first start of a new hall also makes its database and accounts: not what is compared.
    await startOnce(fresh);
    const times = { full: [] as number[], empty: [] as number[], sources: [] as number[] };
    for (let n = 0; n < starts; n += 1) {
      times.full.push(await startOnce(folder));
      times.empty.push(await startOnce(fresh));
      times.sources.push(await startOnce(folder, hostSources));
    }
    run.say('  memory');
    return {
      full: summarize(times.full),
      empty: summarize(times.empty),
      sources: summarize(times.sources),
      fullWeight: await weigh(folder, queries),
      emptyWeight: await weigh(fresh, queries),
    };
  });
  const name = `${count.toLocaleString('en-US')} registrations`;
  const beside = 'with an empty log';
  return {
    figures: [
      figure(`host ready with ${name}, median of ${starts}`, full.p50, 'ms', {
        target: { atMost: 1000 },
        beside: { what: `${beside}, median`, value: empty.p50 },
      }),
      figure(`host ready with ${name}, slowest of ${starts}`, full.worst, 'ms', {
        beside: { what: `${beside}, slowest`, value: empty.worst },
      }),
      figure('host ready from its sources instead of the bundle, median', sources.p50, 'ms', {
        beside: { what: 'from the bundle, median', value: full.p50 },
      }),
      figure(`memory ${settledAfterMs / 1000} s after ready`, fullWeight.afterReady, 'MB', {
        target: { atMost: 250 },
        beside: { what: beside, value: emptyWeight.afterReady },
      }),
      figure(`memory after ${requests.toLocaleString('en-US')} requests`, fullWeight.afterRequests, 'MB', {
        target: { atMost: 250 },
        beside: { what: beside, value: emptyWeight.afterRequests },
      }),
    ],
    remarks: [
      `memory is the resident set of the whole process, threads and the database's page cache (32 MB) included; the requests are half searches, half tickets`,
      `the registrations were made through the log in ${Math.round(seconds)} s${madeNow ? ', now' : ', in an earlier run'}`,
    ],
  };
}

async function startOnce(folder: string, script?: string): Promise<number> {
  return withHost(folder, async (host) => host.readyAfterMs, script);
}

async function weigh(folder: string, queries: readonly SearchQuery[]): Promise<Weight> {
  return withHost(folder, async (host) => {
    await pause(settledAfterMs);
    const afterReady = residentMegabytes(host.pid);
    const desk = openApiLine(host.port, await signIn(host.port, 'he'), 1);
    const kiosk = openApiLine(host.port, await claimStation(host.port, 'kiosk'), 1);
    for (const { text } of queries) {
      await desk.post('/petitions/search', { words: text, limit: 20 });
      await kiosk.post('/tickets', {
        requestId: randomUUID(),
        serviceId: 'general',
        partySize: 1,
        language: 'zh-CN',
      });
    }
    desk.close();
    kiosk.close();
    return { afterReady, afterRequests: residentMegabytes(host.pid) };
  });
}
