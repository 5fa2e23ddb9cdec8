import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallDay } from '#shared/base/brand.ts';
import type { PetitionId, VisitId } from '#shared/domain/ids.ts';
import type { Registration } from '#shared/domain/petitions.ts';
import { decideRegistration, secrecyOfMatter } from '#shared/domain/register-petition.ts';

const registration: Registration = {
  petitioner: {
    name: '李𬱖',
    document: { type: 'resident-id', number: '11010519491231002x' },
    phone: '',
    address: '木棉市东湖区榕荫路3号',
    identityCheck: 'seen-by-officer',
  },
  request: '补发工资',
  facts: '工地停工，三个月没发钱。',
  reasons: '',
  matterKind: 'work-pay',
  personsPresent: 1,
  personsInvolved: 1,
  representatives: [],
};

function decide(parts: Partial<Registration>) {
  return decideRegistration({
    petitionId: 'p1' as PetitionId,
    registrationNumber: '440199202611220001x',
    serial: 1,
    day: '2026-11-22' as HallDay,
    visitId: 'v1' as VisitId,
    queryCode: '0000000000',
    registration: { ...registration, ...parts },
  });
}

const named = (count: number) => Array.from({ length: count }, (_, place) => ({ name: `代表${place}` }));

describe('registering a petition', () => {
  it('keeps every word as it was written and the document in one form', () => {
    const decision = decide({});
    expect(decision).toMatchObject({
      ok: true,
      value: [{ type: 'petition-registered', subject: 'petition:p1', secrecy: 'ordinary' }],
    });
    if (!decision.ok) return;
    const { petitioner, ...rest } = decision.value[0]?.body.registration ?? registration;
    expect(petitioner.document.number).toBe('11010519491231002X');
    expect({ ...rest, petitioner: registration.petitioner }).toEqual(registration);
  });

  it('takes five representatives of twelve persons present, and no sixth', () => {
    const twelve = { personsPresent: 12, personsInvolved: 47 };
    expect(decide({ ...twelve, representatives: named(5) }).ok).toBe(true);
    expect(decide({ ...twelve, representatives: named(6) })).toEqual({
      ok: false,
      error: 'too-many-representatives',
    });
  });

  it('takes exactly the headcounts that can be', () => {
    const count = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.nat(7), count, count, (representatives, personsPresent, personsInvolved) => {
        const possible =
          representatives <= 5 && representatives <= personsPresent && personsPresent <= personsInvolved;
        const parts = { representatives: named(representatives), personsPresent, personsInvolved };
        expect(decide(parts).ok).toBe(possible);
      }),
    );
  });

  it('tells a wrong document before anything else', () => {
    const petitioner = { ...registration.petitioner, document: { type: 'passport', number: '' } as const };
    expect(decide({ petitioner, representatives: named(6) })).toEqual({
      ok: false,
      error: 'document-number-needed',
    });
  });

  it('takes a visitor without papers', () => {
    const petitioner = { ...registration.petitioner, document: { type: 'none', number: '' } as const };
    expect(decide({ petitioner }).ok).toBe(true);
  });

  it('keeps what is said about an official secret until the officer has judged', () => {
    expect(decide({ matterKind: 'complaint-official' })).toMatchObject({
      value: [{ secrecy: 'accusation' }],
    });
    expect(secrecyOfMatter('complaint-official', { category: 'appeal' })).toBe('ordinary');
    expect(secrecyOfMatter('work-pay', { category: 'accusation' })).toBe('accusation');
  });
});
