import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Electron's program lies, or null when it was never fetched. Never downloads, unlike `require('electron')`. */
export function findElectron(projectRoot: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const folder = join(projectRoot, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null;
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const own = join(env.ELECTRON_OVERRIDE_DIST_PATH, program ?? 'electron');
    return existsSync(own) ? own : null;
  }
  if (program === null) return null;
  const path = join(folder, 'dist', program);
  return existsSync(path) ? path : null;
}

/**
 * Lets Electron's own installer fetch its program once, quietly and within `withinMs`; mirrors set for npm are
 * respected, for the installer reads them. Answers where it lies, or null.
 */
export async function fetchElectron(projectRoot: string, withinMs: number): Promise<string | null> {
  const installer = join(projectRoot, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return null;
  const child = spawn(process.execPath, [installer], { stdio: 'ignore', cwd: projectRoot });
  const limit = setTimeout(() => child.kill('SIGKILL'), withinMs);
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  clearTimeout(limit);
  return findElectron(projectRoot);
}
