import type { StatedDocument } from '#shared/domain/people.ts';
import type { Registration, Triage } from '#shared/domain/petitions.ts';
import type { MatterKind } from '#shared/domain/visits.ts';

/** A petition that the demo hall begins with, so that lists, search and the city have something to show. */
export type DemoPetition = { registration: Registration; triage: Triage | null };

function petition(
  told: {
    name: string;
    document: StatedDocument;
    phone: string;
    address: string;
    kind: MatterKind;
    persons?: number;
  },
  words: { request: string; facts: string; reasons: string },
  triage: Triage | null,
): DemoPetition {
  const { name, document, phone, address, kind, persons = 1 } = told;
  const identityCheck = document.type === 'none' ? 'stated' : 'seen-by-officer';
  return {
    registration: {
      petitioner: { name, document, phone, address, identityCheck },
      ...words,
      matterKind: kind,
      personsPresent: 1,
      personsInvolved: persons,
      representatives: [],
    },
    triage,
  };
}

const appeal = { category: 'appeal', accused: '', reason: '' } as const;

/** People and matters are all made up; region 440199 is given to no county. */
export const demoPetitions: DemoPetition[] = [
  petition(
    {
      name: '杜春生',
      document: { type: 'resident-id', number: '440199195802142011' },
      phone: '12000000801',
      address: '木棉市西关区槐荫里6号',
      kind: 'daily-life',
    },
    {
      request: '请把小区门口那段塌下去的人行道修好。',
      facts: '四月下大雨以后路面塌了一块，约三米长。社区来看过两次，拿绳子围起来，到现在没有修。',
      reasons: '附近住的多是老人，晚上看不清，上个月已经有人摔倒。',
    },
    { ...appeal, disposition: 'transfer-down', organ: '木棉市西关区人民政府' },
  ),
  petition(
    {
      name: '黎绍芬',
      document: { type: 'resident-id', number: '440199197109303023' },
      phone: '12000000802',
      address: '木棉市南圩区石桥镇下坡村二组',
      kind: 'home-land',
      persons: 9,
    },
    {
      request: '请核实征地面积，把少算的补偿补给我们九户。',
      facts:
        '前年修路征了我们九户的菜地，公示的面积比我们自己量的少了一亩二分。镇里说以图纸为准，图纸没有给我们看。',
      reasons: '补偿应当按实际丈量的面积计算。',
    },
    { ...appeal, disposition: 'assign', organ: '木棉市自然资源局' },
  ),
  petition(
    {
      name: '薛广义',
      document: { type: 'resident-id', number: '440199198506081035' },
      phone: '12000000803',
      address: '木棉市东湖区榕荫路77号',
      kind: 'public-order',
    },
    {
      request: '建议在榕荫路小学门口加装一处带按钮的红绿灯。',
      facts: '上学放学时车多人多，只有志愿者举牌，下雨天更乱。',
      reasons: '同一条路上的中学门口已经装了，用着很好。',
    },
    {
      category: 'suggestion',
      disposition: 'transfer',
      organ: '木棉市公安局交通警察支队',
      accused: '',
      reason: '',
    },
  ),
  petition(
    {
      name: 'Helena Okafor',
      document: { type: 'passport', number: 'B50271834' },
      phone: '',
      address: 'Room 1203, 9 Harbour Road, Kapok City',
      kind: 'other',
    },
    {
      request: 'Please tell me which office issues the certificate my landlord asks for.',
      facts: 'I rent a flat and was sent from the community office to the police station and back.',
      reasons: 'Nobody has told me in writing what is missing.',
    },
    { ...appeal, disposition: 'guide', organ: '木棉市公安局东湖分局', reason: '居住登记由派出所办理。' },
  ),
  petition(
    {
      name: '骆㛃',
      document: { type: 'resident-id', number: '440199199301172042' },
      phone: '12000000805',
      address: '木棉市新港区海棠苑3栋1402',
      kind: 'work-pay',
    },
    {
      request: '请督促公司支付去年十月到十二月的工资一万八千六百元。',
      facts: '公司搬走以后电话打不通，考勤记录和银行流水都带来了。',
      reasons: '干了活就应该拿到工资。',
    },
    null,
  ),
  petition(
    {
      name: '老秦',
      document: { type: 'none', number: '' },
      phone: '',
      address: '木棉市火车站一带，无固定住处',
      kind: 'daily-life',
    },
    {
      request: '想办一张身份证，也想有个地方过冬。',
      facts: '身份证两年前丢了，老家的村子已经拆了，不知道该找谁补办。',
      reasons: '',
    },
    { ...appeal, disposition: 'transfer', organ: '木棉市民政局' },
  ),
];
