import { parseArgs } from 'node:util';
import { stderrLogger } from '#host/platform/logger.ts';
import { StartupError } from '#host/platform/startup-error.ts';
import { startHall } from '#host/start-hall.ts';

/** The hall host as a program: `--data DIR [--port N] [--demo]`. Says on one line when it is ready. */
async function main(): Promise<void> {
  const logger = stderrLogger();
  try {
    const options = readOptions();
    const hall = await startHall({ ...options, logger });
    let stopping = false;
    const stop = async () => {
      if (stopping) return;
      stopping = true;
      await hall.stop();
      process.exit(0);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    // Under Electron's utilityProcess the parent says `stop` instead of sending a signal.
    const parent = (
      process as { parentPort?: { on(event: 'message', listener: (event: { data: unknown }) => void): void } }
    ).parentPort;
    parent?.on('message', (event) => {
      if (event.data === 'stop') void stop();
    });
    process.stdout.write(`${JSON.stringify({ ready: true, port: hall.port })}\n`);
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function readOptions(): { folder: string; port: number; demo: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        demo: { type: 'boolean' },
        headless: { type: 'boolean' },
      },
    });
    const port = values.port ?? '0';
    if (!values.data) throw new Error('--data DIR is needed');
    // Digits alone: Number() takes an empty word for 0, and a hall on any port is not what was asked for.
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      throw new Error('--port is a number from 0 to 65535');
    return { folder: values.data, port: Number(port), demo: values.demo ?? false };
  } catch (error) {
    throw new StartupError('bad-argument', error instanceof Error ? error.message : String(error));
  }
}

await main();
