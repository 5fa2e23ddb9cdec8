import { request as httpRequest } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '#host/log/index.ts';
import { newRequest, refusalOf } from '#host/testing/clients.ts';
import { type HallUnderTest, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import { madeUpHall, madeUpPassword } from '#host/testing/made-up-hall.ts';
import { badTextsFor } from '#test/fixtures/bad-input.ts';

let hall: HallUnderTest;
const events = () => hall.database.read((tx) => hall.log.head(tx).seq);
const fresh = () => ({ ...madeUpHall, requestId: newRequest() });
beforeEach(async () => {
  hall = await openHallUnderTest({ setUp: false });
});
afterEach(() => hall.close());

/** A set-up sent under another name of this machine, or from another page. */
function setUpAs(headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      port: hall.port,
      path: '/api/hall',
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    };
    const request = httpRequest(options, (response) => {
      response
        .setEncoding('utf8')
        .on('data', (text: string) => resolve((JSON.parse(text) as { code: string }).code));
    });
    request.on('error', reject).end(JSON.stringify(fresh()));
  });
}

describe('setting up a hall', () => {
  it('opens it with its services, windows and notices, and its administrator can sign in', async () => {
    const door = await hall.connect();
    expect(await door.hall.view()).toEqual({ state: 'not-set-up' });
    const view = await door.hall.setUp(fresh());
    expect(view).toMatchObject({ state: 'open', day: '2026-11-23', idleSeconds: 60, lockAfterSeconds: 600 });
    expect(await door.hall.view()).toEqual(view);
    if (view.state !== 'open') throw new Error('open');
    expect(view.profile).toMatchObject({ code: '440199', timeZone: 'Asia/Shanghai', name: madeUpHall.name });
    expect(view.profile.services.map(({ prefix }) => prefix)).toEqual(['A', 'B', 'C']);
    expect(view.profile.windows.map(({ number }) => number)).toEqual([1, 2, 3]);
    const { staff } = await door.staff.signIn({ account: 'guan', password: madeUpPassword });
    expect(staff).toMatchObject({ name: '关宁', roles: ['administrator', 'officer', 'leader'] });
  });

  it('happens once: a second try is refused, a repeated one gets its answer, two at once make one hall', async () => {
    const door = await hall.connect();
    const [first, second] = [fresh(), { ...fresh(), code: '440198' }];
    const outcomes = await Promise.allSettled([door.hall.setUp(first), door.hall.setUp(second)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const done = outcomes[0]?.status === 'fulfilled' ? first : second;
    expect((await refusalOf(door.hall.setUp(fresh()))).code).toBe('hall-already-set-up');
    expect(await door.hall.setUp(done)).toMatchObject({ profile: { code: done.code } });
    expect(events()).toBe(2);
    expect(hall.database.read(verifyChain).brokenAt).toBeNull();
  });

  it('is for the host’s own machine: not for another name that points here, nor a page from elsewhere', async () => {
    expect(await setUpAs({ host: `evil.example:${hall.port}` })).toBe('not-permitted');
    expect(await setUpAs({ host: `192.168.1.5:${hall.port}` })).toBe('not-permitted');
    expect(await setUpAs({ origin: 'http://evil.example' })).toBe('not-permitted');
    expect(events()).toBe(0);
    const { body } = await hall.api('POST', '/hall', fresh(), { origin: `http://127.0.0.1:${hall.port}` });
    expect(body).toMatchObject({ state: 'open' });
  });
});

describe('a set-up with one field wrong', () => {
  let empty: HallUnderTest;
  beforeAll(async () => {
    empty = await openHallUnderTest({ setUp: false });
  });
  afterAll(() => empty.close());

  const wrongFields: [string, string, Record<string, unknown>, string][] = [
    ['code', 'a lower-case code', { code: '44o199' }, 'not-a-code'],
    ['code', 'a code too short', { code: '440' }, 'not-a-code'],
    ['name.en', 'no English name', { name: { zh: '木棉市', en: ' ' } }, 'required'],
    ['windowCount', 'no window', { windowCount: 0 }, 'out-of-range:1-40'],
    ['windowCount', 'half a window', { windowCount: 1.5 }, 'out-of-range:1-40'],
    ['cityUrl', 'a city that is a script', { cityUrl: 'javascript:alert(1)' }, 'not-a-url'],
    ['cityUrl', 'a city that is a file', { cityUrl: 'file:///etc/passwd' }, 'not-a-url'],
    [
      'administrator.password',
      'a short password',
      { administrator: { ...madeUpHall.administrator, password: '1234567' } },
      'too-short:8',
    ],
    ...badTextsFor({ maximum: 100, lines: 'one-line', empty: 'refused' }).map(
      ({ what, value, problem }): [string, string, Record<string, unknown>, string] => [
        'address',
        what,
        { address: value },
        problem,
      ],
    ),
  ];
  it.each(wrongFields)('is refused at %s: %s', async (path, _, wrong, problem) => {
    const { status, body } = await empty.api('POST', '/hall', { ...fresh(), ...wrong });
    if (JSON.stringify(wrong).length > 1_000_000) expect(status).toBe(400);
    else expect((body as { data: unknown }).data).toMatchObject({ fields: [{ path, problem }] });
    expect(empty.database.read((tx) => empty.log.head(tx).seq)).toBe(0);
  });
});

describe('before set-up', () => {
  it('every door says that the hall is not set up, and nothing breaks', async () => {
    const kiosk = await hall.screen('kiosk');
    const wish = { serviceId: 'general' as never, partySize: 1, language: 'en' as const };
    expect((await refusalOf(kiosk.visits.takeTicket({ requestId: newRequest(), ...wish }))).code).toBe(
      'hall-not-set-up',
    );
    expect((await refusalOf(kiosk.queue.board())).code).toBe('hall-not-set-up');
    expect((await refusalOf(kiosk.staff.signIn({ account: 'guan', password: 'x' }))).code).toBe(
      'wrong-password',
    );
    expect((await refusalOf(kiosk.visits.query({ queryCode: '1234567890', documentTail: '' }))).code).toBe(
      'query-code-unknown',
    );
    expect(hall.logLines).toEqual([]);
  });
});
