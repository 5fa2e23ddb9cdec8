import type { LetterFacts } from '#host/letters/composition.ts';
import { fact, hallLetter, theMatter } from '#host/letters/layouts/common-facts.ts';
import type { NoticeText } from '#host/letters/layouts/notice-text.ts';

/** 转送告知单, art. 22 and 23: which organ has the matter now, and how to follow it. */
export function transferNotice(facts: LetterFacts): NoticeText {
  const organ = fact(facts, 'organ');
  const act = fact(facts, 'disposition') === 'assign' ? '交办' : '转送';
  return hallLetter(facts, {
    title: `信访事项${act}告知单`,
    paragraphs: [
      theMatter(facts),
      `根据《信访工作条例》第二十二条的规定，现将该事项${act === '交办' ? '交由' : '转送'}${organ}办理。`,
      `${organ}收到后，将按照《信访工作条例》第二十三条的规定告知您。您可以直接与该单位联系，也可以凭查询码${fact(facts, 'queryCode')}在本厅自助机了解进展。`,
    ],
  });
}
