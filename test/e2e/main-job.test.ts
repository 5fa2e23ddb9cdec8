import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentTail } from '#shared/domain/document-display.ts';
import { maskName } from '#shared/domain/names.ts';
import { openBrowser } from '#test/e2e/browser.ts';
import { acceptAndReply, openPetitionOf, signInAtCity } from '#test/e2e/clerk-at-city.ts';
import { eventually } from '#test/e2e/eventually.ts';
import { type HallOnTrial, startHallOnTrial } from '#test/e2e/hall-on-trial.ts';
import {
  callByKey,
  finishByKey,
  issueLetter,
  openDesk,
  readOpenRegistration,
  register,
  signInAtDesk,
  takeWindow,
  triage,
} from '#test/e2e/officer-at-desk.ts';
import { commonZh, deskWords, filled } from '#test/e2e/spoken.ts';
import {
  answerQuestions,
  lookUp,
  openKiosk,
  personsCard,
  readTicket,
  type SeenTicket,
  seeSlip,
  stepUp,
  type VisitorAtKiosk,
} from '#test/e2e/visitor-at-kiosk.ts';
import { visitorCalled } from '#test/fixtures/a-day.ts';
import type { DayVisitor } from '#test/fixtures/day-visitor.ts';

const rareName = visitorCalled('rare name');
const english = visitorCalled('rent deposit');
const withoutPapers = visitorCalled('without papers');

