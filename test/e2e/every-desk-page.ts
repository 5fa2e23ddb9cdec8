import type { Page } from 'playwright-core';
import { common as commonEn } from '#renderer/ui/text/en/common.ts';
import {
  callByKey,
  finishByKey,
  issueLetter,
  register,
  signInAtDesk,
  takeWindow,
  triage,
} from '#test/e2e/officer-at-desk.ts';
import { deskWords, filled } from '#test/e2e/spoken.ts';
import type { DayVisitor } from '#test/fixtures/day-visitor.ts';

type Look = (name: string) => Promise<void>;

const zh = deskWords['zh-CN'];

/** From the sign-in page to the empty window. */
export async function visitArrival(page: Page, look: Look): Promise<void> {
  await look('sign-in');
  await page.getByLabel(zh.signIn.account).fill('lin');
  await page.getByLabel(zh.signIn.password, { exact: true }).fill('not the password');
  await page.getByRole('button', { name: zh.signIn.do }).click();
  await page.getByRole('alert').filter({ hasText: '口令不对' }).waitFor();
  await look('sign-in refused');
  await signInAtDesk(page, 'lin');
  await page.getByRole('heading', { name: zh.window.pick }).waitFor();
  await look('window choice');
  await takeWindow(page, 1);
  await look('window taken');
}

/** One visitor from the call to the letter, every page and dialog on the way. */
export async function visitRecord(
  page: Page,
  who: DayVisitor,
  ticketNumber: string,
  look: Look,
): Promise<void> {
  await callByKey(page, ticketNumber);
  await look('registration');
  await page.getByRole('button', { name: zh.queue.transfer, exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await look('transfer of a ticket');
  await closeDialog(page);
  await page.keyboard.press('Control+Enter');
  await page.getByText(zh.record.addressNeeded).waitFor();
  await look('registration with gaps');
  await register(page, who.registration);
  await look('judging');
  await page.getByRole('radio', { name: zh.categories.accusation.name }).check();
  await page.getByRole('radio', { name: zh.dispositions.transfer.name }).first().check();
  await look('judging an accusation');
  await triage(page, who.triage);
  await look('judged');
  await issueLetter(page, 'transfer-notice', look);
  await finishByKey(page);
}

/** Pages and drawers that are always at hand, in the language of the page. */
export async function visitPages(page: Page, language: 'zh-CN' | 'en', name: string, look: Look) {
  const words = deskWords[language];
  const pages = page.getByRole('navigation', { name: words.header.pages });
  await look('work');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: words.search.label }).fill(name);
  await page.getByRole('dialog').getByRole('link').first().waitFor();
  await look('search with a find');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: words.petition.number }).waitFor();
  await look('petition');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: words.search.label }).fill('没有这个人');
  await page.getByText(filled(words.search.nothing, { words: '没有这个人' })).waitFor();
  await look('search without a find');
  await closeDialog(page);
  await page.getByRole('button', { name: words.queue.walkIn }).click();
  await page.getByRole('heading', { name: words.record.headingWalkIn }).waitFor();
  await look('walk-in');
  await page.getByRole('button', { name: words.queue.takeTicket }).click();
  await page.getByRole('dialog').waitFor();
  await look('taking a ticket');
  await closeDialog(page);
  await pages.getByRole('link', { name: words.header.printing }).click();
  await page.getByRole('heading', { name: words.printing.heading }).waitFor();
  await look('printing');
  await pages.getByRole('link', { name: words.header.sync }).click();
  await page.getByRole('heading', { name: words.sync.heading }).waitFor();
  await look('sync');
  await page.getByRole('button', { name: words.keys.heading }).click();
  await page.getByRole('dialog').waitFor();
  await look('keys');
  await closeDialog(page);
  await pages.getByRole('link', { name: words.header.work }).click();
}

/** Changes the desk to English by its own button. */
export async function readEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: commonEn.languageName, exact: true }).click();
  await page.getByRole('navigation', { name: deskWords.en.header.pages }).waitFor();
}

/** Locks the desk and unlocks it again. */
export async function visitLock(page: Page, look: Look): Promise<void> {
  const words = deskWords.en;
  await page.getByRole('button', { name: '林晓' }).click();
  await page.getByRole('menuitem', { name: words.header.lock }).click();
  const locked = page.getByRole('dialog', { name: words.lock.heading });
  await locked.waitFor();
  await look('locked');
  await locked.getByLabel(words.signIn.password, { exact: true }).fill('yingfang-demo');
  await locked.getByRole('button', { name: words.lock.unlock, exact: true }).click();
  await locked.waitFor({ state: 'detached' });
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
