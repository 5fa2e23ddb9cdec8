import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { call } from '#test/bench/call.ts';
import { type Bench, meetsTarget, type Report, ratioOf } from '#test/bench/figure.ts';
import { kiosk } from '#test/bench/kiosk.ts';
import { ready } from '#test/bench/ready.ts';
import { search } from '#test/bench/search.ts';
import { slip } from '#test/bench/slip.ts';
import { tableOf } from '#test/bench/table.ts';
import { tickets } from '#test/bench/tickets.ts';

const benches: Record<string, Bench> = { kiosk, ready, tickets, slip, call, search };
const usage = `npm run bench -- [${Object.keys(benches).join('|')}]… [--json] [--seconds N]`;

/** Runs the named benches, or all. Exit code 1 only when one could not run: figures are told, not judged. */
async function main(): Promise<number> {
  const asked = readArguments();
  if (!asked) return 1;
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const machine = { cores: availableParallelism(), node: process.version, loadAtStart: loadavg()[0] ?? 0 };
  const done: { name: string; report: Report }[] = [];
  const broken: string[] = [];
  for (const name of asked.names) {
    const bench = benches[name];
    if (!bench) continue;
    say(`${name} …`);
    try {
      const report = await bench({ seconds: asked.seconds, say });
      done.push({ name, report });
      if (!asked.json) process.stdout.write(`${tableOf(name, report)}\n`);
    } catch (error) {
      broken.push(name);
      say(
        `${name} could not run: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
  if (asked.json)
    process.stdout.write(`${JSON.stringify({ machine, benches: done.map(inJson), broken }, null, 2)}\n`);
  else
    process.stdout.write(
      `${machine.cores} cores, load ${machine.loadAtStart.toFixed(1)} at the start, Node ${machine.node}\n`,
    );
  return broken.length === 0 ? 0 : 1;
}

function readArguments(): { names: string[]; json: boolean; seconds: number } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, seconds: { type: 'string' } },
    });
    const seconds = Number(values.seconds ?? 5);
    const unknown = positionals.find((name) => !Object.hasOwn(benches, name));
    if (unknown !== undefined) throw new Error(`no bench is called ${unknown}`);
    if (!(seconds > 0)) throw new Error('--seconds is a number above 0');
    const names = positionals.length > 0 ? positionals : Object.keys(benches);
    return { names, json: values.json ?? false, seconds };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    return null;
  }
}

function inJson({ name, report }: { name: string; report: Report }) {
  const figures = report.figures.map((figure) => ({
    ...figure,
    ratio: ratioOf(figure),
    met: meetsTarget(figure),
  }));
  return { name, figures, remarks: report.remarks };
}

process.exitCode = await main();
