import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Composer, spawnComposerWorker, startComposer } from '#host/letters/composer.ts';
import type { Composition } from '#host/letters/composition.ts';
import { letterFacts, slipFacts } from '#host/letters/layouts/sample-facts.ts';
import { silentLogger } from '#host/platform/logger.ts';

let hallFonts: string;
let workers: Worker[];
let composer: Composer;
const slip: Composition = { kind: 'slip', data: slipFacts };

function begin(options: { hungAfterMs?: number } = {}): void {
  composer = startComposer({
    hallFonts,
    logger: silentLogger(),
    spawn(setup) {
      const worker = spawnComposerWorker(setup);
      workers.push(worker);
      return worker;
    },
    ...options,
  });
}

beforeEach(() => {
  hallFonts = mkdtempSync(join(tmpdir(), 'hall-fonts-'));
  workers = [];
});
afterEach(async () => {
  await composer.stop();
  rmSync(hallFonts, { recursive: true });
});

describe('the composer', () => {
  it('composes the same facts to the same bytes, and draws them', async () => {
    begin();
    const [first, second] = await Promise.all([composer.compose(slip, 1), composer.compose(slip, 1)]);
    if (!first.ok || !second.ok) throw new Error('composes');
    expect(Buffer.from(first.value.bytes).equals(Buffer.from(second.value.bytes))).toBe(true);
    const image = await composer.pageImage(first.value.bytes, 1, 203.2);
    if (!image.ok) throw new Error('draws');
    const png = Buffer.from(image.value);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // 72 mm at 8 dots a millimetre: what an 80 mm printer prints.
    expect(png.readUInt32BE(16)).toBe(576);
  });

  it('names the character that no font has instead of printing a box', async () => {
    begin();
    const answer = await composer.compose(
      { kind: 'registration-receipt', data: { ...letterFacts, petitioner: '王\u{12000}' } },
      1,
    );
    expect(answer).toEqual({
      ok: false,
      error: { code: 'character-without-font', words: { character: '\u{12000}', codePoint: 'U+12000' } },
    });
    expect((await composer.checkCharacters('木棉\u{12000}')).ok).toBe(false);
    expect((await composer.checkCharacters('𠮷㐱𬱖阿依古丽·买买提\n葛\u{e0100}')).ok).toBe(true);
  });

  it('finishes a paper whose thread died under it', async () => {
    begin();
    await composer.ready();
    const answers = Promise.all([composer.compose(slip, 1), composer.compose(slip, 2)]);
    await workers[0]?.terminate();
    expect((await answers).map((answer) => answer.ok)).toEqual([true, true]);
    expect(workers).toHaveLength(2);
  });

  it('gives up a paper that kills its thread twice, and prints the next', async () => {
    begin({ hungAfterMs: 150 });
    await composer.ready();
    const endless = composer.compose(
      { kind: 'city-reply', data: { ...letterFacts, replyText: '答复'.repeat(3_000_000) } },
      1,
    );
    const next = composer.compose(slip, 1);
    expect(await endless).toEqual({ ok: false, error: { code: 'something-broke' } });
    expect((await next).ok).toBe(true);
    expect(workers).toHaveLength(3);
  });

  it('answers with a refusal when a letter lacks a fact, and goes on', async () => {
    begin();
    expect(await composer.compose({ kind: 'transfer-notice', data: {} }, 1)).toEqual({
      ok: false,
      error: { code: 'something-broke' },
    });
    expect((await composer.compose(slip, 1)).ok).toBe(true);
    expect(workers).toHaveLength(1);
  });

  it('goes on without a font file of the hall that is no font', async () => {
    writeFileSync(join(hallFonts, '仿宋.ttf'), 'not a font');
    begin();
    expect((await composer.compose(slip, 1)).ok).toBe(true);
  });
});
