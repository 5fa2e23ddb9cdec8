import type { z } from 'zod';
import type { setUpHall } from '#shared/contract/hall.ts';
import type { HallNotice, HallProfile, HallService } from '#shared/domain/hall-profile.ts';
import type { ServiceId, WindowId } from '#shared/domain/ids.ts';

/** The services every hall begins with. */
export const standardServices: HallService[] = [
  { id: 'general' as ServiceId, prefix: 'A', name: { zh: '综合来访', en: 'New matter' } },
  { id: 'follow-up' as ServiceId, prefix: 'B', name: { zh: '办理进展', en: 'Follow-up' } },
  { id: 'legal' as ServiceId, prefix: 'C', name: { zh: '法律咨询', en: 'Legal advice' } },
];

/** Notices every hall shows until it writes its own; articles are those of the 2022 regulation. */
const standardNotices: HallNotice[] = [
  {
    id: 'how-it-works',
    shelf: 'visitor-notice',
    title: { zh: '来访怎么办', en: 'How a visit works' },
    paragraphs: [
      {
        zh: '先取号或登记，听到叫号再到窗口。',
        en: 'Take a ticket or check in, then go to the window when your number is called.',
      },
      {
        zh: '请把姓名、住址、想解决的事、经过和理由讲清楚；写不方便，可以口述，由工作人员如实记录（第十九条）。',
        en: 'Please state your name, address, what you ask for, what happened and why. You may also tell it, and the officer writes it down truthfully (art. 19).',
      },
      {
        zh: '多人反映同一件事，请推选代表，代表不超过五人（第二十条）。',
        en: 'When several people share one matter, please choose up to five representatives (art. 20).',
      },
      {
        zh: '登记后会给您查询码，可在这里或窗口查进展、作评价（第二十一条）。',
        en: 'You get a query code, with which you can follow your matter and rate the service here (art. 21).',
      },
    ],
  },
  {
    id: 'good-order',
    shelf: 'visitor-notice',
    title: { zh: '共同维护秩序', en: 'Keeping the hall calm' },
    paragraphs: [
      {
        zh: '请勿携带易燃、易爆、管制器具等危险物品进入大厅。',
        en: 'Please bring no dangerous goods or controlled tools into the hall.',
      },
      {
        zh: '请照看好同来的老人和孩子，有困难随时叫工作人员。',
        en: 'Please look after the elderly and children with you, and call us whenever you need help.',
      },
    ],
  },
  {
    id: 'time-limits',
    shelf: 'policy',
    title: { zh: '办理时限', en: 'Time limits' },
    paragraphs: [
      {
        zh: '信访部门收到信访事项后，在十五日内转送或交办（第二十二条）。',
        en: 'A petition department transfers or assigns a matter within 15 days (art. 22).',
      },
      {
        zh: '依信访程序办理的申诉求决类事项，自受理之日起六十日内办结；情况复杂的，经批准可延长不超过三十日（第三十四条）。',
        en: 'A matter handled by petition procedure is finished within 60 days of acceptance; in complex cases this can be extended once, by at most 30 days (art. 34).',
      },
      {
        zh: '对处理意见不服，收到书面答复之日起三十日内可以请求复查；对复查意见不服，三十日内可以请求复核（第三十五条、第三十六条）。',
        en: 'Within 30 days of receiving the written reply you may ask for a review, and within 30 days of the review for a re-review (art. 35, 36).',
      },
    ],
  },
];

/** The profile of a new hall out of what the set-up wizard asked. */
export function standardProfile(asked: z.output<typeof setUpHall>): HallProfile {
  const all = standardServices.map((service) => service.id);
  return {
    code: asked.code,
    name: asked.name,
    organName: asked.organName,
    documentPrefix: asked.documentPrefix,
    address: asked.address,
    phone: asked.phone,
    timeZone: 'Asia/Shanghai',
    services: standardServices,
    windows: Array.from({ length: asked.windowCount }, (_, index) => ({
      id: `window-${index + 1}` as WindowId,
      number: index + 1,
      serviceIds: all,
    })),
    notices: standardNotices,
    cityUrl: asked.cityUrl,
  };
}
