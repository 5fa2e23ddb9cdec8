import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PetitionId } from '#shared/domain/ids.ts';
import { dispositions, type Registration, type Triage } from '#shared/domain/petitions.ts';
import { decideTriage, isAccused, needsOrgan, needsReason } from '#shared/domain/triage-petition.ts';

const registration = { matterKind: 'work-pay' } as Registration;
const fresh = { id: 'p1' as PetitionId, triage: null, registration };
const transfer: Triage = {
  category: 'appeal',
  disposition: 'transfer',
  organ: '木棉市人力资源和社会保障局',
  accused: '',
  reason: '',
};
const accusation: Triage = {
  category: 'accusation',
  disposition: 'transfer',
  organ: '木棉市纪律检查委员会',
  accused: '东湖区城市管理局副局长王某',
  reason: '',
};

function outcome(wish: Partial<Triage>, petition: Parameters<typeof decideTriage>[0] = fresh): unknown {
  const decision = decideTriage(petition, { ...transfer, ...wish });
  return decision.ok ? decision.value[0]?.body.triage : decision.error;
}

describe('triage', () => {
  it('needs the organ wherever the matter or the visitor is sent', () => {
    for (const disposition of ['transfer', 'transfer-down', 'assign', 'guide'] as const) {
      expect(outcome({ disposition, organ: '  ' })).toBe('organ-needed');
    }
    expect(outcome({ disposition: 'answered-on-the-spot', organ: '' })).toMatchObject({ organ: '' });
  });

  it('needs the reason where a matter is not accepted', () => {
    for (const disposition of ['not-accepted', 'not-accepted-again'] as const) {
      expect(outcome({ disposition, reason: ' \n' })).toBe('reason-needed');
      expect(outcome({ disposition, reason: '同一事项正在办理。' })).toMatchObject({ disposition });
    }
  });

  it('needs to know who is accused', () => {
    expect(outcome({ ...accusation, accused: '' })).toBe('accused-needed');
  });

  it('happens once', () => {
    expect(outcome({}, { ...fresh, triage: transfer })).toBe('petition-already-triaged');
  });

  it('raises the secrecy of accusations, whatever the visitor called the matter', () => {
    expect(decideTriage(fresh, accusation)).toMatchObject({ value: [{ secrecy: 'accusation' }] });
    expect(decideTriage(fresh, transfer)).toMatchObject({ value: [{ secrecy: 'ordinary' }] });
  });

  it('drops an accused where nobody is accused, and an organ where nothing is sent', () => {
    expect(outcome({ accused: '王某' })).toMatchObject({ accused: '' });
    expect(outcome({ disposition: 'answered-on-the-spot', organ: '某局' })).toMatchObject({ organ: '' });
  });

  it('lets through exactly what is complete', () => {
    const words = fc.constantFrom('', '木棉市住房和城乡建设局', '李某');
    const wish = fc.record({
      category: fc.constantFrom('suggestion', 'appeal') as fc.Arbitrary<Triage['category']>,
      disposition: fc.constantFrom(...dispositions),
      organ: words,
      accused: words,
      reason: words,
    });
    fc.assert(
      fc.property(wish, (triage) => {
        const complete =
          (!needsOrgan(triage.disposition) || triage.organ !== '') &&
          (!needsReason(triage.disposition) || triage.reason !== '');
        expect(decideTriage(fresh, triage).ok).toBe(complete);
      }),
    );
  });
});

describe('what must never reach the accused', () => {
  it('is sent to nobody whose name holds the accused or is held by it', () => {
    const organs = ['东湖区城市管理局', '东湖区 城市管理局', '城市管理局', '木棉市东湖区城市管理局'];
    for (const organ of organs) {
      expect(outcome({ ...accusation, organ, accused: '东湖区城市管理局' })).toBe('organ-is-accused');
    }
    expect(outcome({ ...accusation, organ: '东湖区城市管理局' })).toBe('organ-is-accused');
    expect(outcome(accusation)).toMatchObject({ accused: accusation.accused });
  });

  it('looks at each of several accused', () => {
    expect(isAccused('木棉市教育局', '李某、市教育局')).toBe(true);
    expect(isAccused('木棉市教育局', '李某；王某\n第三中学')).toBe(false);
  });

  it('is not fooled by width, case, spaces or marks', () => {
    expect(isAccused('ＡＢＣ 公司', '“abc”公司')).toBe(true);
    expect(isAccused('', '市教育局')).toBe(false);
    expect(isAccused('市教育局', '、 、')).toBe(false);
  });

  it('finds any organ hidden anywhere in what is accused', () => {
    const name = fc.stringMatching(/^[东湖西岭市区教育民政局]{2,8}$/);
    fc.assert(
      fc.property(name, name, name, (organ, before, after) => {
        expect(isAccused(organ, `${before}${organ}${after}`)).toBe(true);
        expect(isAccused(`${before}${organ}${after}`, organ)).toBe(true);
      }),
    );
  });
});
