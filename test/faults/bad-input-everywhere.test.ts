import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { isRefusalCode, type RefusalCode, statusOf } from '#shared/contract/refusals.ts';
import type { SessionView } from '#shared/contract/staff.ts';
import type { StationView } from '#shared/contract/stations.ts';
import { apiDoor } from '#test/e2e/hall-api.ts';
import {
  brokenValuesFor,
  type FieldPath,
  fieldsOf,
  type OpenApi,
  type Operation,
  operationsOf,
  type Schema,
  withField,
} from '#test/faults/broken-inputs.ts';
import { type Asker, goodInput, goodInputs } from '#test/faults/good-inputs.ts';
import { type HallBooks, readBooks } from '#test/faults/hall-books.ts';
import { freshFolder, type HostProgram, startHost, verifyFolder } from '#test/faults/host-program.ts';

const place = freshFolder();
const languages = ['zh-CN', 'en'] as const;
const procedures = new Map<string, { inputSchema?: unknown }>(
  Object.entries(contract).flatMap(([room, inRoom]) =>
    Object.entries(inRoom).map(([name, procedure]) => [`${room}.${name}`, procedure['~orpc']] as const),
  ),
);
const names = [...procedures.keys()];
const takesInput = (name: string) => procedures.get(name)?.inputSchema !== undefined;
/** The limits that fields named when they were told too much. */
const limits = new Map<string, number>();
let host: HostProgram;
/** What the demo hall begins with. */
let opening: HallBooks;
let operations: Map<string, Operation>;
let tokens: Record<Asker, string>;
/** One bad request: what is bad, and where. */
type Try = { what: string; at: string; path: string; body: string | null };
/** Everything refused in a way that it should not be. */
type Strange = { at: string; what: string; language: string; status: number; said: string };

beforeAll(async () => {
  host = await startHost(place.folder);
  opening = readBooks(place.folder);
  const document = (await (await fetch(`${host.api}/openapi.json`)).json()) as OpenApi;
  operations = new Map(operationsOf(document).map((operation) => [operation.id, operation]));
  const door = apiDoor(host.api, '');
  const signIn = (account: string) =>
    door.act<SessionView>('/staff/signIn', { account, password: 'yingfang-demo' });
  const [officer, own, kiosk] = await Promise.all([
    signIn('lin'),
    signIn('zhou'),
    door.act<StationView>('/stations/claim', { kind: 'kiosk' }),
  ]);
  tokens = { officer: officer.token, own: own.token, kiosk: kiosk.token, nobody: '' };
});
afterAll(async () => {
  await host.stop();
  place.forget();
});

