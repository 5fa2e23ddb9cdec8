import type { Browser, Locator, Page } from 'playwright-core';
import { common as commonEn } from '#renderer/ui/text/en/common.ts';
import { common as commonZh } from '#renderer/ui/text/zh-CN/common.ts';
import type { CheckInForm } from '#shared/domain/visits.ts';
import { kioskWords } from '#test/e2e/spoken.ts';

type Language = CheckInForm['language'];

/** Nobody answers a page sooner; the kiosk takes a tap that does for the second half of a double tap. */
export const glanceMs = 750;

/** What a visitor reads on the last page. */
export type SeenTicket = { number: string; queryCode: string };

/** Someone in front of a kiosk: only taps, keys and what can be read. */
export type VisitorAtKiosk = {
  page: Page;
  words: (typeof kioskWords)[Language];
  common: typeof commonZh;
  /** Taps the button of that name, also when more stands on it. */
  tap(name: string): Promise<void>;
  /** Taps a number on the keys of the screen. */
  tapKeys(characters: string): Promise<void>;
  /** Waits for a page by its heading. */
  sees(heading: string): Promise<void>;
  field(): Locator;
};

/** A kiosk's screen, fresh: nothing remembered from other screens. Sizes in CSS pixels, `scale` for pictures. */
export async function openKiosk(
  browser: Browser,
  url: string,
  size = { width: 1080, height: 1920 },
  scale = 1,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: scale,
    hasTouch: true,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  await page.goto(url);
  await page.getByRole('heading', { name: kioskWords['zh-CN'].home.title }).waitFor();
  return page;
}

/** Puts a person in front of the kiosk; they read `language` from now on, having chosen it themselves. */
export async function stepUp(page: Page, language: Language = 'zh-CN'): Promise<VisitorAtKiosk> {
  const words = kioskWords[language];
  let sawAt = 0;
  const visitor: VisitorAtKiosk = {
    page,
    words,
    common: language === 'en' ? commonEn : commonZh,
    async tap(name) {
      await page.waitForTimeout(Math.max(0, sawAt + glanceMs - Date.now()));
      await page.getByRole('button', { name }).first().tap();
    },
    async tapKeys(characters) {
      const keys = page.getByRole('group', { name: words.pad.name });
      for (const key of characters) await keys.getByRole('button', { name: key, exact: true }).tap();
    },
    async sees(heading) {
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      sawAt = Date.now();
    },
    field: () => page.getByRole('textbox'),
  };
  if (language === 'en') await visitor.tap(kioskWords['zh-CN'].frame.otherLanguage);
  await visitor.sees(words.home.title);
  return visitor;
}

/** 我要登记 up to the page that shows all answers once more. `look` is called on every page on the way. */
export async function answerQuestions(
  visitor: VisitorAtKiosk,
  form: CheckInForm,
  look: (name: string) => Promise<void> = async () => {},
): Promise<void> {
  const { words, common, tap, tapKeys, sees, field } = visitor;
  await tap(words.home.checkIn);
  await sees(words.privacy.title);
  await look('privacy');
  await tap(words.privacy.agree);
  await sees(words.documentType.title);
  await look('document type');
  await tap(words.documentType.names[form.document.type]);
  if (form.document.type !== 'none') {
    await sees(words.documentNumber.title);
    await tapKeys(form.document.number);
    await look('document number');
    await tap(common.next);
  }
  await sees(words.name.title);
  await field().fill(form.name);
  await look('name');
  await tap(common.next);
  await sees(words.phone.title);
  await look('phone');
  if (form.phone === '') await tap(common.skip);
  else {
    // The telephone's keys have no plus sign; a keyboard would.
    if (form.phone.startsWith('+')) await field().fill(form.phone);
    else await tapKeys(form.phone);
    await tap(common.next);
  }
  await sees(words.party.title);
  await look('party');
  if (form.partySize > 5) {
    await tap(words.party.more);
    await sees(words.party.exactTitle);
    await tapKeys(String(form.partySize));
    await look('party, exactly');
    await tap(common.next);
  } else await tap(personsCard(words, form.partySize));
  await sees(words.matter.title);
  await look('matter');
  await tap(words.matter.kinds[form.matterKind]);
  await sees(words.statement.title);
  await field().fill(form.statement);
  await look('statement');
  await tap(common.next);
  await sees(words.confirm.title);
  await look('confirm');
}

/** Reads number and query code from the last page, which then stays for another while. */
export async function readTicket({ page, words, sees, tap }: VisitorAtKiosk): Promise<SeenTicket> {
  await sees(words.ticket.title);
  const number = (await page.getByText(/^[A-Z]\d{3}$/).textContent()) ?? '';
  const queryCode = (await page.getByText(/^\d{3} \d{3} \d{4}$/).textContent()) ?? '';
  await tap(words.ticket.longer);
  return { number, queryCode };
}

/** Waits until the last page shows the slip as it is printed. */
export async function seeSlip({ page, words }: VisitorAtKiosk): Promise<void> {
  await page.getByRole('img', { name: words.ticket.slip }).waitFor();
}

/** 查询评价 with the code from the ticket; `tail` is empty for whoever has no document. */
export async function lookUp(
  visitor: VisitorAtKiosk,
  queryCode: string,
  tail: string,
  look: (name: string) => Promise<void> = async () => {},
): Promise<void> {
  const { words, common, tap, tapKeys, sees } = visitor;
  await tap(words.home.query);
  await sees(words.query.title);
  await tapKeys(queryCode.replaceAll(' ', ''));
  await look('query code');
  await tap(common.next);
  if (tail !== '') {
    await sees(words.query.tailTitle);
    await tapKeys(tail);
    await look('document tail');
    await tap(common.next);
  }
  await sees(words.progress.title);
}

/** What the card for so many persons says. */
export function personsCard(words: VisitorAtKiosk['words'], count: number): string {
  return (count === 1 ? words.party.persons_one : words.party.persons_other).replace(
    '{{count}}',
    String(count),
  );
}
