import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRequest, refusalOf } from '#host/testing/clients.ts';
import { type HallUnderTest, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import { startHttpServer } from '#host/transport/index.ts';
import { placeOf } from '#host/transport/wire-error.ts';
import { sentenceOf } from '#shared/contract/refusals.ts';
import type { ServiceId } from '#shared/domain/ids.ts';

const secret = '欧阳若兰 440199196803120036';
let broken: unknown;
let hall: HallUnderTest;
beforeAll(async () => {
  hall = await openHallUnderTest({
    visitDeps: {
      enqueueSlip: () => {
        throw broken;
      },
    },
  });
});
afterAll(() => hall.close());

const bugs: [string, () => unknown][] = [
  ['an error that quotes the visitor', () => new Error(`no font for ${secret}`)],
  ['an error of several lines', () => new Error(`could not print\n${secret}\n    at ${secret}\n${secret}`)],
  ['an error with a cause', () => new Error('outer', { cause: new Error(secret) })],
  ['an error named after the visitor’s words', () => Object.assign(new TypeError('x'), { detail: secret })],
  ['a thrown text', () => secret],
  ['nothing', () => undefined],
];

describe('a bug inside a procedure', () => {
  it.each(bugs)(
    '(%s) is told as a sentence, logged once without personal data, and leaves nothing',
    async (_, make) => {
      broken = make();
      hall.logLines.length = 0;
      const before = hall.database.read((tx) => hall.log.head(tx));
      const kiosk = await hall.screen('kiosk');
      const wish = { serviceId: 'general' as ServiceId, partySize: 1, language: 'zh-CN' as const };
      const told = await refusalOf(kiosk.visits.takeTicket({ requestId: newRequest(), ...wish }));
      expect(told).toMatchObject({
        code: 'something-broke',
        status: 500,
        message: sentenceOf('something-broke', 'zh-CN'),
        data: { words: {} },
      });
      expect(hall.logLines).toHaveLength(1);
      expect(hall.logLines[0]).toContain('"procedure":"visits.takeTicket"');
      expect(hall.logLines[0]).not.toMatch(/欧阳|440199/);
      expect(hall.database.read((tx) => hall.log.head(tx))).toEqual(before);
    },
  );
});

describe('the place of a bug', () => {
  it('is the files it went through, and the database’s code', () => {
    const error = Object.assign(new Error(`UNIQUE ${secret}`), { code: 'SQLITE_CONSTRAINT' });
    const place = placeOf(error);
    expect(place).toMatchObject({ kind: 'Error', code: 'SQLITE_CONSTRAINT' });
    expect(place.stack[0]).toContain('bugs.test.ts');
  });
});

describe('a door that is taken', () => {
  it('is told in one line with what to do', async () => {
    const other = { router: {}, desk: {}, screens: {}, logger: {} } as never as Parameters<
      typeof startHttpServer
    >[0];
    const starting = startHttpServer({ ...other, host: '127.0.0.1', port: hall.port });
    await expect(starting).rejects.toMatchObject({
      name: 'StartupError',
      code: 'port-taken',
      message: `Port ${hall.port} is taken: start with --port and another number.`,
    });
  });
});