async function ask(
  operation: Operation,
  path: string,
  language: string,
  token: string,
  body: string | null,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${host.api}${path}`, {
    method: operation.method,
    headers: {
      'accept-language': language,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === null ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === null ? {} : { body }),
  });
  return { status: response.status, text: await response.text() };
}

/** Why an answer is no proper refusal, or null. */
function faultIn(answer: { status: number; text: string }, language: 'zh-CN' | 'en'): string | null {
  if (answer.status < 400 || answer.status >= 500) return 'status';
  const { code, message } = parsed(answer.text) as { code?: RefusalCode; message?: string };
  if (!isRefusalCode(code) || statusOf(code) !== answer.status) return 'code';
  const chinese = /\p{Script=Han}/u.test(message ?? '');
  return message && chinese === (language === 'zh-CN') ? null : 'sentence';
}

const head = () => Object.values(readBooks(place.folder).events).reduce((sum, times) => sum + times, 0);

/** Sends `bodies` of one operation in both languages, six at a time; answers with what went wrong. */
async function refusalsOf(operation: Operation, tries: Try[], asker: Asker): Promise<Strange[]> {
  const strange: Strange[] = [];
  const queue = tries.flatMap((one) => languages.map((language) => ({ ...one, language })));
  async function work(): Promise<void> {
    for (let one = queue.pop(); one; one = queue.pop()) {
      const answer = await ask(operation, one.path, one.language, tokens[asker], one.body);
      const fault = faultIn(answer, one.language);
      if (fault === null) continue;
      const { at, what, language } = one;
      strange.push({
        at,
        what,
        language,
        status: answer.status,
        said: `${fault}: ${answer.text.slice(0, 200)}`,
      });
    }
  }
  await Promise.all(Array.from({ length: 6 }, work));
  return strange;
}

/** The limit a field names when it is told 100,000 characters; null when it is no text of people. */
async function limitOf(operation: Operation, path: FieldPath): Promise<number | null> {
  const { asker, input } = goodInput(operation);
  const body = withField(input, path, JSON.stringify('长'.repeat(100_000)));
  const { text } = await ask(operation, operation.path, 'en', tokens[asker], body);
  const { data } = parsed(text) as { data?: { fields?: { path: string; problem: string }[] } };
  const problem = data?.fields?.find((field) => field.path === path.join('.'))?.problem ?? '';
  const limit = /^too-long:(\d+)$/.exec(problem)?.[1];
  return limit === undefined ? null : Number(limit);
}

it('knows every procedure of the contract by its OpenAPI document', () => {
  expect([...operations.keys()].sort()).toEqual([...names].sort());
  const withBody = [...operations.values()].filter(({ body }) => body !== null).map(({ id }) => id);
  const withInput = [...operations.values()].filter(({ body, parameters }) => body || parameters.length > 0);
  expect(withInput.map(({ id }) => id).sort()).toEqual(names.filter(takesInput).sort());
  expect(Object.keys(goodInputs).sort()).toEqual(withBody.sort());
});

describe.each(names.filter(takesInput))('%s', (name) => {
  const operation = () => operations.get(name) as Operation;

  it('answers bad input with a code and a sentence in the caller’s language, and saves nothing', async () => {
    const before = head();
    const { body } = operation();
    const asker = body ? goodInput(operation()).asker : 'officer';
    const tries = body ? brokenBodies(operation(), body) : brokenPaths(operation());
    expect(tries.length).toBeGreaterThan(9);
    expect(await refusalsOf(operation(), tries, asker)).toEqual([]);
    expect(head()).toBe(before);
  });

  it('refuses one character more than a text field holds, rare or not', async () => {
    const { body, path } = operation();
    const before = head();
    for (const field of body ? fieldsOf(body).filter(({ schema }) => schema.type === 'string') : []) {
      const limit = await limitOf(operation(), field.path);
      if (limit === null) continue;
      limits.set(`${name} ${field.path.join('.')}`, limit);
      const { asker } = goodInput(operation());
      const tries = ['x', '长', '𬱖', '😀'].map((character) => ({
        what: `${limit + 1} of ${character}`,
        at: field.path.join('.'),
        path,
        body: withField(
          goodInput(operation()).input,
          field.path,
          JSON.stringify(character.repeat(limit + 1)),
        ),
      }));
      expect(await refusalsOf(operation(), tries, asker)).toEqual([]);
    }
    expect(head()).toBe(before);
  });
});

it('knows the limits of what people write', () => {
  expect(Object.fromEntries(limits)).toMatchObject({
    'visits.checkIn form.name': 70,
    'visits.checkIn form.statement': 500,
    'petitions.register registration.petitioner.address': 200,
    'petitions.register registration.facts': 4000,
    'petitions.triage triage.organ': 60,
    'queue.transfer reason': 100,
    'visits.rate comment': 300,
  });
});

it.each(names)('%s answers a stranger’s token without breaking', async (name) => {
  const operation = operations.get(name) as Operation;
  const before = head();
  const { method, path, parameters, body } = operation;
  const filled = parameters.reduce((at, { name: field }) => at.replace(`{${field}}`, '1'), path);
  for (const token of ['x', '\u00ff'.repeat(50), 'x'.repeat(8000), `${tokens.officer}x`]) {
    for (const language of languages) {
      const sent = method === 'GET' ? null : JSON.stringify(body ? goodInput(operation).input : {});
      const answer = await ask(operation, filled, language, token, sent);
      if (forAnyone.includes(name)) expect(answer.status).toBeLessThan(500);
      else expect([faultIn(answer, language), answer.text]).toEqual([null, answer.text]);
    }
  }
  expect(head()).toBe(before);
});

it('leaves nothing half-saved and a hall that goes on', async () => {
  expect(await verifyFolder(place.folder)).toMatchObject({ exit: 0, clean: true });
  expect(readBooks(place.folder)).toEqual(opening);
  const { input } = goodInput(operations.get('visits.checkIn') as Operation);
  await apiDoor(host.api, tokens.kiosk).act('/visits', input);
  expect(readBooks(place.folder).tickets).toHaveLength(opening.tickets.length + 1);
});

/** What anyone may ask. A station can be claimed only from this machine, where the tests are. */
const forAnyone = ['hall.view', 'staff.signOut', 'stations.claim'];

/** Every field spoilt in every way, and the body as a whole. */
function brokenBodies(operation: Operation, schema: Schema): Try[] {
  const { path } = operation;
  const fields = fieldsOf(schema).flatMap((field) =>
    brokenValuesFor(field.schema).map(({ what, json }) => ({
      what,
      at: field.path.join('.'),
      path,
      body: withField(goodInput(operation).input, field.path, json),
    })),
  );
  const whole = ['null', '[]', '7', '"x"', '{}', '{', '', '\u0000', '['.repeat(200_000)].map((text) => ({
    what: text.slice(0, 10),
    at: 'the whole body',
    path,
    body: text,
  }));
  return [...fields, ...whole];
}

function brokenPaths(operation: Operation): Try[] {
  const values = [
    '..%2f..%2fhall.key',
    '%00',
    '%ED%A0%80',
    '%E2%80%AE',
    '%F0%AC%B1%96',
    '%ff',
    '%',
    'x'.repeat(65),
    'x'.repeat(10_000),
    'no-such-one',
    'NaN',
    '-1',
    '1e309',
    'a%20b',
    '__proto__',
  ];
  return operation.parameters.flatMap(({ name }) =>
    values.map((value) => {
      const path = operation.parameters.reduce(
        (at, parameter) => at.replace(`{${parameter.name}}`, parameter.name === name ? value : '1'),
        operation.path,
      );
      return { what: value.slice(0, 30), at: name, path, body: null };
    }),
  );
}

function parsed(text: string): object {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    return {};
  }
}
