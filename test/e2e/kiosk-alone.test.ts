import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueueView } from '#shared/contract/queue.ts';
import { openBrowser } from '#test/e2e/browser.ts';
import { eventually } from '#test/e2e/eventually.ts';
import { type ApiDoor, staffDoor } from '#test/e2e/hall-api.ts';
import { type HallOnTrial, startHallOnTrial } from '#test/e2e/hall-on-trial.ts';
import { commonZh } from '#test/e2e/spoken.ts';
import {
  answerQuestions,
  glanceMs,
  openKiosk,
  readTicket,
  seeSlip,
  stepUp,
  type VisitorAtKiosk,
} from '#test/e2e/visitor-at-kiosk.ts';
import { visitorCalled } from '#test/fixtures/a-day.ts';

const { form } = visitorCalled('rare name');

describe('a kiosk that nobody watches over', () => {
  let hall: HallOnTrial;
  let browser: Browser;
  let page: Page;
  let officer: ApiDoor;

  beforeAll(async () => {
    [hall, browser] = await Promise.all([startHallOnTrial(), openBrowser()]);
    officer = await staffDoor(hall.urls.api, 'lin');
    page = await openKiosk(browser, hall.urls.kiosk);
  });

  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
    hall?.forget();
  });

  it('wipes what was typed after a minute untouched, having said so; a touch keeps it', async () => {
    const visitor = await freshVisitor();
    await answerQuestions(visitor, form);
    await page.clock.fastForward(50_000);
    const leaving = page.getByRole('status').filter({ hasText: '秒后清空' });
    await leaving.waitFor();
    await page.getByRole('heading', { name: visitor.words.confirm.title }).tap();
    await leaving.waitFor({ state: 'detached' });
    await page.clock.fastForward(30_000);
    await visitor.sees(visitor.words.confirm.title);
    await page.clock.fastForward(31_000);
    await visitor.sees(visitor.words.home.title);
    await expectForgotten(visitor);
  });

  it('asks first in the mode for older people, and wipes that mode as well', async () => {
    const visitor = await freshVisitor();
    await visitor.tap(visitor.words.frame.senior);
    await answerQuestions(visitor, form);
    const asking = page.getByRole('alertdialog', { name: visitor.words.presence.askTitle });
    await page.clock.fastForward(61_000);
    await asking.getByRole('button', { name: visitor.words.presence.here }).tap();
    await asking.waitFor({ state: 'detached' });
    await visitor.sees(visitor.words.confirm.title);

    await page.clock.fastForward(61_000);
    await asking.waitFor();
    await page.clock.fastForward(31_000);
    await visitor.sees(visitor.words.home.title);
    await page.getByRole('button', { name: visitor.words.frame.senior }).waitFor();
    await expectForgotten(visitor);
  });

  it('gives one ticket to a finger that taps the last button twice, and lets it be read', async () => {
    await page.reload();
    const visitor = await stepUp(page);
    await answerQuestions(visitor, form);
    const before = await waitingCount();
    const last = page.getByRole('button', { name: visitor.words.confirm.send });
    const box = await last.boundingBox();
    if (!box) throw new Error('the last button is shown');
    await page.waitForTimeout(glanceMs);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
    // The third is of someone who is not sure that the second was felt; it meets the next page.
    await page.getByRole('heading', { name: visitor.words.ticket.title }).waitFor();
    await page.touchscreen.tap(x, y);
    const ticket = await readTicket(visitor);
    expect(ticket.number).toMatch(/^A\d{3}$/);
    expect(await waitingCount()).toBe(before + 1);
    await seeSlip(visitor);
    await eventually('its slip on paper', async () => printedSlips() === 1);
    await visitor.tap(visitor.words.ticket.done);
  });

  it('keeps what was typed while the host is killed and comes back, and goes on with it', async () => {
    const visitor = await stepUp(page);
    await answerQuestions(visitor, form);
    const before = await waitingCount();
    const printedBefore = printedSlips();
    hall.killHost();
    await page.getByRole('status').filter({ hasText: commonZh.connecting }).waitFor();
    // The visitor does not wait for the line.
    await visitor.tap(visitor.words.confirm.send);
    const ticket = await readTicket(visitor);
    expect(ticket.queryCode).toMatch(/^\d{3} \d{3} \d{4}$/);
    await eventually('the slip on paper', async () => printedSlips() === printedBefore + 1);
    await eventually('one ticket more', async () => (await waitingCount()) === before + 1);
    const { report } = hall.command<{ clean: boolean }>('verify');
    expect(report).toMatchObject({ clean: true });
  });

  /** A visitor at a kiosk whose clock the test can put forward. */
  async function freshVisitor(): Promise<VisitorAtKiosk> {
    await page.clock.install();
    await page.reload();
    return stepUp(page);
  }

  /** Neither in the page nor in the fields of the next visitor. */
  async function expectForgotten(visitor: VisitorAtKiosk): Promise<void> {
    const markup = await page.content();
    for (const secret of [form.name, form.statement, form.phone, form.document.number]) {
      expect(markup.includes(secret)).toBe(false);
    }
    const { words, tap, sees } = visitor;
    await tap(words.home.checkIn);
    await sees(words.privacy.title);
    await tap(words.privacy.agree);
    await tap(words.documentType.names['resident-id']);
    await sees(words.documentNumber.title);
    expect(await visitor.field().inputValue()).toBe('');
    expect(await visitor.field().getAttribute('placeholder')).toBeNull();
  }

  function printedSlips(): number {
    const files = readdirSync(join(hall.folder, 'printed'), { recursive: true, encoding: 'utf8' });
    return files.filter((name) => name.endsWith('.pdf')).length;
  }

  async function waitingCount(): Promise<number> {
    const { waiting } = await eventually('the queue', () =>
      officer.get<QueueView>('/queue').catch(() => undefined),
    );
    return waiting.length;
  }
});
