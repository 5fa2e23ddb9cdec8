import type { LetterFacts, SlipFacts } from '#host/letters/composition.ts';
import type { EpochMs } from '#shared/base/brand.ts';

/** A made-up ticket: what warms the composer up and what the tests look at. */
export const slipFacts: SlipFacts = {
  hallName: '木棉市人民来访接待厅',
  number: 'A012',
  serviceName: '综合来访',
  ahead: 7,
  issuedAt: Date.UTC(2026, 6, 5, 1, 5) as EpochMs,
  queryCode: '1234567890',
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
};

/** Made-up facts that serve every kind of letter. */
export const letterFacts: LetterFacts = {
  organName: '木棉市信访局',
  hallName: '木棉市人民来访接待厅',
  documentNumber: '木棉信访〔2026〕12号',
  petitioner: '王小棉',
  document: '居民身份证尾号001X',
  registrationNumber: '440199-20260705-0007-5',
  queryCode: '1234567890',
  registeredOn: '2026年7月5日',
  issuedOn: '2026年7月6日',
  issuedAt: String(Date.UTC(2026, 6, 6, 2)),
  contactPhone: '0000-12345678',
  contactAddress: '木棉市红棉路1号',
  organ: '木棉市人力资源和社会保障局',
  disposition: 'transfer',
  reason: '该事项正由木棉市住房和城乡建设局办理，受理时间为2026年6月20日。',
  replyOrgan: '木棉市人力资源和社会保障局',
  replyNumber: '木棉人社信复〔2026〕208号',
  replyText: '经查，情况属实。\n　　我局已责令施工单位于2026年7月20日前付清工资18,600元。',
  replyOn: '2026年7月19日',
};
