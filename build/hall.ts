import { runHallCommand } from '#host/commands/run-hall-command.ts';

// `npm run hall -- COMMAND --data DIR [--json]`. npm runs scripts in the project; paths are those of the person.
process.chdir(process.env.INIT_CWD ?? process.cwd());
process.exitCode = await runHallCommand(process.argv.slice(2));
