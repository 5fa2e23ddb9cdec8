import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.1 at the levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** A size a screen is made for, in CSS pixels. */
export type Size = { width: number; height: number };

/** A page that is looked at closely; what is wrong is kept until all has been seen. */
export type CloseLook = {
  /** Looks at the page as it stands now, at every size. */
  at(name: string): Promise<void>;
  /** One line for each thing wrong so far. */
  findings: string[];
};

/**
 * Watches a page for errors in its console, and on demand for violations that axe finds and for anything that
 * sticks out of the window. `fits: 'both-ways'` is for screens that never scroll as a whole.
 */
export function lookClosely(page: Page, sizes: readonly Size[], fits: 'sideways' | 'both-ways'): CloseLook {
  const findings: string[] = [];
  let place = 'opening';
  page.on('console', (message) => {
    if (message.type() === 'error')
      findings.push(`${place}: console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => findings.push(`${place}: thrown: ${error.message}`));
  return {
    findings,
    async at(name) {
      place = name;
      for (const [index, size] of sizes.entries()) {
        if (sizes.length > 1) await page.setViewportSize(size);
        if (index === 0) findings.push(...(await violations(page)).map((found) => `${name}: ${found}`));
        const outside = await page.evaluate(whatSticksOut, fits);
        findings.push(...outside.map((found) => `${name} at ${size.width}×${size.height}: ${found}`));
      }
      const first = sizes[0];
      if (first && sizes.length > 1) await page.setViewportSize(first);
    },
  };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(untilNothingMoves);
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.map(
    ({ id, help, nodes }) =>
      `axe ${id} (${help}): ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/**
 * Runs in the page. Half-faded dialogs have half the contrast: what moves is let finish first. A dialog begins
 * to move a few frames after it was asked for, so nothing must have moved for a while.
 */
async function untilNothingMoves(): Promise<void> {
  for (let still = 0, tries = 0; still < 3 && tries < 60; tries += 1) {
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    still = moving.length === 0 ? still + 1 : 0;
    await Promise.allSettled(moving.map(({ finished }) => finished));
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** Runs in the page. */
function whatSticksOut(fits: 'sideways' | 'both-ways'): string[] {
  const { scrollWidth, scrollHeight } = document.documentElement;
  const wrong: string[] = [];
  if (scrollWidth > window.innerWidth) wrong.push(`${scrollWidth} px wide`);
  if (fits === 'both-ways' && scrollHeight > window.innerHeight) wrong.push(`${scrollHeight} px high`);
  for (const element of document.querySelectorAll('button, a, input, textarea, h1, h2, p, dt, dd, img')) {
    const box = element.getBoundingClientRect();
    const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!shown || box.width <= 1 || box.height <= 1 || element.closest('.for-ears')) continue;
    const sideways = box.left < -1 || box.right > window.innerWidth + 1;
    const pressed = element instanceof HTMLButtonElement || element instanceof HTMLInputElement;
    const upright = fits === 'both-ways' && pressed && (box.top < -1 || box.bottom > window.innerHeight + 1);
    if (sideways || upright) {
      const words = element.textContent?.slice(0, 20) ?? '';
      wrong.push(`<${element.localName}> “${words}” outside the window`);
    }
    // Words that are wider than the button around them.
    if (pressed && element.scrollWidth > element.clientWidth + 1) {
      wrong.push(`<${element.localName}> “${element.textContent?.slice(0, 20)}” is too narrow for its words`);
    }
  }
  return wrong;
}
