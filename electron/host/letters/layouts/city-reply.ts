import type { LetterFacts } from '#host/letters/composition.ts';
import { contactLine, fact, paragraphsOf } from '#host/letters/layouts/common-facts.ts';
import type { NoticeText } from '#host/letters/layouts/notice-text.ts';

/**
 * 答复书: the organ's own number and words, unchanged, in the organ's name. The hall only prints it
 * and says so in the remark, with its own number; it adds no claim of law to another organ's letter.
 */
export function cityReply(facts: LetterFacts): NoticeText {
  const organ = fact(facts, 'replyOrgan');
  return {
    organ,
    documentNumber: fact(facts, 'replyNumber'),
    title: '信访事项答复书',
    recipient: fact(facts, 'petitioner'),
    paragraphs: [
      `您于${fact(facts, 'registeredOn')}提出的信访事项，登记编号${fact(facts, 'registrationNumber')}，答复如下：`,
      ...paragraphsOf(fact(facts, 'replyText')),
    ],
    signature: { organ, date: fact(facts, 'replyOn') },
    remark: `本件由${fact(facts, 'hallName')}按${organ}经信访系统送达的答复打印，打印文号${fact(facts, 'documentNumber')}。本厅${contactLine(facts)}`,
    code: fact(facts, 'registrationNumber'),
    at: new Date(Number(fact(facts, 'issuedAt'))),
  };
}
