import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, VIEWPORTS } from './browser.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

/** Serious and critical findings, each with the first element it was found on. */
async function seriousFindings(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the content security policy of the page does not bind.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

const PAGES = [
  ['/', 'rate'],
  ['/graduation?kelurahan=32.71.01.1001', 'map'],
  ['/relief', 'speed'],
  ['/outcomes', 'programmes'],
] as const;
const cases = PAGES.flatMap(([path, ready]) =>
  (['desk', 'phone'] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ path, ready, width, colorScheme })),
  ),
);

describe.each(cases)('$path on a $width in $colorScheme', ({ path, ready, width, colorScheme }) => {
  it('has no serious accessibility finding, no incident and no sideways scrolling', async () => {
    const { page, incidents, close } = await openPage(browser, `${stack.url}${path}`, {
      viewport: VIEWPORTS[width],
      colorScheme,
    });
    await page.getByTestId(ready).waitFor();
    await page.locator('[role=img] svg').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const pageWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(pageWidth).toBeLessThanOrEqual(VIEWPORTS[width].width);
    expect(incidents).toEqual([]);
    await close();
  });
});

describe('the keyboard', () => {
  it('skips from the top of the page to its content', async () => {
    const { page, close } = await openPage(browser, stack.url);
    await page.getByTestId('rate').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Langsung ke isi');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await close();
  });

  it('opens and closes the menu of a phone', async () => {
    const { page, incidents, close } = await openPage(browser, stack.url, { viewport: VIEWPORTS.phone });
    await page.getByTestId('rate').waitFor();
    await page.getByRole('button', { name: 'Buka menu' }).press('Enter');
    await page.getByRole('dialog').getByRole('link', { name: 'Graduasi' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(incidents).toEqual([]);
    await close();
  });
});
