import { pino } from 'pino';
import { startComposer } from '#host/letters/composer.ts';
import type { SlipFacts } from '#host/letters/index.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import { benchFolder } from '#test/bench/bench-folder.ts';
import { type Summary, summarize } from '#test/bench/percentiles.ts';

const facts: SlipFacts = {
  hallName: '木棉市人民来访接待厅',
  number: 'A012',
  serviceName: '综合来访',
  ahead: 3,
  issuedAt: Date.parse('2026-11-23T09:05:00+08:00') as EpochMs,
  queryCode: '1234567890',
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
};

/** Composes `slips` one after another in a warm composing thread of its own; ms each. */
export async function measureComposing(slips: number): Promise<Summary> {
  const composer = startComposer({ hallFonts: benchFolder, logger: pino({ level: 'silent' }) });
  try {
    const samples: number[] = [];
    for (let n = 0; n <= slips; n += 1) {
      const started = performance.now();
      const composed = await composer.compose({ kind: 'slip', data: facts }, 1);
      if (!composed.ok) throw new Error(`a slip could not be composed: ${composed.error.code}`);
      samples.push(performance.now() - started);
    }
    // The first one waited for the thread to get warm.
    return summarize(samples.slice(1));
  } finally {
    await composer.stop();
  }
}
