import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '#host/log/index.ts';
import { type HallClient, newRequest, refusalOf } from '#host/testing/clients.ts';
import { type HallUnderTest, mondayAtNine, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import type { ServiceId } from '#shared/domain/ids.ts';
import { documentTypes, type StatedDocument } from '#shared/domain/people.ts';
import type { CheckInForm } from '#shared/domain/visits.ts';
import { aDay, visitorCalled } from '#test/fixtures/a-day.ts';

let hall: HallUnderTest;
let kiosk: HallClient;
let slips: {
  facts: { number: string; queryCode: string; hallName: string; serviceName: string; ahead: number };
  createdBy: string;
}[];
beforeAll(async () => {
  hall = await openHallUnderTest({ visitDeps: { enqueueSlip: (_, slip) => void slips.push(slip) } });
  kiosk = await hall.screen('kiosk');
  slips = [];
});
afterAll(() => hall.close());
// A new day each: serials begin again.
afterEach(() => {
  hall.clock.advance(86_400_000);
  slips = [];
});

const checkIn = (form: CheckInForm) => kiosk.visits.checkIn({ requestId: newRequest(), form });
const takeTicket = (serviceId = 'general', more: object = {}) =>
  kiosk.visits.takeTicket({
    requestId: newRequest(),
    serviceId: serviceId as ServiceId,
    partySize: 1,
    language: 'zh-CN',
    ...more,
  });
const someone = visitorCalled('mason wages').form;
/** As typed, but for the spaces in a telephone number. */
const asKept = (form: CheckInForm) => ({ ...form, phone: form.phone.replaceAll(' ', '') });
/** The same number with its last character mistyped. */
const otherLastDigit = (number: string) => number.slice(0, -1) + (number.endsWith('5') ? '6' : '5');
const storedForm = (ticketId: string) =>
  hall.database.read((tx) => {
    const text = tx.raw
      .prepare<[string], string>('SELECT form FROM visits WHERE ticket_id = ?')
      .pluck()
      .get(ticketId);
    return JSON.parse(text ?? 'null') as CheckInForm;
  });

describe('the whole day at the kiosk', () => {
  it('gives every visitor a ticket, a slip and a code of their own, whatever their document', async () => {
    hall.clock.set(mondayAtNine - 30 * 60_000);
    const types = new Set(aDay.map(({ form }) => form.document.type));
    expect([...types].sort()).toEqual([...documentTypes].sort());
    const taken = [];
    for (const visitor of aDay) {
      hall.clock.advance(60_000);
      taken.push(
        visitor.way === 'check-in'
          ? await checkIn(visitor.form)
          : await takeTicket(visitor.serviceId, {
              partySize: visitor.form.partySize,
              language: visitor.form.language,
            }),
      );
    }
    expect(new Set(taken.map(({ number }) => number)).size).toBe(aDay.length);
    expect(new Set(taken.map(({ queryCode }) => queryCode)).size).toBe(aDay.length);
    expect(slips.map(({ facts }) => [facts.number, facts.queryCode])).toEqual(
      taken.map(({ number, queryCode }) => [number, queryCode]),
    );
    expect(new Set(slips.map(({ createdBy }) => createdBy))).toEqual(new Set(['station:kiosk-1']));
    for (const [index, { form, way }] of aDay.entries()) {
      if (way === 'check-in') expect(storedForm(taken[index]?.ticketId ?? '')).toEqual(asKept(form));
    }
    expect(hall.database.read(verifyChain).brokenAt).toBeNull();
  });
});

describe('a ticket', () => {
  it('counts from one for each service and each day of the hall, not of UTC', async () => {
    hall.clock.set(Date.parse('2026-12-01T07:59:00+08:00'));
    expect(
      [await takeTicket(), await takeTicket('legal'), await takeTicket()].map(({ number }) => number),
    ).toEqual(['A001', 'C001', 'A002']);
    hall.clock.set(Date.parse('2026-12-01T08:01:00+08:00'));
    expect((await takeTicket()).number).toBe('A003');
    hall.clock.set(Date.parse('2026-12-02T00:00:00+08:00'));
    expect(await takeTicket()).toMatchObject({ number: 'A001', ahead: 0 });
  });

  it('says how many wait before it in its own service', async () => {
    expect(
      [await takeTicket(), await takeTicket(), await takeTicket('legal'), await takeTicket()].map(
        ({ ahead }) => ahead,
      ),
    ).toEqual([0, 1, 0, 2]);
  });

  it('is never given twice, though many screens ask at one moment', async () => {
    const screens = await Promise.all(Array.from({ length: 4 }, () => hall.screen('kiosk')));
    const taken = await Promise.all(
      screens.flatMap((screen) =>
        Array.from({ length: 25 }, () =>
          screen.visits.takeTicket({
            requestId: newRequest(),
            serviceId: 'general' as ServiceId,
            partySize: 1,
            language: 'en',
          }),
        ),
      ),
    );
    expect(new Set(taken.map(({ number }) => number)).size).toBe(100);
    expect(taken.map(({ ahead }) => ahead).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 100 }, (_, n) => n),
    );
  });

  it('has its slip in the visitor’s language, and is not given for a service that is none', async () => {
    await takeTicket('legal', { language: 'en' });
    await takeTicket('legal');
    expect(slips.map(({ facts }) => facts.serviceName)).toEqual(['Legal advice', '法律咨询']);
    expect((await refusalOf(takeTicket('tea'))).code).toBe('service-unknown');
    expect(slips).toHaveLength(2);
  });
});

describe('a document', () => {
  const document = (type: StatedDocument['type'], number: string) => ({
    ...someone,
    document: { type, number },
  });

  it.each([
    ['resident-id', '44019919680312003', 'id-number-length'],
    ['resident-id', '4401991968031200A6', 'id-number-characters'],
    ['resident-id', '440199196802300036', 'id-number-birth-date'],
    ['resident-id', otherLastDigit(someone.document.number), 'id-number-check-digit'],
    ['resident-id', '', 'document-number-needed'],
    ['none', 'E12345678', 'document-number-unexpected'],
    ['passport', 'E1', 'document-number-format'],
    ['hong-kong-macao-permit', 'H1234567', 'document-number-format'],
    ['taiwan-permit', 'T12345678', 'document-number-format'],
  ] as const)(
    'of type %s with number “%s” is refused with %s, and no ticket is used up',
    async (type, number, code) => {
      const before = hall.database.read((tx) => hall.log.head(tx).seq);
      expect((await refusalOf(checkIn(document(type, number)))).code).toBe(code);
      expect(hall.database.read((tx) => hall.log.head(tx).seq)).toBe(before);
      expect((await takeTicket()).number).toBe('A001');
    },
  );

  it.each([
    ['Ｅ１２３４５６７８', 'E12345678'],
    ['e 1234 5678', 'E12345678'],
    ['E1234–5678', 'E12345678'],
    ['E-1234—5678', 'E12345678'],
  ])('typed as %s is kept as %s, the form in which people are found again', async (typed, kept) => {
    const { ticketId } = await checkIn(document('passport', typed));
    expect(storedForm(ticketId).document.number).toBe(kept);
  });
});
