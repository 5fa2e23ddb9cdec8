import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRequest } from '#host/testing/clients.ts';
import { type HallUnderTest, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import type { FieldProblem } from '#host/transport/wire-error.ts';
import { visitorCalled } from '#test/fixtures/a-day.ts';
import { badTextsFor, nastyTextsFor, type TextField } from '#test/fixtures/bad-input.ts';

let hall: HallUnderTest;
let kiosk: Record<string, string>;
beforeAll(async () => {
  hall = await openHallUnderTest();
  kiosk = { authorization: `Bearer ${await hall.stationToken('kiosk')}`, 'accept-language': 'en' };
});
afterAll(() => hall.close());

type Input = Record<string, unknown>;
const { form } = visitorCalled('mason wages');
const good: Record<string, () => Input> = {
  '/visits': () => ({ requestId: newRequest(), form: structuredClone(form) }),
  '/tickets': () => ({ requestId: newRequest(), serviceId: 'general', partySize: 1, language: 'zh-CN' }),
  '/visits/query': () => ({ queryCode: '1234567890', documentTail: '0036' }),
  '/visits/printReply': () => ({ requestId: newRequest(), queryCode: '1234567890', documentTail: '0036' }),
  '/visits/rate': () => ({
    requestId: newRequest(),
    queryCode: '1234567890',
    documentTail: '0036',
    grade: 'satisfied',
    comment: '',
  }),
  '/visits/help': () => ({ requestId: newRequest() }),
};

/** A good input with one field, by its dotted path, made something else; undefined takes it away. */
function withField(path: string, field: string, value: unknown): Input {
  const input = good[path]?.() ?? {};
  const steps = field.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<Input>((at, step) => at[step] as Input, input);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return input;
}

async function problemsOf(path: string, input: Input): Promise<FieldProblem[] | string | undefined> {
  const { status, body } = await hall.api('POST', path, input, kiosk);
  const { code, data } = body as { code?: string; data?: { fields?: FieldProblem[] } };
  if (status === 200) return undefined;
  return data?.fields ?? code;
}
const head = () => hall.database.read((tx) => hall.log.head(tx).seq);

const line = (maximum: number, empty: TextField['empty'] = 'refused'): TextField => ({
  maximum,
  lines: 'one-line',
  empty,
});
const text = (maximum: number, empty: TextField['empty'] = 'refused'): TextField => ({
  maximum,
  lines: 'many-lines',
  empty,
});
const textFields: [string, string, TextField][] = [
  ['/visits', 'form.name', line(70)],
  ['/visits', 'form.document.number', line(40, 'allowed')],
  ['/visits', 'form.statement', text(500)],
  ['/visits/query', 'queryCode', line(20)],
  ['/visits/query', 'documentTail', line(4, 'allowed')],
  ['/visits/printReply', 'queryCode', line(20)],
  ['/visits/rate', 'queryCode', line(20)],
  ['/visits/rate', 'documentTail', line(4, 'allowed')],
  ['/visits/rate', 'comment', text(300, 'allowed')],
];

const notAnId = ['', 'a b', '../x', '来访', 'x'.repeat(65), null, 7, undefined];
const notACount = [0, -1, 501, 1.5, 1e21, '3', null, undefined, [1], true];
const notAChoice = ['', 'none of these', 'constructor', null, 0, undefined, ['satisfied']];
const otherFields: [string, string, string, unknown[]][] = [
  ...Object.keys(good)
    .filter((path) => path !== '/visits/query')
    .map((path): [string, string, string, unknown[]] => [
      path,
      'requestId',
      'not-an-id',
      ['', 'x', 7, null, undefined, '0'.repeat(36)],
    ]),
  ['/tickets', 'serviceId', 'not-an-id', notAnId],
  ['/tickets', 'partySize', 'number', notACount],
  ['/tickets', 'language', 'not-a-choice', notAChoice],
  ['/visits', 'form.partySize', 'number', notACount],
  ['/visits', 'form.matterKind', 'not-a-choice', notAChoice],
  ['/visits', 'form.language', 'not-a-choice', notAChoice],
  ['/visits', 'form.document.type', 'not-a-choice', notAChoice],
  [
    '/visits',
    'form.phone',
    'not-a-phone',
    ['12', '电话', '1'.repeat(21), '+', '130-0000-000x', '1300000\u0000000'],
  ],
  ['/visits/rate', 'grade', 'not-a-choice', notAChoice],
];

describe('bad input at a kiosk', () => {
  it.each(textFields)(
    '%s refuses bad text at %s, names the problem, and saves nothing',
    async (path, field, rules) => {
      const before = head();
      for (const { what, value, problem } of badTextsFor(rules)) {
        const problems = await problemsOf(path, withField(path, field, value));
        // Past a megabyte with the rest of the body the port itself refuses.
        if (problems === 'malformed-request') expect(what).toBe('a megabyte');
        else expect(problems, what).toEqual([{ path: field, problem }]);
      }
      expect(head()).toBe(before);
    },
  );

  it.each(otherFields)(
    '%s refuses at %s what is %s, and saves nothing',
    async (path, field, problem, values) => {
      const before = head();
      for (const value of values) {
        const problems = await problemsOf(path, withField(path, field, value));
        expect(problems, JSON.stringify(value)).toEqual([{ path: field, problem: expect.any(String) }]);
        const named = (problems as FieldProblem[])[0]?.problem;
        if (problem === 'number') expect(['not-a-number', 'out-of-range:1-500']).toContain(named);
        else expect(named).toBe(problem);
      }
      expect(head()).toBe(before);
    },
  );

  it('is refused when a whole part is missing or something else', async () => {
    for (const value of [undefined, null, [], 'form', 7]) {
      expect(await problemsOf('/visits', withField('/visits', 'form', value))).toEqual([
        { path: 'form', problem: 'invalid' },
      ]);
      expect(await problemsOf('/visits', withField('/visits', 'form.document', value))).toEqual([
        { path: 'form.document', problem: 'invalid' },
      ]);
    }
  });
});

describe('strange but honest words', () => {
  it.each([
    ['form.name', line(70)],
    ['form.statement', text(500)],
  ] as const)('at %s are kept as they were typed', async (field, rules) => {
    const kept = (requestId: string) =>
      hall.database.read((tx) => {
        const reply = tx.raw
          .prepare<[string], string>('SELECT reply FROM requests WHERE request_id = ?')
          .pluck()
          .get(requestId);
        const { ticketId } = JSON.parse(reply ?? '{}') as { ticketId: string };
        const stored = tx.raw
          .prepare<[string], string>('SELECT form FROM visits WHERE ticket_id = ?')
          .pluck()
          .get(ticketId);
        return (JSON.parse(stored ?? '{}') as Input)[field.slice('form.'.length)];
      });
    for (const { what, value } of nastyTextsFor(rules)) {
      const input = withField('/visits', field, value);
      expect(await problemsOf('/visits', input), what).toBeUndefined();
      expect(kept(String(input.requestId)), what).toBe(value);
    }
  });
});
