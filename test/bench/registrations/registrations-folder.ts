import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder, projectRoot } from '#test/bench/bench-folder.ts';
import { generateRegistrations } from '#test/bench/registrations/generate-registrations.ts';

/** A hall's data folder full of registrations; `seconds` is what making it took, now or in an earlier run. */
export type RegistrationsFolder = { folder: string; count: number; seconds: number; madeNow: boolean };

/** What decides what is in the folder: another version of any of these makes it anew. */
const madeFrom = [
  'electron/host/platform/migrations/0000_first.sql',
  'electron/host/log/event-hash.ts',
  'electron/host/petitions/petition-projection.ts',
  'electron/host/petitions/search-tokens.ts',
  'electron/host/petitions/text-tokens.ts',
  'electron/host/petitions/name-sounds.ts',
  'test/bench/registrations/made-up-people.ts',
  'test/bench/registrations/made-up-matters.ts',
  'test/bench/registrations/made-up-registrations.ts',
];

/** Half a million, as the issue of speed says; the folder is kept for later runs. */
const registrationCount = 500_000;

/** Finds the kept folder, or makes it through the real log, which takes minutes. */
export async function registrationsFolder(
  say: (line: string) => void,
  count = registrationCount,
): Promise<RegistrationsFolder> {
  const place = join(benchFolder, `registrations-${count}`);
  const note = join(place, 'made.json');
  const folder = join(place, 'data');
  const stamp = stampOf(madeFrom);
  const made = existsSync(note)
    ? (JSON.parse(readFileSync(note, 'utf8')) as { stamp: string; seconds: number })
    : null;
  if (made?.stamp === stamp) return { folder, count, seconds: made.seconds, madeNow: false };
  // Beside its place first: what is cut off half-way, or made twice at once, is never taken for whole.
  const draft = `${place}-${process.pid}`;
  mkdirSync(join(draft, 'data'), { recursive: true });
  try {
    const started = performance.now();
    await generateRegistrations(join(draft, 'data'), count, say);
    const seconds = (performance.now() - started) / 1000;
    writeFileSync(join(draft, 'made.json'), JSON.stringify({ stamp, seconds }));
    rmSync(place, { recursive: true, force: true });
    renameSync(draft, place);
    return { folder, count, seconds, madeNow: true };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function stampOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(join(projectRoot, path))).update('\0');
  return hash.digest('hex');
}
