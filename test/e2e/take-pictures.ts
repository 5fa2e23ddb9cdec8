import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { LetterView } from '#shared/contract/letters.ts';
import { answerMatters } from '#test/e2e/answered-matter.ts';
import { openBrowser } from '#test/e2e/browser.ts';
import { openPetitionOf, signInAtCity } from '#test/e2e/clerk-at-city.ts';
import { kioskDoor, staffDoor } from '#test/e2e/hall-api.ts';
import { startHallOnTrial, type TrialUrls } from '#test/e2e/hall-on-trial.ts';
import { callByKey, openDesk, signInAtDesk, takeWindow } from '#test/e2e/officer-at-desk.ts';
import { commonZh, deskWords } from '#test/e2e/spoken.ts';
import { answerQuestions, openKiosk, readTicket, seeSlip, stepUp } from '#test/e2e/visitor-at-kiosk.ts';
import { visitorCalled } from '#test/fixtures/a-day.ts';

// `node test/e2e/take-pictures.ts`: takes the README's pictures of a hall on trial, in `pictures/` beside this file.

const folder = fileURLToPath(new URL('pictures/', import.meta.url));
/** Pictures are kept in the repository; the README shows them at half their size. */
const mostBytes = 120 * 1024;
const lying = { width: 1920, height: 1080 };
const half = 0.5;

await takePictures();

async function takePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [hall, browser] = await Promise.all([startHallOnTrial(), openBrowser()]);
  try {
    const answered = await answerMatters(hall.urls, ['mason wages', 'stuck lift', 'unfinished homes']);
    await pictureKiosk(browser, hall.urls);
    await pictureDeskAndBoard(browser, hall.urls);
    await pictureCity(browser, hall.urls, answered[1]?.visitor.form.name ?? '');
    await pictureLetter(browser, hall.urls, answered[0]?.petition.id ?? '');
  } finally {
    await browser.close();
    await hall.stop();
    hall.forget();
  }
}

async function pictureKiosk(browser: Browser, urls: TrialUrls): Promise<void> {
  const { form } = visitorCalled('rare name');
  const standing = await openKiosk(browser, urls.kiosk, undefined, half);
  await keep(standing, 'kiosk-home');
  const visitor = await stepUp(standing);
  await answerQuestions(visitor, form, async (name) => {
    if (name === 'matter') await keep(standing, 'kiosk-question');
  });
  const across = await openKiosk(browser, urls.kiosk, lying, half);
  const reader = await stepUp(across, 'en');
  await reader.tap(reader.words.frame.senior);
  await keep(across, 'kiosk-home-larger-english');
  await across.reload();
  const other = await stepUp(across);
  await answerQuestions(other, form);
  await other.tap(other.words.confirm.send);
  await readTicket(other);
  await seeSlip(other);
  await keep(across, 'kiosk-ticket');
}

async function pictureDeskAndBoard(browser: Browser, urls: TrialUrls): Promise<void> {
  const words = deskWords['zh-CN'];
  const kiosk = await kioskDoor(urls.api);
  const board = await browser.newPage({ viewport: lying, deviceScaleFactor: half });
  await board.goto(urls.board);
  for (const key of ['dance music', 'site dust', 'market stall', 'last bus', 'rent deposit']) {
    await kiosk.act('/visits', { form: visitorCalled(key).form });
  }
  const leader = await staffDoor(urls.api, 'he');
  await leader.act('/windows/take', { windowId: 'window-3' });
  const desk = await openDesk(browser, urls.desk, 0.75);
  await signInAtDesk(desk, 'lin');
  await takeWindow(desk, 1);
  await callByKey(desk, 'A004');
  await leader.act('/queue/callNext');
  await board.getByText('A005', { exact: true }).waitFor();
  await keep(board, 'board');
  await keep(desk, 'desk-record');
  await desk.getByRole('link', { name: words.header.sync }).click();
  await desk.getByText(words.sync.allThere).waitFor();
  await keep(desk, 'desk-sync');
  await desk.keyboard.press('Control+k');
  await desk.getByRole('textbox', { name: words.search.label }).fill('zds');
  await desk.getByRole('dialog').getByRole('link').first().waitFor();
  await desk.keyboard.press('Enter');
  await desk.getByRole('heading', { name: words.petition.number }).waitFor();
  await desk.keyboard.press('Control+k');
  await desk.getByRole('textbox', { name: words.search.label }).fill('电梯');
  await desk.getByRole('dialog').getByRole('link').first().waitFor();
  await keep(desk, 'desk-search');
  await desk.getByRole('dialog').getByRole('button', { name: commonZh.close }).click();
}

async function pictureCity(browser: Browser, urls: TrialUrls, name: string): Promise<void> {
  const city = await signInAtCity(browser, urls.city, 0.75);
  await openPetitionOf(city, urls.city, name);
  await keep(city, 'city-petition');
}

/** A letter from the very bytes that are printed, on a page of its own. */
async function pictureLetter(browser: Browser, urls: TrialUrls, petitionId: string): Promise<void> {
  const officer = await staffDoor(urls.api, 'lin');
  const { letters } = await officer.get<{ letters: LetterView[] }>(`/petitions/${petitionId}/letters`);
  const letter = letters.find(({ kind }) => kind === 'transfer-notice');
  if (!letter) throw new Error('the transfer notice was issued');
  const image = await officer.picture(`/papers/${letter.paperId}/pages/1`);
  const page = await browser.newPage({ viewport: { width: 595, height: 842 } });
  const address = `data:image/png;base64,${image.toString('base64')}`;
  await page.setContent(`<body style="margin: 0"><img alt="" width="595" src="${address}"></body>`);
  await keep(page, 'letter');
}

/** Keeps what is on the screen, once nothing moves. */
async function keep(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(600);
  const path = `${folder}${name}.png`;
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = statSync(path);
  process.stdout.write(`${name} ${Math.ceil(size / 1024)} KB\n`);
  if (size > mostBytes) throw new Error(`${name} is too large to keep: take it smaller`);
}
