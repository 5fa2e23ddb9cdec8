import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a screen's page loads at first, in KB of 1000 bytes after gzip. */
export type FirstLoad = {
  screen: string;
  script: number;
  styles: number;
  files: { name: string; size: number }[];
  /** Script that is fetched only when a part of the screen is opened. */
  later: number;
};

/** A chunk in vite's manifest. */
type Chunk = {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
};

/** Follows the entry's imports through the build's own manifest; `dist` is the folder of the build. */
export function firstLoadOf(dist: string, screen: string): FirstLoad {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const entry = `${screen}/index.html`;
  if (!manifest[entry]?.isEntry) throw new Error(`the build has no entry ${entry}`);
  const first = reachable(manifest, [entry], ({ imports = [] }) => imports);
  const all = reachable(manifest, [entry], ({ imports = [], dynamicImports = [] }) => [
    ...imports,
    ...dynamicImports,
  ]);
  const chunksOf = (names: Set<string>) => [...names].flatMap((name) => manifest[name] ?? []);
  const scripts = new Set(chunksOf(first).map(({ file }) => file));
  const files = [...scripts]
    .map((file) => ({ name: basename(file), size: packedSize(dist, file) }))
    .sort((one, other) => other.size - one.size);
  const styles = new Set(chunksOf(first).flatMap(({ css = [] }) => css));
  const later = chunksOf(all).filter(({ file }) => !scripts.has(file) && file.endsWith('.js'));
  return {
    screen,
    files,
    script: sum(files.map(({ size }) => size)),
    styles: sum([...styles].map((file) => packedSize(dist, file))),
    later: sum([...new Set(later.map(({ file }) => file))].map((file) => packedSize(dist, file))),
  };
}

function reachable(
  manifest: Record<string, Chunk>,
  from: readonly string[],
  next: (chunk: Chunk) => readonly string[],
): Set<string> {
  const found = new Set<string>();
  const toVisit = [...from];
  for (let name = toVisit.pop(); name !== undefined; name = toVisit.pop()) {
    const chunk = manifest[name];
    if (!chunk || found.has(name)) continue;
    found.add(name);
    toVisit.push(...next(chunk));
  }
  return found;
}

/** As the host packs a file before it sends it. */
function packedSize(dist: string, file: string): number {
  return gzipSync(readFileSync(join(dist, file))).length / 1000;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
