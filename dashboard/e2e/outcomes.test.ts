import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, VIEWPORTS } from './browser.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack.ts';
import { count, share as percent } from './written.ts';

interface Figures {
  outcomes: { rows: Array<{ sustainedGraduation: { value: number; numerator: number; denominator: number } }> };
  welfare: { rows: Array<{ classBefore: string; classAfter: string; welfareTransition: { numerator: number } }> };
}

const QUERY = `query ($quarters: QuarterRange!, $last: QuarterRange!) {
  outcomes(quarters: $quarters, where: { city: "32.71", months: [MONTHS_12] }) {
    rows { sustainedGraduation { value numerator denominator } }
  }
  welfare(by: [CLASS_BEFORE, CLASS_AFTER], quarters: $last, where: { city: "32.71" }) {
    rows { classBefore classAfter welfareTransition { numerator } }
  }
}`;

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const ADDRESS = '/outcomes?from=2022Q1&quarter=2025Q4';

describe('the page of outcomes', () => {
  it('shows sustained graduation and the moves between classes as the API answers them', async () => {
    const { outcomes, welfare } = await stack.ask<Figures>(QUERY, {
      quarters: { from: '2022Q1', to: '2025Q4' },
      last: { from: '2025Q4', to: '2025Q4' },
    });
    const [{ sustainedGraduation: sustained }] = outcomes.rows as [Figures['outcomes']['rows'][0]];
    const stayed = welfare.rows.find(
      ({ classBefore, classAfter }) => classBefore === 'TIDAK_MAMPU' && classAfter === 'TIDAK_MAMPU',
    );
    if (!stayed) throw new Error('nobody stayed in the lowest class');
    const { page, incidents, close } = await openPage(browser, `${stack.url}${ADDRESS}`);
    const figure = page.getByTestId('sustained-figure');
    await figure.getByTestId('figure').waitFor();
    expect((await figure.getByTestId('figure').textContent())?.trim()).toBe(percent(sustained.value));
    expect(await figure.textContent()).toContain(count(sustained.denominator));
    const firstRow = page.getByTestId('transitions').locator('tbody tr').first();
    expect(await firstRow.locator('td').first().textContent()).toContain(count(stayed.welfareTransition.numerator));
    expect(await page.title()).toBe('Hasil · Simoncer Kota Bogor');
    expect(await page.textContent('main')).not.toMatch(/NaN|undefined/);
    expect(incidents).toEqual([]);
    await close();
  });

  it('shows the public what may be told, and says of the rest why it is not there', async () => {
    const { page, incidents, close } = await openPage(browser, `${stack.url}${ADDRESS}`, {
      isPublic: true,
      viewport: VIEWPORTS.phone,
    });
    await page.getByTestId('programmes').getByTestId('withheld').waitFor();
    expect(await page.getByTestId('classes').textContent()).toMatch(/\d/);
    expect(await page.textContent('main')).not.toMatch(/NaN|undefined| 0 dari 0/);
    const pageWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(pageWidth).toBeLessThanOrEqual(VIEWPORTS.phone.width);
    expect(incidents).toEqual([]);
    await close();
  });
});
