import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTicket } from '#host/petitions/open-ticket.ts';
import {
  lin,
  openPetitionsUnderTest,
  type PetitionsUnderTest,
  registrationOf,
} from '#host/petitions/petitions-under-test.ts';
import { registerPetition } from '#host/petitions/register-petition.ts';
import type { TicketId } from '#shared/domain/ids.ts';
import { isQueryCode } from '#shared/domain/query-code.ts';
import { parseRegistrationNumber } from '#shared/domain/registration-number.ts';
import type { CheckInForm } from '#shared/domain/visits.ts';

const form: CheckInForm = {
  name: '王𬱖',
  document: { type: 'passport', number: 'E12345678' },
  phone: '13900001111',
  partySize: 2,
  matterKind: 'home-land',
  statement: '房屋漏水',
  language: 'zh-CN',
};
const ticketId = 'ticket-1' as TicketId;

describe('registering a petition', () => {
  let room: PetitionsUnderTest;
  beforeEach(async () => {
    room = await openPetitionsUnderTest();
  });
  afterEach(() => room.close());

  const registerFor = (ticket: TicketId | null, registration = registrationOf()) =>
    room.database.write((tx) => registerPetition(tx, room.deps, { ticketId: ticket, registration }, lin));

  it('numbers petitions from 1 on each day of the hall, with its code and a check digit', async () => {
    const first = await room.register(registrationOf());
    const second = await room.register(registrationOf());
    const numbers = [first, second].map((petition) => parseRegistrationNumber(petition.registrationNumber));
    expect(numbers).toEqual([
      { hallCode: '440199', day: '2026-11-23', serial: 1 },
      { hallCode: '440199', day: '2026-11-23', serial: 2 },
    ]);
  });

  it('begins again at 1 on the next day of the hall, not of UTC', async () => {
    await room.register(registrationOf());
    // 00:30 on Tuesday in Shanghai is still Monday in UTC.
    room.clock.set(Date.parse('2026-11-24T00:30:00+08:00'));
    const petition = await room.register(registrationOf());
    expect(parseRegistrationNumber(petition.registrationNumber)).toMatchObject({
      day: '2026-11-24',
      serial: 1,
    });
  });

  it('gives a refused registration’s number to the next one', async () => {
    const refused = await registerFor(
      null,
      registrationOf({ document: { type: 'resident-id', number: '1' } }),
    );
    expect(refused).toEqual({ ok: false, error: { code: 'id-number-length' } });
    const petition = await room.register(registrationOf());
    expect(parseRegistrationNumber(petition.registrationNumber)?.serial).toBe(1);
  });

  it('carries the visit’s query code over, and makes a new one without a ticket', async () => {
    const visit = await room.checkIn(ticketId, form);
    const withTicket = await registerFor(ticketId);
    expect(withTicket).toMatchObject({
      ok: true,
      value: { queryCode: '1234567897', visitId: visit?.visitId, state: 'registered' },
    });
    const without = await room.register(registrationOf());
    expect(isQueryCode(without.queryCode)).toBe(true);
    expect(without.visitId).toBeNull();
  });

  it('draws again when a visit goes by the query code already', async () => {
    const draws = [new Uint8Array([0, 0, 0, 0, 1]), new Uint8Array([0, 0, 0, 0, 2])];
    const deps = {
      ...room.deps,
      randomBytes: () => draws.shift() ?? new Uint8Array(5),
      isVisitCode: (_: unknown, code: string) => code.startsWith('000000001'),
    };
    const result = await room.database.write((tx) =>
      registerPetition(tx, deps, { ticketId: null, registration: registrationOf() }, lin),
    );
    expect(result).toMatchObject({ ok: true, value: { queryCode: expect.stringMatching(/^000000002/) } });
  });

  it('registers a ticket once', async () => {
    await room.checkIn(ticketId, form);
    expect(await registerFor(ticketId)).toMatchObject({ ok: true });
    expect(await registerFor(ticketId)).toEqual({
      ok: false,
      error: { code: 'ticket-already-registered' },
    });
  });

  it('knows no ticket that was never given', async () => {
    expect(await registerFor('ticket-9' as TicketId)).toEqual({ ok: false, error: { code: 'not-found' } });
  });

  it('refuses a sixth representative', async () => {
    const representatives = ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => ({ name }));
    const registration = registrationOf({}, { representatives, personsPresent: 12, personsInvolved: 40 });
    expect(await registerFor(null, registration)).toEqual({
      ok: false,
      error: { code: 'too-many-representatives' },
    });
  });

  it('shows who registered it, by name, as the first step of its course', async () => {
    const petition = await room.register(registrationOf());
    expect(petition.course).toEqual([
      { type: 'petition-registered', at: petition.registeredAt, actor: '林晓', organ: '', note: '' },
    ]);
  });
});

describe('opening a ticket at the desk', () => {
  let room: PetitionsUnderTest;
  beforeEach(async () => {
    room = await openPetitionsUnderTest();
  });
  afterEach(() => room.close());

  const open = (ticket = ticketId) => room.database.write((tx) => openTicket(tx, room.deps, ticket, lin));

  it('lays open the kiosk’s form and who came before: the same document first, then name and phone', async () => {
    const { document, phone } = form;
    const sameDocument = await room.register(registrationOf({ name: '王威', document }));
    const sameNameAndPhone = await room.register(registrationOf({ name: '王 𬱖', phone }));
    const both = await room.register(registrationOf({ name: '王𬱖', document, phone }));
    await room.register(registrationOf({ name: '王𬱖', phone: '13900002222' }));
    await room.checkIn(ticketId, form);
    const file = await open();
    expect(file).toMatchObject({ ok: true, value: { form, partySize: 2, petition: null } });
    expect(file.ok && file.value.earlier.map(({ id, why }) => [id, why])).toEqual([
      [both.id, ['document', 'name-and-phone']],
      [sameDocument.id, ['document']],
      [sameNameAndPhone.id, ['name-and-phone']],
    ]);
  });

  it('lays open what is registered already, and does not list it as earlier', async () => {
    await room.checkIn(ticketId, form);
    const registration = registrationOf({ name: form.name, document: form.document });
    await room.database.write((tx) => registerPetition(tx, room.deps, { ticketId, registration }, lin));
    expect(await open()).toMatchObject({
      ok: true,
      value: { petition: { registration: { petitioner: { name: '王𬱖' } } }, earlier: [] },
    });
  });

  it('never takes two visitors without papers and phone for one person', async () => {
    await room.register(registrationOf({ name: '王𬱖' }));
    await room.checkIn(ticketId, { ...form, document: { type: 'none', number: '' }, phone: '' });
    expect(await open()).toMatchObject({ ok: true, value: { earlier: [] } });
  });

  it('knows no ticket that was never given', async () => {
    expect(await open('ticket-9' as TicketId)).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});
