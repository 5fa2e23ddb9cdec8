import type { AnsweredMatter } from '#test/e2e/answered-matter.ts';
import { lookUp, personsCard, readTicket, seeSlip, type VisitorAtKiosk } from '#test/e2e/visitor-at-kiosk.ts';

type Look = (name: string) => Promise<void>;

/** Home, help and the two shelves, each with one of its papers; ends at home. */
export async function visitHomeAndShelves(visitor: VisitorAtKiosk, look: Look): Promise<void> {
  const { words, common, tap, sees, page } = visitor;
  await look('home');
  await tap(words.frame.help);
  const asked = page.getByRole('alertdialog');
  await asked.waitFor();
  await look('help');
  await asked.getByRole('button', { name: common.cancel }).tap();
  for (const [shelf, title] of [
    [words.home.notices, words.shelf['visitor-notice']],
    [words.home.policies, words.shelf.policy],
  ] as const) {
    await tap(shelf);
    await sees(title);
    await look(`shelf ${title}`);
    await page.getByRole('group', { name: title }).getByRole('button').first().tap();
    await page.getByRole('button', { name: words.shelf.larger }).tap();
    await look(`a paper of ${title}`);
    await tap(common.back);
    await tap(common.back);
    await sees(words.home.title);
  }
}

/** 先取号 up to the ticket with its slip; ends at home, wiped. */
export async function visitQuickNumber(visitor: VisitorAtKiosk, look: Look): Promise<void> {
  const { words, tap, sees, page } = visitor;
  await tap(words.home.quick);
  await sees(words.quick.title);
  await look('service');
  await page.getByRole('group', { name: words.quick.title }).getByRole('button').first().tap();
  await sees(words.party.title);
  await tap(personsCard(words, 2));
  await readTicket(visitor);
  await seeSlip(visitor);
  await look('ticket');
  await tap(words.ticket.done);
}

/** 查询评价 from the code to the thanks; ends at home, wiped. */
export async function visitQuery(
  visitor: VisitorAtKiosk,
  { ticket, tail }: AnsweredMatter,
  look: Look,
): Promise<void> {
  const { words, common, tap, sees } = visitor;
  await lookUp(visitor, ticket.queryCode, tail, look);
  await look('progress');
  await tap(words.progress.reply);
  await sees(words.reply.title);
  await look('reply');
  await tap(common.back);
  await tap(words.progress.rate);
  await sees(words.rate.title);
  await look('rating');
  await tap(words.rate.grades['mostly-satisfied']);
  await sees(words.rate.commentTitle);
  await look('words of the rating');
  await tap(words.rate.send);
  await sees(words.rate.thanks);
  await look('thanks');
  await tap(words.ticket.done);
}
