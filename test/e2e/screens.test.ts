import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TakenTicket } from '#shared/contract/visits.ts';
import { type AnsweredMatter, answerMatters } from '#test/e2e/answered-matter.ts';
import { openBrowser } from '#test/e2e/browser.ts';
import { openPetitionOf, signInAtCity } from '#test/e2e/clerk-at-city.ts';
import { eventually } from '#test/e2e/eventually.ts';
import { readEnglish, visitArrival, visitLock, visitPages, visitRecord } from '#test/e2e/every-desk-page.ts';
import { visitHomeAndShelves, visitQuery, visitQuickNumber } from '#test/e2e/every-kiosk-page.ts';
import { kioskDoor, staffDoor } from '#test/e2e/hall-api.ts';
import { type HallOnTrial, startHallOnTrial } from '#test/e2e/hall-on-trial.ts';
import { type CloseLook, lookClosely, type Size } from '#test/e2e/look-closely.ts';
import { openDesk } from '#test/e2e/officer-at-desk.ts';
import { answerQuestions, openKiosk, stepUp } from '#test/e2e/visitor-at-kiosk.ts';
import { visitorCalled } from '#test/fixtures/a-day.ts';

const kioskSizes: Size[] = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 1024 },
];
const deskSize: Size = { width: 1366, height: 768 };
const boardSize: Size = { width: 1920, height: 1080 };

/** The longest answers of the day, so that what is too narrow shows. */
const longForm = visitorCalled('unfinished homes').form;
const modes = [
  { named: 'in Chinese', language: 'zh-CN', senior: false },
  { named: 'in English', language: 'en', senior: false },
  { named: 'in Chinese for older people', language: 'zh-CN', senior: true },
  { named: 'in English for older people', language: 'en', senior: true },
] as const;

describe('every screen', { timeout: 400_000 }, () => {
  let hall: HallOnTrial;
  let browser: Browser;
  let matters: AnsweredMatter[];

  beforeAll(async () => {
    [hall, browser] = await Promise.all([startHallOnTrial(), openBrowser()]);
    const answered = ['mason wages', 'rent deposit', 'stuck lift', 'rare name'];
    matters = await answerMatters(hall.urls, answered);
  });

  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
    hall?.forget();
  });

  it('is looked at by something that sees what is wrong', async () => {
    const page = await openKiosk(browser, hall.urls.kiosk);
    const close = lookClosely(page, kioskSizes, 'both-ways');
    await page.getByRole('heading').evaluate((heading) => {
      heading.setAttribute('style', 'white-space: nowrap; width: 3000px');
      const faint = document.createElement('p');
      faint.textContent = 'faint';
      faint.style.cssText = 'position: fixed; top: 60%; left: 0; z-index: 9; color: #bbb; background: #fff';
      // No label, and below the edge.
      const input = document.createElement('input');
      input.style.cssText = 'position: absolute; top: 5000px';
      document.body.append(faint, input);
      window.setTimeout(() => {
        throw new Error('planted');
      });
    });
    await eventually('the planted error', async () => close.findings.length > 0);
    await close.at('planted');
    const found = close.findings.join('\n');
    for (const fault of ['color-contrast', 'label', '<h1>', '<input>', 'thrown: planted']) {
      expect(found).toContain(fault);
    }
    await page.context().close();
  });

  for (const [index, { named, language, senior }] of modes.entries()) {
    it(`of the kiosk ${named} can be read and used by everyone, at all three sizes`, async () => {
      const page = await openKiosk(browser, hall.urls.kiosk);
      const close = lookClosely(page, kioskSizes, 'both-ways');
      const matter = matters[index];
      if (!matter) throw new Error('a matter for each mode');
      const begin = async () => {
        await page.reload();
        const visitor = await stepUp(page, language);
        if (senior) await visitor.tap(visitor.words.frame.senior);
        return visitor;
      };
      await visitHomeAndShelves(await begin(), close.at);
      await visitQuickNumber(await begin(), close.at);
      await answerQuestions(await begin(), longForm, close.at);
      await visitQuery(await begin(), matter, close.at);
      nothingWrong(close);
      await page.context().close();
    });
  }

  it('of the desk can be read and used by everyone, in Chinese and in English', async () => {
    await sendHome(hall);
    const kiosk = await kioskDoor(hall.urls.api);
    const who = visitorCalled('unfinished homes');
    const ticket = await kiosk.act<TakenTicket>('/visits', { form: who.form });
    await kiosk.act('/visits', { form: visitorCalled('market stall').form });
    const page = await openDesk(browser, hall.urls.desk);
    const close = lookClosely(page, [deskSize], 'sideways');
    await visitArrival(page, close.at);
    await visitRecord(page, who, ticket.number, close.at);
    await visitPages(page, 'zh-CN', who.form.name, close.at);
    await readEnglish(page);
    await visitPages(page, 'en', who.form.name, close.at);
    await visitLock(page, close.at);
    nothingWrong(close);
    await page.context().close();
  });

  it('of the board can be read by everyone, with a call and without', async () => {
    const page = await newPage(boardSize);
    const close = lookClosely(page, [boardSize], 'both-ways');
    await page.goto(hall.urls.board);
    await page.getByText('综合来访').waitFor();
    await close.at('board');
    const officer = await staffDoor(hall.urls.api, 'zhou');
    await officer.act('/windows/take', { windowId: 'window-2' });
    const called = await officer.act<{ id: string; number: string }>('/queue/callNext');
    await page.getByText(called.number, { exact: true }).waitFor();
    await close.at('board with a call');
    await officer.act('/queue/finish', { ticketId: called.id });
    nothingWrong(close);
    await page.context().close();
  });

  it('of the city can be read and used by everyone', async () => {
    const page = await newPage(deskSize);
    const close = lookClosely(page, [deskSize], 'sideways');
    await page.goto(hall.urls.city);
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await close.at('sign-in');
    await page.context().close();
    const clerk = await signInAtCity(browser, hall.urls.city);
    const inside = lookClosely(clerk, [deskSize], 'sideways');
    await inside.at('list');
    const name = matters[0]?.visitor.form.name ?? '';
    await openPetitionOf(clerk, hall.urls.city, name);
    await inside.at('petition');
    await clerk.goto(`${hall.urls.city}/parked?hall=440199`);
    await inside.at('parked events');
    expect([...close.findings, ...inside.findings]).toEqual([]);
    await clerk.context().close();
  });

  async function newPage(viewport: Size): Promise<Page> {
    const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
    page.setDefaultTimeout(90_000);
    return page;
  }
});

function nothingWrong(close: CloseLook): void {
  expect(close.findings).toEqual([]);
}

/** Finishes with everyone who took a number for the pictures above, so that the next is called first. */
async function sendHome(hall: HallOnTrial): Promise<void> {
  const officer = await staffDoor(hall.urls.api, 'he');
  await officer.act('/windows/take', { windowId: 'window-3' });
  for (;;) {
    const called = await officer.act<{ id: string }>('/queue/callNext').catch(() => null);
    if (!called) break;
    await officer.act('/queue/finish', { ticketId: called.id });
  }
  await officer.act('/windows/leave');
}
