import type { LetterFacts } from '#host/letters/composition.ts';
import { fact, hallLetter } from '#host/letters/layouts/common-facts.ts';
import type { NoticeText } from '#host/letters/layouts/notice-text.ts';
import { formatQueryCode } from '#shared/domain/query-code.ts';

/** 登记回执, art. 18 and 21: the number, the query code, the materials handed in, how to query and rate. */
export function registrationReceipt(facts: LetterFacts): NoticeText {
  return hallLetter(facts, {
    title: '信访事项登记回执',
    paragraphs: [
      `您于${fact(facts, 'registeredOn')}提出的信访事项，我单位已经登记。`,
      `登记编号：${fact(facts, 'registrationNumber')}`,
      `查询码：${formatQueryCode(fact(facts, 'queryCode'))}`,
      `信访人：${fact(facts, 'petitioner')}（${fact(facts, 'document')}）`,
      '收到材料：原件＿＿件，复印件＿＿件（当面清点填写）。',
      '请收好本回执。在本厅自助机“查询评价”输入查询码，再按提示输入证件号码后四位，可以查进展、作评价；也可以到窗口询问。',
      '依据：《信访工作条例》第十八条、第二十一条。',
    ],
  });
}
