import { existsSync, readdirSync, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Papers that have come out of the trial's folder printer, in folders by day. */
function listPrinted(dataFolder: string): string[] {
  const folder = join(dataFolder, 'printed');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isPaper);
}

/** A paper is written beside its place under a hidden name and renamed: its name appears when it is whole. */
function isPaper(path: string): boolean {
  return path.endsWith('.pdf') && !basename(path).startsWith('.');
}

/** How the printing queue follows the tickets: how many were still to come, and how fast they come. */
export type PrintLag = { waitingAtEnd: number; perSecond: number };

/** Watches the printer for `seconds` after the load, or until all `tickets` have their slip. */
export async function measurePrintLag(
  dataFolder: string,
  tickets: number,
  seconds: number,
): Promise<PrintLag> {
  const started = performance.now();
  const before = listPrinted(dataFolder).length;
  let printed = before;
  while (printed < tickets && performance.now() < started + seconds * 1000) {
    await pause(250);
    printed = listPrinted(dataFolder).length;
  }
  const elapsed = (performance.now() - started) / 1000;
  return { waitingAtEnd: tickets - before, perSecond: (printed - before) / elapsed };
}

/** Resolves when `count` papers have come out, looked for every 20 ms; throws after 20 s. */
export async function untilPrinted(dataFolder: string, count: number): Promise<void> {
  const patience = AbortSignal.timeout(20_000);
  while (listPrinted(dataFolder).length < count) {
    if (patience.aborted) throw new Error(`${count} papers should have come out of the folder printer`);
    await pause(20);
  }
}

/** Tells when papers appear at the folder printer. */
export type PrinterWatch = {
  /** Resolves with the moment (performance.now) at which the next new paper is there; throws after 10 s. */
  next(): Promise<number>;
  close(): void;
};

/**
 * Watches the folders of the printer, so that looking costs the host nothing. Starts after the first
 * paper of the day: a folder that is only being made can hide its first paper.
 */
export function watchPrinter(dataFolder: string): PrinterWatch {
  const folder = join(dataFolder, 'printed');
  const seen = new Set(listPrinted(dataFolder));
  const arrived: number[] = [];
  let wake = () => {};
  const watcher = watch(folder, { recursive: true, encoding: 'utf8' }, (_, path) => {
    const at = performance.now();
    if (!path || !isPaper(path) || seen.has(path) || !existsSync(join(folder, path))) return;
    seen.add(path);
    arrived.push(at);
    wake();
  });
  return {
    async next() {
      const patience = AbortSignal.timeout(10_000);
      while (arrived.length === 0) {
        if (patience.aborted) throw new Error('a slip did not come out of the folder printer');
        await new Promise<void>((resolve) => {
          wake = resolve;
          patience.addEventListener('abort', () => resolve(), { once: true });
        });
      }
      return arrived.shift() ?? performance.now();
    },
    close: () => watcher.close(),
  };
}
