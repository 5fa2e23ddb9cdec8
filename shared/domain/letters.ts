/** Letters and notices the hall writes today. */
export const letterKinds = [
  'registration-receipt', // 登记回执
  'transfer-notice', // 转送告知单
  'guidance-notice', // 引导告知书
  'not-accepted-notice', // 不予受理告知书
  'city-reply', // 答复书, written by an organ, carried by the city
] as const;
export type LetterKind = (typeof letterKinds)[number];
