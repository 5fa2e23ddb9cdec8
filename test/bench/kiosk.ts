import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { benchFolder, projectRoot } from '#test/bench/bench-folder.ts';
import { type BenchRun, figure, type Report } from '#test/bench/figure.ts';
import { type FirstLoad, firstLoadOf } from '#test/bench/first-load.ts';

/** Script that a screen's page loads before it can show anything, gzip as the host sends it. */
export async function kiosk(run: BenchRun): Promise<Report> {
  run.say('  building the screens');
  const outDir = join(benchFolder, 'screens');
  mkdirSync(outDir, { recursive: true });
  // The same build as `dist/screens`, in a folder of its own: a running hall keeps its screens.
  await build({
    configFile: join(projectRoot, 'build', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, manifest: true },
  });
  const [ours, desk, board] = (['kiosk', 'desk', 'board'] as const).map((screen) =>
    firstLoadOf(outDir, screen),
  );
  if (!ours || !desk || !board) throw new Error('the build has three screens');
  return {
    figures: [
      figure('kiosk, script of the first load, gzip', ours.script, 'KB', {
        target: { atMost: 150 },
        beside: { what: 'the desk’s', value: desk.script },
      }),
      figure('kiosk, styles of the first load, gzip', ours.styles, 'KB', {
        beside: { what: 'the desk’s', value: desk.styles },
      }),
      figure('board, script of the first load, gzip', board.script, 'KB', {
        beside: { what: 'the desk’s', value: desk.script },
      }),
    ],
    remarks: [ours, desk, board].map(inWords),
  };
}

function inWords({ screen, files, later }: FirstLoad): string {
  const parts = files.map(({ name, size }) => `${name} ${size.toFixed(1)}`).join(', ');
  return `${screen}: ${parts} KB${later > 0 ? `; ${later.toFixed(1)} KB more only when asked for` : ''}`;
}
