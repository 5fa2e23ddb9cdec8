import type { Browser, Page } from 'playwright-core';
import { eventually } from '#test/e2e/eventually.ts';
import { fieldWords, stepWords } from '#test/municipal-server/pages/words.ts';

/** The city's pages with its clerk signed in. */
export async function signInAtCity(browser: Browser, url: string, scale = 1): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    deviceScaleFactor: scale,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  await page.goto(url);
  await page.getByLabel('账号').fill('city');
  await page.getByLabel('口令').fill('yingfang-demo');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Opens the petition of a person as soon as it has arrived. */
export async function openPetitionOf(page: Page, listUrl: string, name: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: name });
  await eventually(`the petition of ${name} at the city`, async () => {
    await page.goto(listUrl);
    return (await row.count()) > 0;
  });
  await row.first().getByRole('link').click();
  await page.getByRole('heading', { name: '办理经过' }).waitFor();
}

/** Accepts the open petition and writes the organ's reply. */
export async function acceptAndReply(
  page: Page,
  reply: { documentNumber: string; text: string },
): Promise<void> {
  await page.getByRole('button', { name: stepWords.accept[0] }).click();
  await page.getByRole('button', { name: stepWords.accept[0] }).waitFor({ state: 'detached' });
  await page.getByLabel(fieldWords.documentNumber?.[0] ?? '').fill(reply.documentNumber);
  await page.getByLabel(fieldWords.text?.[0] ?? '').fill(reply.text);
  await page.getByRole('button', { name: stepWords.reply[0] }).click();
  await page.getByText(reply.documentNumber).waitFor();
}
