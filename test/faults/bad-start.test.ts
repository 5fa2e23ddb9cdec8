import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHallDatabase } from '#host/platform/database.ts';
import { readOrMakeHallKey } from '#host/platform/hall-key.ts';
import { kioskDoor } from '#test/e2e/hall-api.ts';
import { contentOf, readBooks } from '#test/faults/hall-books.ts';
import {
  freshFolder,
  type HostProgram,
  runToEnd,
  startHost,
  verifyFolder,
} from '#test/faults/host-program.ts';

const base = freshFolder();
/** A hall that was closed well, and one that lost its power: the latter's last day is in the journal alone. */
const closedHall = join(base.folder, 'closed');
const cutHall = join(base.folder, 'cut');
let taken: Server;
let takenPort: string;
let running: HostProgram;

beforeAll(async () => {
  const closed = await startHost(closedHall);
  await (await kioskDoor(closed.api)).act('/tickets', {
    serviceId: 'general',
    partySize: 1,
    language: 'zh-CN',
  });
  await closed.stop();
  cpSync(closedHall, cutHall, { recursive: true });
  const cut = await startHost(cutHall);
  await (await kioskDoor(cut.api)).act('/tickets', { serviceId: 'general', partySize: 1, language: 'en' });
  await cut.kill();
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  takenPort = String((taken.address() as { port: number }).port);
  running = await startHost(join(base.folder, 'running'));
});

afterAll(async () => {
  await running.stop();
  taken.close();
  base.forget();
});

let copies = 0;
/** A copy of a hall, spoilt in one way. */
function copyOf(hall: string, spoil: (folder: string) => void = () => {}): string {
  copies += 1;
  const folder = join(base.folder, `copy-${copies}`);
  cpSync(hall, folder, { recursive: true });
  spoil(folder);
  return folder;
}

const wrongKey = (folder: string) => writeFileSync(join(folder, 'hall.key'), `${'5a'.repeat(32)}\n`);
const noKey = (folder: string) => rmSync(join(folder, 'hall.key'));
const damagedKey = (folder: string) => writeFileSync(join(folder, 'hall.key'), 'ab12 spoilt\n');

/** Makes the folder look as if a later version had written it. */
function fromTheFuture(folder: string): void {
  const database = openHallDatabase({ path: join(folder, 'hall.db'), key: readOrMakeHallKey(folder) });
  database.read((tx) => tx.raw.exec('UPDATE __drizzle_migrations SET created_at = created_at + 31536000000'));
  database.close();
}

/** As if the power had gone while the slip was with the printer. */
function paperAtPrinter(folder: string): void {
  const database = openHallDatabase({ path: join(folder, 'hall.db'), key: readOrMakeHallKey(folder) });
  const { changes } = database.read((tx) => tx.raw.prepare("UPDATE print_jobs SET state = 'sending'").run());
  expect(changes).toBe(1);
  database.close();
}

type Misfortune = {
  what: string;
  folder: () => string;
  port?: () => string;
  line: RegExp;
};

const misfortunes: Misfortune[] = [
  {
    what: 'the port is taken',
    folder: () => copyOf(closedHall),
    port: () => takenPort,
    line: /^Port \d+ is taken: start with --port and another number\.$/,
  },
  {
    what: 'the port is taken while a paper waits for a clerk’s word',
    folder: () => copyOf(closedHall, paperAtPrinter),
    port: () => takenPort,
    line: /^Port \d+ is taken: start with --port and another number\.$/,
  },
  {
    what: 'the database is from a newer version',
    folder: () => copyOf(closedHall, fromTheFuture),
    line: /^This data folder was written by a newer version: please update the program\.$/,
  },
  {
    what: 'the key is another hall’s',
    folder: () => copyOf(closedHall, wrongKey),
    line: /^The key does not open this database: check hall\.key in the data folder\.$/,
  },
  {
    what: 'the key is another hall’s and the last day is still in the journal',
    folder: () => copyOf(cutHall, wrongKey),
    line: /^The key does not open this database: check hall\.key in the data folder\.$/,
  },
  {
    what: 'the key is missing',
    folder: () => copyOf(closedHall, noKey),
    line: /^hall\.key is missing beside hall\.db: restore it from its backup\.$/,
  },
  {
    what: 'the key is damaged',
    folder: () => copyOf(closedHall, damagedKey),
    line: /^hall\.key in the data folder is damaged: restore it from its backup\.$/,
  },
];

