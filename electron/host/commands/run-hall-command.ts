import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rebuildHall } from '#host/commands/rebuild.ts';
import { syncHall } from '#host/commands/sync.ts';
import { verifyHall } from '#host/commands/verify.ts';
import { readOrMakeHallKey } from '#host/platform/hall-key.ts';
import { StartupError } from '#host/platform/startup-error.ts';

/** What a command says: one line for people, the whole report for scripts. */
export type CommandReport = { clean: boolean; line: string; report: unknown };

const usage = 'npm run hall -- verify|rebuild|sync --data DIR [--json]';
const commands = { verify: verifyHall, rebuild: rebuildHall, sync: syncHall } satisfies Record<
  string,
  (options: { folder: string; key: Uint8Array }) => Promise<CommandReport>
>;

/**
 * Runs one command of those who run the hall. Answers with the exit code: 0 when all is well, 1 when
 * something was found, 2 when the command was not understood.
 */
export async function runHallCommand(argv: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { data: { type: 'string' }, json: { type: 'boolean' } },
    });
    const command = commands[positionals[0] as keyof typeof commands] as
      | (typeof commands)['verify']
      | undefined;
    if (!command || !values.data) throw new TypeError(usage);
    if (!existsSync(join(values.data, 'hall.db')))
      throw new StartupError('bad-argument', `No hall in ${values.data}.`);
    const outcome = await command({ folder: values.data, key: readOrMakeHallKey(values.data) });
    process.stdout.write(`${values.json ? JSON.stringify(outcome.report) : outcome.line}\n`);
    return outcome.clean ? 0 : 1;
  } catch (error) {
    if (error instanceof StartupError) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${usage}\n`);
    return 2;
  }
}
