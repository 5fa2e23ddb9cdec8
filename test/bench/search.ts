import type { PetitionLine } from '#shared/contract/petitions.ts';
import { openApiLine } from '#test/bench/api-line.ts';
import { type BenchRun, figure, type Report } from '#test/bench/figure.ts';
import { withHost } from '#test/bench/host-process.ts';
import { summarize } from '#test/bench/percentiles.ts';
import { measureNaiveSearch } from '#test/bench/registrations/naive-search.ts';
import { seededRandom } from '#test/bench/registrations/random.ts';
import { registrationsFolder } from '#test/bench/registrations/registrations-folder.ts';
import { drawQueries, queryKinds, type SearchQuery } from '#test/bench/registrations/search-queries.ts';
import { signIn } from '#test/bench/screens.ts';

const queries = 800;
/** LIKE takes a second or more each: enough of them for a median. */
const naiveQueries = 24;
/** What a substring can find at all; nobody's name is stored in pinyin there. */
const naiveKinds = ['name', 'character', 'tail', 'number', 'words'];

type Sample = SearchQuery & { ms: number; found: number };

/** Searches through `/api` in half a million registrations, beside `LIKE '%…%'` over the same table. */
export async function search(run: BenchRun): Promise<Report> {
  const { folder, count, seconds, madeNow } = await registrationsFolder(run.say);
  const drawn = drawQueries(folder, queries, seededRandom(7));
  run.say(`  ${queries} searches`);
  const samples = await withHost(folder, (host) => searchAll(host.port, drawn));
  run.say(`  ${naiveQueries} times LIKE`);
  const naiveDrawn = drawn.filter(({ kind }) => naiveKinds.includes(kind)).slice(0, naiveQueries);
  const naive = summarize(
    measureNaiveSearch(
      folder,
      naiveDrawn.map(({ text }) => text),
    ),
  );
  const all = summarize(samples.map(({ ms }) => ms));
  const empty = samples.filter(({ found }) => found === 0).length;
  const slowest = samples.reduce((one, other) => (other.ms > one.ms ? other : one));
  const like = "LIKE '%…%' over the same table";
  return {
    figures: [
      figure(`search in ${count.toLocaleString('en-US')} registrations, p95`, all.p95, 'ms', {
        target: { atMost: 20 },
        beside: { what: `${like}, p95`, value: naive.p95 },
      }),
      figure(`search in ${count.toLocaleString('en-US')} registrations, p50`, all.p50, 'ms', {
        beside: { what: `${like}, p50`, value: naive.p50 },
      }),
      ...queryKinds.map((kind) => {
        const ofKind = summarize(samples.filter((sample) => sample.kind === kind).map(({ ms }) => ms));
        return figure(`search by ${kind}, p95`, ofKind.p95, 'ms');
      }),
    ],
    remarks: [
      `${queries} searches, one after another on one connection, 20 lines asked for; ${empty} found nothing; the slowest was by ${slowest.kind}, ${slowest.ms.toFixed(1)} ms`,
      `the registrations were made through the log in ${Math.round(seconds)} s${madeNow ? ', now' : ', in an earlier run'}`,
    ],
  };
}

async function searchAll(port: number, drawn: readonly SearchQuery[]): Promise<Sample[]> {
  // A leader who may read accusations: every row counts.
  const line = openApiLine(port, await signIn(port, 'he'), 1);
  const samples: Sample[] = [];
  for (const query of drawn) {
    const sent = performance.now();
    const { found } = await line.post<{ found: PetitionLine[] }>('/petitions/search', {
      words: query.text,
      limit: 20,
    });
    samples.push({ ...query, ms: performance.now() - sent, found: found.length });
  }
  line.close();
  return samples;
}
