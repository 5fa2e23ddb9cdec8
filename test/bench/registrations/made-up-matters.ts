import type { MatterKind } from '#shared/domain/visits.ts';
import { chineseName } from '#test/bench/registrations/made-up-people.ts';
import type { Random } from '#test/bench/registrations/random.ts';

/** What a made-up person asks for, in the words of a registration. */
export type MadeUpMatter = { matterKind: MatterKind; request: string; facts: string; reasons: string };

const places = [...'东西南北上下新老大小金银青白红木石水龙凤安平和兴永长福德文武'];
const placeEnds = ['街道', '镇', '路', '村', '社区', '花园', '工业园', '小区', '巷', '大道'];
const firms = ['建筑劳务公司', '物业公司', '置业公司', '家具厂', '电子厂', '运输公司', '餐饮店', '养殖场'];
const organs = ['人社局', '住建局', '自然资源局', '城管局', '教育局', '卫健委', '民政局', '派出所', '街道办'];

/** Sentences by kind of matter; `{…}` is filled in anew each time. */
const told: Record<MatterKind, { requests: string[]; facts: string[] }> = {
  'work-pay': {
    requests: [
      '要求{firm}支付拖欠的工资{money}元。',
      '请督促{firm}补缴社会保险并支付加班费{money}元。',
      '要求认定工伤并赔偿医药费{money}元。',
    ],
    facts: [
      '本人自{date}起在{firm}做工，约定每月工资{money}元，至今拖欠{count}个月，负责人{name}多次推诿。',
      '{date}在{place}工地作业时受伤住院{count}天，{firm}只垫付了一部分费用，后来不再理会。',
    ],
  },
  'home-land': {
    requests: [
      '请求{organ}督促{place}项目尽快交房。',
      '要求重新测量{place}的宅基地并发放补偿款{money}元。',
      '请求为{place}老旧楼房加装电梯。',
    ],
    facts: [
      '本人于{date}购买{place}商品房一套，合同约定交房，开发商{firm}停工已{count}个月。',
      '{place}征地时登记的面积少了{count}平方米，经办人{name}说按图纸为准，未见图纸。',
    ],
  },
  'daily-life': {
    requests: [
      '申请低保和大病救助。',
      '请求解决孩子在{place}入学的问题。',
      '请求{organ}核实并补发养老金{money}元。',
    ],
    facts: [
      '家中{count}口人，{name}自{date}起患病，每月药费{money}元，{organ}答复材料不全。',
      '户口在{place}，{date}申请学位，学校说名额已满，到{organ}问过{count}次。',
    ],
  },
  'public-order': {
    requests: [
      '要求处理{place}夜间噪音和油烟。',
      '请{organ}清理{place}占道经营和违章停车。',
      '反映邻居{name}违章搭建，要求拆除。',
    ],
    facts: [
      '{place}楼下烧烤店每晚营业到凌晨，{date}以来报警{count}次，没有改变。',
      '{firm}在{place}排放污水，河水发黑发臭，{count}户村民联名反映过。',
    ],
  },
  'complaint-official': {
    requests: ['要求调查{organ}工作人员{name}不作为。', '反映{place}村干部{name}账目不公开。'],
    facts: [
      '{date}到{organ}办理手续，{name}以各种理由拖延{count}个月。',
      '{place}集体收入{money}元去向不明，{count}名村民要求公布账目。',
    ],
  },
  other: {
    requests: ['咨询{organ}的办事程序。', '建议在{place}增设公交站和红绿灯。'],
    facts: [
      '{place}到市区要转{count}次车，老人看病不方便。',
      '{date}向{organ}提交过书面建议，至今没有收到答复，联系人{name}。',
    ],
  },
};
const kinds = Object.keys(told) as MatterKind[];
const reasons = [
  '',
  '',
  '合同约定的期限早已过了。',
  '有关规定写得清楚，应当依法办理。',
  '多次反映没有结果，家里确实困难。',
];

/** Makes up what somebody asks for on that day of the hall; one to three facts. */
export function madeUpMatter(random: Random): MadeUpMatter {
  const matterKind = random.pick(kinds);
  const { requests, facts } = told[matterKind];
  const sentences = Array.from({ length: 1 + random.below(3) }, () => filled(random.pick(facts), random));
  return {
    matterKind,
    request: filled(random.pick(requests), random),
    facts: sentences.join(''),
    reasons: random.pick(reasons),
  };
}

/** A place such as 青石镇; thousands of them. */
export function madeUpPlace(random: Random): string {
  return random.pick(places) + random.pick(places) + random.pick(placeEnds);
}

function filled(sentence: string, random: Random): string {
  return sentence.replace(/\{(\w+)\}/g, (_, blank: string) => {
    switch (blank) {
      case 'place':
        return madeUpPlace(random);
      case 'firm':
        return madeUpPlace(random).slice(0, 2) + random.pick(firms);
      case 'organ':
        return random.pick(organs);
      case 'name':
        return chineseName(random);
      case 'money':
        return String(100 * (5 + random.below(3000)));
      case 'count':
        return String(2 + random.below(58));
      case 'date':
        return `${2010 + random.below(16)}年${1 + random.below(12)}月${1 + random.below(28)}日`;
      default:
        throw new Error(`no words for ${blank}`);
    }
  });
}
