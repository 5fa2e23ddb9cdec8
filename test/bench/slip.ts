import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceId } from '#shared/domain/ids.ts';
import { withDataFolder } from '#test/bench/bench-folder.ts';
import { type BenchRun, figure, type Report } from '#test/bench/figure.ts';
import { withHost } from '#test/bench/host-process.ts';
import { summarize } from '#test/bench/percentiles.ts';
import { untilPrinted, watchPrinter } from '#test/bench/printed-slips.ts';
import { openStation } from '#test/bench/screens.ts';
import { measureComposing } from '#test/bench/slip-composing.ts';

const taps = 60;
/** Four visitors a second: more than any hall sees, slow enough that no slip waits for another. */
const everyMs = 250;

/** From the tap on 先取号 to the slip's bytes at the folder printer, at a human pace. */
export async function slip(_run: BenchRun): Promise<Report> {
  const { toTicket, toPaper } = await withDataFolder((folder) =>
    withHost(folder, async (host) => {
      const kiosk = await openStation(host.port, 'kiosk');
      // The first paper waits for the composing thread, which warms up when the host starts.
      await kiosk.rpc.visits.takeTicket(wish());
      await untilPrinted(folder, 1);
      const printer = watchPrinter(folder);
      const tap = async () => {
        const tapped = performance.now();
        const [answered, printed] = await Promise.all([
          kiosk.rpc.visits.takeTicket(wish()).then(() => performance.now()),
          printer.next(),
        ]);
        return { toTicket: answered - tapped, toPaper: printed - tapped };
      };
      const measured: { toTicket: number; toPaper: number }[] = [];
      for (let n = 0; n < taps; n += 1) {
        const next = pause(everyMs);
        measured.push(await tap());
        await next;
      }
      printer.close();
      kiosk.close();
      return {
        toTicket: summarize(measured.map((one) => one.toTicket)),
        toPaper: summarize(measured.map((one) => one.toPaper)),
      };
    }),
  );
  const composing = await measureComposing(taps);
  return {
    figures: [
      figure('tap to slip at the folder printer, p95', toPaper.p95, 'ms', {
        target: { atMost: 150 },
        beside: {
          what: 'composing the same slip in a warm thread and nothing else, p95',
          value: composing.p95,
        },
      }),
      figure('tap to slip at the folder printer, p50', toPaper.p50, 'ms', {
        beside: { what: 'composing alone, p50', value: composing.p50 },
      }),
      figure('tap to ticket on the screen, p95', toTicket.p95, 'ms'),
    ],
    remarks: [`${taps} taps, one every ${everyMs} ms; the slowest slip took ${toPaper.worst.toFixed(0)} ms`],
  };
}

function wish() {
  const serviceId = 'general' as ServiceId;
  return { requestId: randomUUID(), serviceId, partySize: 1, language: 'zh-CN' as const };
}
