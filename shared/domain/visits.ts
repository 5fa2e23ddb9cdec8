import type { Language, StatedDocument } from '#shared/domain/people.ts';

/** What brings the visitor, in plain words; the officer decides on the legal category later. */
export const matterKinds = [
  'work-pay', // 工作工资
  'home-land', // 房屋土地
  'daily-life', // 生活救助、医疗、教育
  'public-order', // 治安、环境、邻里
  'complaint-official', // 反映干部或单位的问题
  'other', // 其他
] as const;
export type MatterKind = (typeof matterKinds)[number];

/** What a visitor told the kiosk; the desk completes it. */
export type CheckInForm = {
  name: string;
  document: StatedDocument;
  phone: string;
  partySize: number;
  matterKind: MatterKind;
  statement: string;
  language: Language;
};

/** Three grades of satisfaction (满意 / 基本满意 / 不满意). */
export const ratingGrades = ['satisfied', 'mostly-satisfied', 'not-satisfied'] as const;
export type RatingGrade = (typeof ratingGrades)[number];
