import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf, stampOf } from './folder-stamp.ts';

const parts = ['electron', 'shared'];

/**
 * Writes `dist/app`: shell, preload, host and shared rules as plain JavaScript in the same folders, with the
 * screens beside them. Electron may be built without type stripping, so nothing in it relies on that.
 */
export async function ensureBuiltApp(projectRoot: string, say: (line: string) => void): Promise<string> {
  const app = join(projectRoot, 'dist', 'app');
  const stampFile = join(projectRoot, 'dist', 'app.stamp');
  const screensStamp = readFileSync(join(projectRoot, 'dist', 'screens.stamp'), 'utf8');
  const stamp = `${stampOf(projectRoot, [...parts, 'package.json', 'build/start/built-app.ts'])} ${screensStamp}`;
  if (existsSync(app) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return app;

  say('building the program for Electron…');
  const fresh = join(projectRoot, 'dist', `app-${process.pid}`);
  try {
    await writeApp(projectRoot, fresh);
    cpSync(join(projectRoot, 'dist', 'screens'), join(fresh, 'dist', 'screens'), { recursive: true });
    rmSync(app, { recursive: true, force: true });
    renameSync(fresh, app);
    writeFileSync(stampFile, stamp);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return app;
}

/** Writes shell, preload, host and shared rules as JavaScript into `folder`, with a `package.json` of their own. */
export async function writeApp(projectRoot: string, folder: string): Promise<void> {
  const { transformWithOxc } = await import('vite');
  for (const path of parts.flatMap((part) => filesOf(projectRoot, part))) {
    const target = join(folder, asScript(path));
    mkdirSync(dirname(target), { recursive: true });
    if (!/\.c?ts$/.test(path)) {
      cpSync(join(projectRoot, path), target);
      continue;
    }
    const source = readFileSync(join(projectRoot, path), 'utf8');
    const { code } = await transformWithOxc(source, path, { lang: 'ts', sourcemap: false, tsconfig: false });
    writeFileSync(target, scriptSpecifiers(code));
  }
  const { name, version, description, license, type, imports } = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  );
  const main = 'electron/main/main.js';
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name, version, description, license, type, imports, main }, null, 2),
  );
}

function asScript(path: string): string {
  return path.replace(/\.(c?)ts$/, '.$1js');
}

/** Lets imports, worker addresses and the like name the written files: `'./x.ts'` and `'#host/x.ts'` become `.js`. */
export function scriptSpecifiers(code: string): string {
  return code.replace(/(["'`])((?:\.{1,2}\/|#)[^"'`\n]*)\.(c?)ts\1/g, '$1$2.$3js$1');
}
