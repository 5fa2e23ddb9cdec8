import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { addressesOf, readyLine } from './start/addresses.ts';
import { ensureScreens } from './start/build-screens.ts';
import { ensureBuiltApp } from './start/built-app.ts';
import { ensureBuiltHost } from './start/built-host.ts';
import { type DemoCity, startDemoCity } from './start/demo-city.ts';
import { fetchElectron, findElectron } from './start/electron-runtime.ts';
import { openBrowser } from './start/open-browser.ts';
import { type HallParts, type OpenHall, openHallInElectron, openHallInNode } from './start/open-hall.ts';
import { whenNpmIsGone } from './start/parent-watch.ts';
import { readStartOptions, type StartOptions } from './start/start-options.ts';
import { chooseSurface, hasDisplay, type Surface } from './start/surface.ts';

// `npm start`: builds what is missing, starts the hall (and in the demo its city), shows it, ends it cleanly.
// Standard output carries the one ready line; everything else goes to standard error.

const say = (line: string) => void process.stderr.write(`${line}\n`);
const options = readStartOptions(process.argv.slice(2), {
  projectRoot,
  workingFolder: process.env.INIT_CWD ?? process.cwd(),
});
if ('mistake' in options) {
  say(options.mistake);
  process.exitCode = 2;
} else {
  await start(options);
}

/** Runs from the command to the exit of the process. */
async function start(chosen: StartOptions): Promise<void> {
  let city: DemoCity | null = null;
  let hall: OpenHall | null = null;
  let ending = false;
  async function end(code: number): Promise<void> {
    if (ending) return;
    ending = true;
    await hall?.stop();
    await city?.stop();
    process.exit(code);
  }
  process.on('SIGTERM', () => void end(0));
  process.on('SIGINT', () => void end(0));
  whenNpmIsGone(() => void end(0));

  try {
    const screens = ensureScreens(projectRoot, say);
    // Awaited below; until then a failed build must not count as unhandled while the city is starting.
    screens.catch(() => undefined);
    if (chosen.demo) {
      city = await startDemoCity({ projectRoot, dataFolder: join(chosen.dataFolder, 'city'), say });
    }
    await screens;
    const hostScript = await ensureBuiltHost(projectRoot, say);
    const surface = await findSurface(chosen);
    if (surface.kind !== 'electron' && surface.line) say(surface.line);
    if (!ending) hall = await show(surface, hostScript);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    await end(1);
  }

  async function show(surface: Surface, hostScript: string): Promise<OpenHall> {
    const parts: HallParts = {
      hostScript,
      options: chosen,
      env: city
        ? { ...process.env, YINGFANG_CITY_URL: city.url, YINGFANG_CITY_TOKEN: city.token }
        : process.env,
      say,
      onReady(port) {
        const addresses = addressesOf(port, city);
        process.stdout.write(readyLine(addresses));
        if (surface.kind === 'browser') void openBrowser(addresses, say);
      },
      onOver: (code) => void end(code),
    };
    if (surface.kind !== 'electron') return openHallInNode(parts);
    return openHallInElectron({
      ...parts,
      program: surface.program,
      app: await ensureBuiltApp(projectRoot, say),
      onCannotRun() {
        const line = 'Electron’s program does not run on this machine: opening the screens in the browser.';
        say(line);
        void show({ kind: 'browser', line }, hostScript).then((opened) => {
          hall = opened;
        });
      },
    });
  }
}

async function findSurface(chosen: StartOptions): Promise<Surface> {
  const display = hasDisplay(process.platform, process.env);
  let electron = findElectron(projectRoot);
  if (!electron && display && !chosen.headless) {
    say('fetching Electron’s program (first start, at most a minute)…');
    electron = await fetchElectron(projectRoot, 60_000);
  }
  return chooseSurface({ headless: chosen.headless, display, electron });
}
