import type { LetterFacts } from '#host/letters/composition.ts';
import { fact, hallLetter, paragraphsOf, theMatter } from '#host/letters/layouts/common-facts.ts';
import type { NoticeText } from '#host/letters/layouts/notice-text.ts';

type Ground = { title: string; act: string; article: string; rule: string };

/** Two different results with two different grounds, never to be mixed. */
const beingHandled: Ground = {
  title: '不予受理告知书',
  act: '不予受理',
  article: '第十九条第三款',
  rule: '已经受理或者正在办理的信访事项，又向上级机关、单位提出的',
};
const concluded: Ground = {
  title: '不再受理告知书',
  act: '不再受理',
  article: '第三十六条第三款',
  rule: '对复核意见不服，仍以同一事实和理由提出的',
};

/** 不予受理告知书, art. 19(3), or 不再受理告知书, art. 36(3): the ground in law and the reasons. */
export function notAcceptedNotice(facts: LetterFacts): NoticeText {
  const ground = fact(facts, 'disposition') === 'not-accepted-again' ? concluded : beingHandled;
  const [reason = '', ...more] = paragraphsOf(fact(facts, 'reason'));
  return hallLetter(facts, {
    title: ground.title,
    paragraphs: [
      theMatter(facts),
      `根据《信访工作条例》${ground.article}的规定，${ground.rule}，${ground.act}。经审查，决定对该事项${ground.act}。`,
      `理由：${reason}`,
      ...more,
      `您可以凭查询码${fact(facts, 'queryCode')}在本厅自助机查看登记。`,
    ],
  });
}
