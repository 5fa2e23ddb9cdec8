import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usualDataFolder } from '#main/data-folder.ts';

/** What `npm start --` was told. `port` null leaves the choice to the host. */
export type StartOptions = { demo: boolean; headless: boolean; port: number | null; dataFolder: string };

/** The one line that explains the command. */
export const startUsage = 'npm start -- [--demo] [--headless] [--port N] [--data DIR]';

/** Reads the command line; a mistake is answered as one line for the person who made it. */
export function readStartOptions(
  args: readonly string[],
  place: { projectRoot: string; workingFolder: string },
): StartOptions | { mistake: string } {
  let values: { demo?: boolean; headless?: boolean; port?: string; data?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        demo: { type: 'boolean' },
        headless: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
      },
    }));
  } catch (error) {
    return {
      mistake: `${error instanceof Error ? error.message.split('\n')[0] : error}. Usage: ${startUsage}`,
    };
  }
  if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535)) {
    return { mistake: `--port ${values.port} is not a port number. Usage: ${startUsage}` };
  }
  const demo = values.demo === true;
  const usual = demo
    ? join(place.projectRoot, '.demo')
    : usualDataFolder(process.platform, process.env, homedir());
  return {
    demo,
    headless: values.headless === true,
    port: values.port === undefined ? null : Number(values.port),
    dataFolder: values.data === undefined ? usual : resolve(place.workingFolder, values.data),
  };
}
