import type { LetterFacts } from '#host/letters/composition.ts';
import { fact, hallLetter, paragraphsOf, theMatter } from '#host/letters/layouts/common-facts.ts';
import type { NoticeText } from '#host/letters/layouts/notice-text.ts';

/** 引导告知书, art. 20 and 22: the organ that is competent by law, and why. */
export function guidanceNotice(facts: LetterFacts): NoticeText {
  const organ = fact(facts, 'organ');
  const [reason, ...more] = paragraphsOf(fact(facts, 'reason'));
  return hallLetter(facts, {
    title: '引导告知书',
    paragraphs: [
      theMatter(facts),
      `根据《信访工作条例》第二十条、第二十二条的规定，该事项应当依照法定程序向${organ}提出，请您向该单位反映。`,
      ...(reason ? [`理由：${reason}`, ...more] : []),
      '该单位的地址、办理程序和需要带的材料，可以向本厅工作人员询问。',
    ],
  });
}