describe('the main job in a browser, from the kiosk to the city and back', () => {
  let hall: HallOnTrial;
  let browser: Browser;
  let kiosk: Page;
  let desk: Page;
  let board: Page;
  let city: Page;
  const tickets = new Map<DayVisitor, SeenTicket>();
  const numbers = new Map<DayVisitor, string>();

  beforeAll(async () => {
    [hall, browser] = await Promise.all([startHallOnTrial(), openBrowser()]);
    kiosk = await openKiosk(browser, hall.urls.kiosk);
    desk = await openDesk(browser, hall.urls.desk);
    city = await signInAtCity(browser, hall.urls.city);
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    board = await context.newPage();
    await board.goto(hall.urls.board);
    await signInAtDesk(desk, 'lin');
    await takeWindow(desk, 1);
  });

  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
    hall?.forget();
  });

  it('checks in a visitor with a rare character and gives a number, a query code and a slip', async () => {
    const visitor = await stepUp(kiosk);
    await answerQuestions(visitor, rareName.form);
    // What was typed is masked by now.
    await expectNothingOf(kiosk, [rareName.form.name, rareName.form.document.number, rareName.form.phone]);
    await visitor.tap(visitor.words.confirm.send);
    tickets.set(rareName, await leaveWithTicket(visitor));
  });

  it('opens the registration with what the kiosk was told, and shows the number alone on the board', async () => {
    const ticket = ticketOf(rareName);
    await callByKey(desk, ticket.number);
    await boardShows(ticket.number, rareName);
    const open = await readOpenRegistration(desk);
    expect(open).toMatchObject({
      name: rareName.form.name,
      documentNumber: rareName.form.document.number,
      phone: rareName.form.phone,
    });
    expect(open.ownWords.join()).toContain(rareName.form.statement);
  });

  it('registers, judges and prints receipt and notice, each seen before it is taken home', async () => {
    await receive(rareName);
    expect(numbers.get(rareName)).toMatch(/^440199-/);
  });

  it('brings the city’s reply to the kiosk, where it is read, printed and rated', async () => {
    await answerAtCity(rareName, '木棉医保复〔2026〕7号');
    const visitor = await lookUpReply(rareName);
    await visitor.tap(visitor.words.progress.reply);
    await visitor.sees(visitor.words.reply.title);
    await kiosk.getByText(rareName.cityReply?.text ?? 'a reply').waitFor();

    const before = printed().length;
    await visitor.tap(visitor.words.reply.print);
    await kiosk.getByText(visitor.words.reply.printed).waitFor();
    await eventually('the reply on paper', async () => printed().length === before + 1);

    await visitor.tap(visitor.common.back);
    await visitor.tap(visitor.words.progress.rate);
    await visitor.tap(visitor.words.rate.grades.satisfied);
    await visitor.sees(visitor.words.rate.commentTitle);
    await visitor.field().fill('终于有人把我的名字打对了。');
    await visitor.tap(visitor.words.rate.send);
    await visitor.sees(visitor.words.rate.thanks);
    await visitor.tap(visitor.words.ticket.done);
    await stepUp(kiosk);
  });

  it('receives someone who reads English and has a passport', async () => {
    const visitor = await stepUp(kiosk, 'en');
    await answerQuestions(visitor, english.form);
    await visitor.tap(visitor.words.confirm.send);
    const ticket = await leaveWithTicket(visitor);
    tickets.set(english, ticket);
    await callByKey(desk, ticket.number);
    await boardShows(ticket.number, english);
    await receive(english);
    await answerAtCity(english, '木棉西住建复〔2026〕3号');
    const reader = await lookUpReply(english);
    await reader.tap(reader.words.progress.reply);
    await kiosk.getByText('9,000 yuan in full').waitFor();
    await reader.tap(reader.common.back);
    await reader.tap(reader.common.back);
    await reader.sees(reader.words.home.title);
  });

  it('gives someone without papers a number in at most four taps, in the mode for older people', async () => {
    await kiosk.reload();
    const visitor = await stepUp(kiosk);
    await kiosk.evaluate(() => {
      document.documentElement.dataset.taps = '0';
      document.addEventListener('pointerdown', () => {
        document.documentElement.dataset.taps = String(Number(document.documentElement.dataset.taps) + 1);
      });
    });
    await visitor.tap(visitor.words.frame.senior);
    await visitor.tap(visitor.words.home.quick);
    await visitor.sees(visitor.words.quick.title);
    await visitor.tap('综合来访');
    await visitor.sees(visitor.words.party.title);
    await visitor.tap(personsCard(visitor.words, 1));
    await visitor.sees(visitor.words.ticket.title);
    const taps = await kiosk.evaluate(() => Number(document.documentElement.dataset.taps));
    expect(taps).toBeGreaterThan(0);
    expect(taps).toBeLessThanOrEqual(4);
    tickets.set(withoutPapers, await leaveWithTicket(visitor));
  });

  it('registers that visitor at the desk, from an empty form', async () => {
    const ticket = ticketOf(withoutPapers);
    await callByKey(desk, ticket.number);
    await boardShows(ticket.number, withoutPapers);
    expect(await readOpenRegistration(desk)).toEqual({
      name: '',
      documentNumber: '',
      phone: '',
      facts: '',
      ownWords: [],
    });
    await receive(withoutPapers);
    const visitor = await stepUp(kiosk);
    await lookUp(visitor, ticket.queryCode, '');
    await kiosk.getByText(visitor.words.progress.steps.registered).waitFor();
  });

  it('leaves a paper for every slip, receipt, notice and reply, and a whole chain', async () => {
    // Three visitors with slip, receipt and notice; one reply was printed.
    await eventually('every paper', async () => printed().length === 10);
    await desk.getByRole('link', { name: deskWords['zh-CN'].header.printing }).click();
    const states = deskWords['zh-CN'].printing.states;
    await desk.getByText(states.printed, { exact: true }).nth(9).waitFor();
    expect(await desk.getByText(states.failed, { exact: true }).count()).toBe(0);
    const { report } = hall.command<{ clean: boolean }>('verify');
    expect(report).toMatchObject({ clean: true });
  });

  /** Register, receipt, judge, notice, finish: what an officer does with whoever stands at the window. */
  async function receive(who: DayVisitor): Promise<void> {
    numbers.set(who, await register(desk, who.registration));
    await issueLetter(desk, 'registration-receipt');
    await triage(desk, who.triage);
    if (who.letter) await issueLetter(desk, who.letter);
    await finishByKey(desk);
  }

  async function answerAtCity(who: DayVisitor, documentNumber: string): Promise<void> {
    await openPetitionOf(city, hall.urls.city, who.form.name);
    await acceptAndReply(city, { documentNumber, text: who.cityReply?.text ?? '' });
    await desk.getByRole('link', { name: deskWords['zh-CN'].header.sync }).click();
    await desk.getByRole('button', { name: deskWords['zh-CN'].sync.now }).click();
  }

  /** Asks at the kiosk by code and document, again until the reply has come down. */
  async function lookUpReply(who: DayVisitor): Promise<VisitorAtKiosk> {
    const { document, language } = who.form;
    return eventually(`the reply to ${who.key} at the kiosk`, async () => {
      await kiosk.reload();
      const visitor = await stepUp(kiosk, language);
      await lookUp(visitor, ticketOf(who).queryCode, documentTail(document.number));
      const read = kiosk.getByRole('button', { name: visitor.words.progress.reply });
      return (await read.count()) > 0 && visitor;
    });
  }

  async function leaveWithTicket(visitor: VisitorAtKiosk): Promise<SeenTicket> {
    const ticket = await readTicket(visitor);
    await seeSlip(visitor);
    await visitor.tap(visitor.words.ticket.done);
    await stepUp(kiosk);
    return ticket;
  }

  async function boardShows(number: string, who: DayVisitor): Promise<void> {
    await board.getByText(number, { exact: true }).waitFor();
    await board.getByText(filled(commonZh.window, { number: 1 })).waitFor();
    await expectNothingOf(board, [who.form.name, maskName(who.form.name), who.form.statement]);
  }

  function ticketOf(who: DayVisitor): SeenTicket {
    const ticket = tickets.get(who);
    if (!ticket) throw new Error(`${who.key} has no ticket`);
    return ticket;
  }

  function printed(): string[] {
    const files = readdirSync(join(hall.folder, 'printed'), { recursive: true, encoding: 'utf8' });
    return files.filter((name) => name.endsWith('.pdf'));
  }
});

/** Nowhere in the page, shown or not. */
async function expectNothingOf(page: Page, secrets: string[]): Promise<void> {
  const markup = await page.content();
  for (const secret of secrets) expect(markup.includes(secret), `“${secret}” in the page`).toBe(false);
}
