import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAuditOf } from '#host/audit/index.ts';
import { listEarlier } from '#host/petitions/list-earlier.ts';
import { openTicket } from '#host/petitions/open-ticket.ts';
import type { Officer } from '#host/petitions/petition-deps.ts';
import { listCourse } from '#host/petitions/petition-store.ts';
import {
  cleared,
  lin,
  openPetitionsUnderTest,
  type PetitionsUnderTest,
  registrationOf,
  zhou,
} from '#host/petitions/petitions-under-test.ts';
import { registerPetition } from '#host/petitions/register-petition.ts';
import { searchPetitions } from '#host/petitions/search-petitions.ts';
import { seePetition } from '#host/petitions/see-petition.ts';
import { triagePetition } from '#host/petitions/triage-petition.ts';
import type { PetitionId, TicketId } from '#shared/domain/ids.ts';
import type { Triage } from '#shared/domain/petitions.ts';

const accusation: Triage = {
  category: 'accusation',
  disposition: 'transfer',
  organ: '市纪委监委',
  accused: '某局副局长',
  reason: '反映收受财物',
};
const person = {
  name: '欧阳敏',
  document: { type: 'passport', number: 'E87654321' } as const,
  phone: '13900003333',
};

describe('triage and accusations', () => {
  let room: PetitionsUnderTest;
  beforeEach(async () => {
    room = await openPetitionsUnderTest();
  });
  afterEach(() => room.close());

  const triage = (petitionId: PetitionId, wish: Triage, officer: Officer = lin) =>
    room.database.write((tx) => triagePetition(tx, room.deps, { petitionId, triage: wish }, officer));
  const see = (petitionId: PetitionId, officer: Officer) =>
    room.database.write((tx) => seePetition(tx, room.deps, petitionId, officer));
  const search = (words: string, officer: Officer) =>
    room.database.read((tx) => searchPetitions(tx, { words, limit: 10 }, officer.staff)).found;

  it('writes the judgement down once', async () => {
    const { id } = await room.register(registrationOf());
    const appeal: Triage = { ...accusation, category: 'appeal', accused: '', organ: '市住建局', reason: '' };
    expect(await triage(id, appeal)).toMatchObject({
      ok: true,
      value: {
        state: 'triaged',
        triage: appeal,
        course: [{}, { type: 'petition-triaged', organ: '市住建局' }],
      },
    });
    expect(await triage(id, appeal)).toEqual({ ok: false, error: { code: 'petition-already-triaged' } });
  });

  it('refuses the accused as recipient and leaves nothing behind', async () => {
    const { id } = await room.register(registrationOf());
    const refused = await triage(id, { ...accusation, organ: '某局' });
    expect(refused).toEqual({ ok: false, error: { code: 'organ-is-accused' } });
    expect(await see(id, lin)).toMatchObject({ ok: true, value: { state: 'registered', triage: null } });
  });

  it('shuts an accusation away from search, earlier visits and reading, but not from the cleared', async () => {
    const { id, registrationNumber } = await room.register(registrationOf(person));
    const earlier = (officer: Officer) => room.database.read((tx) => listEarlier(tx, person, officer.staff));
    expect(search('欧阳敏', lin)).toHaveLength(1);
    expect(earlier(lin)).toHaveLength(1);

    await triage(id, accusation);
    for (const words of ['欧阳敏', 'ouyangmin', 'oym', '4321', 'E87654321', registrationNumber, '押金', '']) {
      expect(search(words, lin), words).toEqual([]);
      expect(search(words, cleared), words).toHaveLength(1);
    }
    expect(earlier(lin)).toEqual([]);
    expect(earlier(cleared)).toHaveLength(1);
    expect(await see(id, lin)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await see(id, cleared)).toMatchObject({ ok: true, value: { triage: { accused: '某局副局长' } } });
  });

  it('does not tell by `more` that something is hidden', async () => {
    const { id } = await room.register(registrationOf(person));
    await room.register(registrationOf(person));
    await triage(id, accusation);
    const result = room.database.read((tx) => searchPetitions(tx, { words: '欧阳敏', limit: 1 }, lin.staff));
    expect(result).toMatchObject({ found: [{ name: '欧阳敏' }], more: false });
  });

  it('keeps a complaint about an official from others until it is judged, not from who wrote it down', async () => {
    const { id } = await room.register(registrationOf(person, { matterKind: 'complaint-official' }), lin);
    expect(await see(id, lin)).toMatchObject({ ok: true });
    expect(await see(id, zhou)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await triage(id, accusation, zhou)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(search('欧阳敏', zhou)).toEqual([]);

    await triage(id, { ...accusation, category: 'suggestion', accused: '' }, lin);
    expect(await see(id, zhou)).toMatchObject({ ok: true });
    expect(search('欧阳敏', zhou)).toHaveLength(1);
  });

  it('does not open a ticket whose petition may not be read', async () => {
    const ticketId = 'ticket-1' as TicketId;
    const rest = { partySize: 1, matterKind: 'other', statement: '有话要说', language: 'zh-CN' } as const;
    await room.checkIn(ticketId, { ...person, ...rest });
    const registered = await room.database.write((tx) =>
      registerPetition(tx, room.deps, { ticketId, registration: registrationOf(person) }, lin),
    );
    if (!registered.ok) throw new Error(registered.error.code);
    const open = (officer: Officer) =>
      room.database.write((tx) => openTicket(tx, room.deps, ticketId, officer));
    expect(await open(zhou)).toMatchObject({ ok: true, value: { petition: { id: registered.value.id } } });
    await triage(registered.value.id, accusation);
    expect(await open(zhou)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await open(cleared)).toMatchObject({ ok: true, value: { petition: { state: 'triaged' } } });
  });

  it('keeps what was reasoned about an accusation out of the course, which the visitor reads', async () => {
    const { id } = await room.register(registrationOf(person));
    await triage(id, accusation);
    const course = room.database.read((tx) => listCourse(tx, id));
    expect(course.map(({ type, note }) => [type, note])).toEqual([
      ['petition-registered', ''],
      ['petition-triaged', ''],
    ]);
  });

  it('writes down who looked at a petition, and nothing for who was turned away', async () => {
    const { id } = await room.register(registrationOf(person));
    await triage(id, accusation);
    await see(id, lin);
    await see(id, cleared);
    expect(room.database.read((tx) => listAuditOf(tx, `petition:${id}`))).toEqual([
      { at: room.clock.now(), actor: cleared.actorId, act: 'petition-seen', subject: `petition:${id}` },
    ]);
  });
});
