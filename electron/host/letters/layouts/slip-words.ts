import type { SlipFacts } from '#host/letters/composition.ts';
import { formatClock, formatDate, hallDayOf } from '#shared/domain/hall-day.ts';

/** The fixed words of a slip with its facts in place. */
export type SlipWords = {
  title: string;
  ahead: string;
  time: string;
  queryLabel: string;
  queryHint: string;
  waiting: string;
  conduct: string;
};

/** The words in the visitor's language. */
export function slipWordsOf(facts: SlipFacts): SlipWords {
  const day = formatDate(hallDayOf(facts.issuedAt, facts.timeZone), facts.language);
  const time = `${day} ${formatClock(facts.issuedAt, facts.timeZone)}`;
  return facts.language === 'en' ? englishWords(facts, time) : chineseWords(facts, time);
}

function chineseWords({ number, ahead }: SlipFacts, time: string): SlipWords {
  return {
    title: `号票 ${number}`,
    ahead: ahead === 0 ? '前面没有人，马上就到您' : `前面还有 ${ahead} 位`,
    time,
    queryLabel: '查询码',
    queryHint: '凭它在自助机查进展、作评价，请收好。',
    waiting: '请在大厅就座，听到叫号、看到屏幕显示后，到对应窗口。',
    // Art. 26 in everyday words; on every slip because rules bind both sides.
    conduct:
      '请您和我们一起维护秩序：请勿携带危险物品和管制器具，请勿围堵、喧闹、损坏物品，请勿辱骂或伤害他人，请照看好同来的老人和孩子。过号了或有困难，请随时叫工作人员。',
  };
}

function englishWords({ number, ahead }: SlipFacts, time: string): SlipWords {
  return {
    title: `Ticket ${number}`,
    ahead: ahead === 0 ? 'Nobody before you: you are next' : `${ahead} before you`,
    time,
    queryLabel: 'Query code',
    queryHint: 'Follow your matter and rate your visit at the kiosk. Please keep it.',
    waiting: 'Please take a seat. When your number is called and shown, go to that window.',
    conduct:
      'Please help us keep the hall calm: bring no dangerous goods or controlled tools, do not block the way, shout or damage things, do not insult or hurt anyone, and look after the elderly and children with you. If you missed your number or need help, call us any time.',
  };
}
