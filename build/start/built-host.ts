import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from './folder-stamp.ts';

const sources = ['electron/host', 'shared', 'build/start/built-host.ts', 'package-lock.json'];

/** The host and the threads it starts, each a program of its own. */
const programs = {
  main: 'electron/host/main.ts',
  'composer-worker': 'electron/host/letters/composer-worker.ts',
  worker: 'electron/host/sync/worker.ts',
};

/** Left as they are: they carry native code, data files or WebAssembly beside their scripts. */
const leftOutside = [
  /^better-sqlite3/,
  /^@node-rs\//,
  /^@hyzyla\//,
  /^pdfkit/,
  /^fontkit/,
  /^pino/,
  /^@fontsource/,
  /^@expo-/,
];

/**
 * Writes `dist/host`: the host in a few files, and answers with the one to start. From its several hundred
 * sources it starts just as well, but looking them all up takes most of a second.
 */
export async function ensureBuiltHost(projectRoot: string, say: (line: string) => void): Promise<string> {
  const host = join(projectRoot, 'dist', 'host');
  const stampFile = join(projectRoot, 'dist', 'host.stamp');
  const main = join(host, 'main.js');
  const stamp = stampOf(projectRoot, sources);
  if (existsSync(main) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return main;

  say('building the host…');
  const fresh = join(projectRoot, 'dist', `host-${process.pid}`);
  mkdirSync(join(projectRoot, 'dist'), { recursive: true });
  try {
    await bundle(projectRoot, fresh);
    cpSync(join(projectRoot, 'electron/host/platform/migrations'), join(fresh, 'migrations'), {
      recursive: true,
    });
    rmSync(host, { recursive: true, force: true });
    renameSync(fresh, host);
    writeFileSync(stampFile, stamp);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return main;
}

async function bundle(projectRoot: string, folder: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    ssr: { noExternal: true, external: [] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(
          Object.entries(programs).map(([name, path]) => [name, join(projectRoot, path)]),
        ),
        external: leftOutside,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
    plugins: [{ name: 'threads-as-scripts', transform: threadsAsScripts }],
  });
}

/** A thread is named by its source; in the bundle its script lies beside the others. */
export function threadsAsScripts(code: string): string {
  return code.replace(
    /new URL\((['"])\.\/([\w-]+)\.ts\1, import\.meta\.url\)/g,
    "new URL('./$2.js', import.meta.url)",
  );
}
