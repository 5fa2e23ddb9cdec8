import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from './folder-stamp.ts';

const sources = ['renderer', 'shared', 'build/vite.config.ts', 'package-lock.json'];

/**
 * Builds `dist/screens` when it is missing or older than its sources. The new build takes the old one's place
 * only when it is whole, so a host that serves it meanwhile never finds half a screen.
 */
export async function ensureScreens(projectRoot: string, say: (line: string) => void): Promise<void> {
  const dist = join(projectRoot, 'dist');
  const screens = join(dist, 'screens');
  const stampFile = join(dist, 'screens.stamp');
  const stamp = stampOf(projectRoot, sources);
  const built = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null;
  if (built === stamp && existsSync(screens)) return;

  say(built === null ? 'building the screens (first start)…' : 'building the screens (they have changed)…');
  mkdirSync(dist, { recursive: true });
  const fresh = join(dist, `screens-${process.pid}`);
  // Vite is loaded only when there is something to build: a second start is quick.
  const { build } = await import('vite');
  // Under a test runner vite would take React's development half, twice as large.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: join(projectRoot, 'build', 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: fresh },
    });
    rmSync(screens, { recursive: true, force: true });
    renameSync(fresh, screens);
    writeFileSync(stampFile, stamp);
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
    rmSync(fresh, { recursive: true, force: true });
  }
}
