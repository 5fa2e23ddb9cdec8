import type { Browser, Page } from 'playwright-core';
import type { LetterKind } from '#shared/domain/letters.ts';
import type { Registration, Triage } from '#shared/domain/petitions.ts';
import { commonZh, deskWords, filled } from '#test/e2e/spoken.ts';

const words = deskWords['zh-CN'];

/** A desk's screen before anyone signs in. */
export async function openDesk(browser: Browser, url: string, scale = 1): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    deviceScaleFactor: scale,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  await page.goto(url);
  await page.getByRole('button', { name: words.signIn.do }).waitFor();
  return page;
}

/** Signs in and waits for the workbench. */
export async function signInAtDesk(page: Page, account: string): Promise<void> {
  await page.getByLabel(words.signIn.account).fill(account);
  await page.getByLabel(words.signIn.password, { exact: true }).fill('yingfang-demo');
  await page.getByRole('button', { name: words.signIn.do, exact: true }).click();
  await page.getByRole('navigation', { name: words.header.pages }).waitFor();
}

/** Sits down at a free window. */
export async function takeWindow(page: Page, windowNumber: number): Promise<void> {
  const named = filled(commonZh.window, { number: windowNumber });
  await page.getByRole('button', { name: named }).filter({ hasText: words.window.free }).click();
  await page.getByRole('heading', { name: words.work.emptyHeading }).waitFor();
}

/** Calls with F2 and waits until the registration of that ticket is open. */
export async function callByKey(page: Page, ticketNumber: string): Promise<void> {
  await page.keyboard.press('F2');
  const heading = filled(words.record.headingTicket, { number: ticketNumber });
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
}

/** What stands in the registration now. */
export async function readOpenRegistration(page: Page) {
  const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
  return {
    name: await textbox(words.record.name).inputValue(),
    documentNumber: await textbox(words.record.documentNumber).inputValue(),
    phone: await textbox(words.record.phone).inputValue(),
    facts: await textbox(words.record.facts).inputValue(),
    ownWords: await page.getByRole('blockquote').allTextContents(),
  };
}

/** Completes the five fields of art. 19 and what belongs to them, saves, and reads the number given. */
export async function register(page: Page, registration: Registration): Promise<string> {
  const { petitioner } = registration;
  const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
  await textbox(words.record.name).fill(petitioner.name);
  const type = page.getByRole('combobox', { name: words.record.documentType });
  if (petitioner.document.type === 'none') {
    await type.click();
    await page.getByTitle(words.documents.none).last().click();
  }
  await textbox(words.record.address).fill(petitioner.address);
  const check = petitioner.identityCheck === 'stated' ? 'identityStated' : 'identitySeen';
  await page.getByRole('radio', { name: words.record[check] }).check();
  await page.getByText(words.matters[registration.matterKind], { exact: true }).click();
  await textbox(words.record.request).fill(registration.request);
  await textbox(words.record.facts).fill(registration.facts);
  await textbox(words.record.reasons).fill(registration.reasons);
  await page.keyboard.press('Control+Enter');
  const heading = page.getByRole('heading', { level: 1 }).filter({ hasText: words.petition.number });
  await heading.waitFor();
  const title = (await heading.textContent()) ?? '';
  const number = /\d{6}-\d{8}-\d{4}-[\dX]/.exec(title)?.[0];
  if (!number) throw new Error(`no registration number in “${title}”`);
  return number;
}

/** Issues a letter, looks at its picture and closes it; `look` is called at the question and at the picture. */
export async function issueLetter(
  page: Page,
  kind: LetterKind,
  look: (name: string) => Promise<void> = async () => {},
): Promise<void> {
  const letter = words.papers.kind[kind];
  const act = filled(words.letters.do, { letter });
  await page.getByRole('button', { name: act }).click();
  await page.getByRole('dialog').waitFor();
  await look(`asking for ${kind}`);
  await page.getByRole('dialog').getByRole('button', { name: act }).click();
  const paper = page.getByRole('dialog').filter({ has: page.getByRole('img') });
  await paper.getByRole('img', { name: letter }).waitFor();
  await look(kind);
  await paper.getByRole('button', { name: commonZh.close, exact: true }).last().click();
  await paper.waitFor({ state: 'hidden' });
}

/** Judges the matter: category, what to do, where it goes. */
export async function triage(page: Page, judged: Triage): Promise<void> {
  const choose = (question: string, answer: string) =>
    page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer }).first().check();
  await choose(words.triage.category, words.categories[judged.category].name);
  await choose(words.triage.disposition, words.dispositions[judged.disposition].name);
  if (judged.organ !== '') await page.getByRole('textbox', { name: words.triage.organ }).fill(judged.organ);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: words.triage.do, exact: true }).click();
  await page.getByRole('heading', { name: words.triage.decided }).waitFor();
}

/** Finishes with the visitor by F4. */
export async function finishByKey(page: Page): Promise<void> {
  await page.keyboard.press('F4');
  await page.getByRole('heading', { name: words.work.emptyHeading }).waitFor();
}