const ways = [
  { way: 'the host itself', script: 'electron/host/main.ts', more: ['--demo'] },
  { way: 'npm start', script: 'build/start.ts', more: ['--headless'] },
];

describe.each(ways)('$way', ({ script, more }) => {
  const start = (folder: string, port = '0') => runToEnd(script, [...more, '--port', port, '--data', folder]);

  it.each(misfortunes)('says in one line that $what, ends with 1 and touches nothing', async (misfortune) => {
    const folder = misfortune.folder();
    const before = contentOf(folder);
    const ending = await start(folder, misfortune.port?.());
    expect(ownWords(ending.errors)).toEqual([expect.stringMatching(misfortune.line)]);
    expect(ending).toMatchObject({ code: 1, output: '' });
    expect(processesOn(folder)).toEqual([]);
    expect(contentOf(folder)).toEqual(before);
  });

  it.each(['a-file', 'a-file/below', '/proc/yingfang'])(
    'says in one line that the data folder %s can’t be written',
    async (place) => {
      writeFileSync(join(base.folder, 'a-file'), 'somebody’s work');
      const folder = resolve(base.folder, place);
      const ending = await start(folder);
      const line = `The data folder ${folder} can't be written: choose another with --data.`;
      expect(ownWords(ending.errors)).toEqual([line]);
      expect(ending).toMatchObject({ code: 1, output: '' });
      expect(readFileSync(join(base.folder, 'a-file'), 'utf8')).toBe('somebody’s work');
    },
  );

  it('says in one line that another host has the folder open, which goes on', async () => {
    const ending = await start(running.folder);
    const line = `Another hall host has the data folder ${running.folder} open: close it first.`;
    expect(ownWords(ending.errors)).toEqual([line]);
    expect(ending).toMatchObject({ code: 1, output: '' });
    expect((await fetch(`${running.api}/hall`)).status).toBe(200);
  });

  it.each(['x', '70000', ''])('says in one line that --port "%s" is none', async (port) => {
    const folder = join(base.folder, 'never-made');
    const ending = await runToEnd(script, [...more, `--port=${port}`, '--data', folder]);
    expect(ending.errors).toEqual([expect.stringMatching(/--port .*(number|port)/)]);
    expect(ending.output).toBe('');
    // npm start tells a command it could not read from a start that was refused.
    expect(ending.code).toBe(script === 'build/start.ts' ? 2 : 1);
    expect(readdirSync(base.folder)).not.toContain('never-made');
  });
});

it('a hall that was started with a wrong key and lost its power before opens whole with the right one', async () => {
  const folder = copyOf(cutHall);
  const rightKey = readFileSync(join(folder, 'hall.key'));
  wrongKey(folder);
  expect((await runToEnd('electron/host/main.ts', ['--port', '0', '--data', folder])).code).toBe(1);
  writeFileSync(join(folder, 'hall.key'), rightKey);
  expect(await verifyFolder(folder)).toMatchObject({ exit: 0, clean: true });
  expect(readBooks(folder).tickets.map(({ number }) => number)).toEqual(['A001', 'A002']);
  const host = await startHost(folder);
  expect(await host.stop()).toBe(0);
});

it('a demo whose host can’t start ends its city, too', async () => {
  const folder = join(base.folder, 'demo');
  mkdirSync(folder);
  const args = ['--demo', '--headless', '--port', takenPort, '--data', folder];
  const ending = await runToEnd('build/start.ts', args);
  expect(ownWords(ending.errors)).toEqual([
    `Port ${takenPort} is taken: start with --port and another number.`,
  ]);
  expect(ending).toMatchObject({ code: 1, output: '' });
  expect(processesOn(folder)).toEqual([]);
});

/** Without what the start says while it builds screens or host anew: those lines are no part of the refusal. */
function ownWords(lines: string[]): string[] {
  return lines.filter((line) => !/^building /i.test(line));
}

/** Command lines of living processes that name a folder. */
function processesOn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    })
    .filter((line) => line.split('\0').some((word) => word.startsWith(folder)));
}
