import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  lin,
  openPetitionsUnderTest,
  type PetitionsUnderTest,
  registrationOf,
} from '#host/petitions/petitions-under-test.ts';
import { petitionsProcedures } from '#host/petitions/procedures.ts';
import { silentLogger } from '#host/platform/logger.ts';
import { type Actor, startHttpServer } from '#host/transport/index.ts';
import type { PetitionView } from '#shared/contract/petitions.ts';

const actors: Record<string, Actor> = {
  lin: { kind: 'staff', staff: lin.staff, sessionId: 'session-1', locked: false },
  locked: { kind: 'staff', staff: lin.staff, sessionId: 'session-2', locked: true },
};

describe('petitions under /api', () => {
  let room: PetitionsUnderTest;
  let server: Awaited<ReturnType<typeof startHttpServer>>;

  beforeAll(async () => {
    room = await openPetitionsUnderTest();
    server = await startHttpServer({
      router: { petitions: petitionsProcedures(room.deps) },
      desk: {
        database: room.database,
        clock: room.clock,
        findActor: (token) => actors[token] ?? { kind: 'nobody' },
      },
      screens: { serve: async () => {} },
      logger: silentLogger(),
      host: '127.0.0.1',
      port: 0,
    });
  });
  afterAll(async () => {
    await server.stop();
    room.close();
  });

  async function post(path: string, body: object, token?: string) {
    const response = await fetch(`http://127.0.0.1:${server.port}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  it.each([
    ['/petitions', { requestId: crypto.randomUUID(), ticketId: null, registration: registrationOf() }],
    ['/petitions/search', { words: '', limit: 5 }],
    ['/petitions/earlier', { name: '王', document: { type: 'none', number: '' }, phone: '' }],
    ['/petitions/openTicket', { ticketId: 'ticket-1' }],
  ])('lets nobody in at %s without a session, or with a locked one', async (path, input) => {
    expect(await post(path, input)).toMatchObject({ status: 401, body: { code: 'sign-in-needed' } });
    expect(await post(path, input, 'locked')).toMatchObject({
      status: 401,
      body: { code: 'session-locked' },
    });
  });

  it('registers once when the same request comes twice', async () => {
    const input = { requestId: crypto.randomUUID(), ticketId: null, registration: registrationOf() };
    const first = await post('/petitions', input, 'lin');
    const second = await post('/petitions', input, 'lin');
    expect(first).toMatchObject({ status: 200, body: { state: 'registered' } });
    expect(second).toEqual(first);
    const { body } = await post('/petitions/search', { words: '陈木生', limit: 5 }, 'lin');
    expect(body).toMatchObject({ found: [{ name: '陈木生' }] });
  });

  it('opens what it registered, by id', async () => {
    const registered = (await room.register(registrationOf({ name: '王𬱖' }))) satisfies PetitionView;
    const url = `http://127.0.0.1:${server.port}/api/petitions/${registered.id}`;
    const answer = await fetch(url, { headers: { authorization: 'Bearer lin' } });
    expect(await answer.json()).toEqual(registered);
  });

  it('names the field that can’t be read, and saves nothing', async () => {
    const registration = { ...registrationOf(), facts: '\u0007' };
    const answer = await post(
      '/petitions',
      { requestId: crypto.randomUUID(), ticketId: null, registration },
      'lin',
    );
    expect(answer).toMatchObject({
      status: 400,
      body: {
        code: 'invalid-input',
        data: { fields: [{ path: 'registration.facts', problem: 'control-character' }] },
      },
    });
    const { body } = await post('/petitions/search', { words: '', limit: 50 }, 'lin');
    expect(body).toMatchObject({ found: [{ name: '王𬱖' }, { name: '陈木生' }] });
  });
});
