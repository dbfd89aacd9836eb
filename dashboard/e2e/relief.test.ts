import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, VIEWPORTS } from './browser.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack.ts';
import { count, share as percent } from './written.ts';

interface Figures {
  relief: {
    rows: Array<{
      reliefInTime: { value: number; numerator: number; denominator: number };
      reliefFamiliesServed: { value: number; numerator: number; denominator: number };
    }>;
  };
}

const QUERY = `query ($quarters: QuarterRange!, $where: ReliefFilter!) {
  relief(quarters: $quarters, where: $where) {
    rows { reliefInTime { value numerator denominator } reliefFamiliesServed { value numerator denominator } }
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

const YEAR = { from: '2025Q1', to: '2025Q4' };
const ADDRESS = '/relief?from=2025Q1&quarter=2025Q4';

async function figures(where: object) {
  const { relief } = await stack.ask<Figures>(QUERY, { quarters: YEAR, where: { city: '32.71', ...where } });
  const [row] = relief.rows;
  if (!row) throw new Error('the API gave no figures of relief');
  return row;
}

describe('the page of disasters', () => {
  it('shows the share in promised time and the families served as the API answers them', async () => {
    const { reliefInTime, reliefFamiliesServed } = await figures({});
    const { page, incidents, close } = await openPage(browser, `${stack.url}${ADDRESS}`);
    const inTime = page.getByTestId('figures').getByTestId('in-time');
    await inTime.getByTestId('figure').waitFor();
    expect((await inTime.getByTestId('figure').textContent())?.trim()).toBe(percent(reliefInTime.value));
    expect(await inTime.textContent()).toContain(count(reliefInTime.denominator));
    const served = page.getByTestId('figures').getByTestId('served');
    expect((await served.getByTestId('figure').textContent())?.trim()).toBe(percent(reliefFamiliesServed.value));
    expect(await page.getByTestId('hops').locator('[role=img] svg').count()).toBe(1);
    expect(await page.title()).toBe('Bencana · Simoncer Kota Bogor');
    expect(await page.textContent('main')).not.toMatch(/NaN|undefined/);
    expect(incidents).toEqual([]);
    await close();
  });

  it('narrows to a hazard by the address', async () => {
    const { reliefInTime } = await figures({ hazard: ['FLOOD'] });
    const { page, incidents, close } = await openPage(browser, `${stack.url}${ADDRESS}&hazard=FLOOD`);
    const figure = page.getByTestId('in-time').getByTestId('figure');
    await figure.waitFor();
    expect((await figure.textContent())?.trim()).toBe(percent(reliefInTime.value));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Banjir');
    expect(incidents).toEqual([]);
    await close();
  });

  it('shows the public how fast relief is, and says of the rest why it is not there', async () => {
    const { page, incidents, close } = await openPage(browser, `${stack.url}${ADDRESS}`, {
      isPublic: true,
      viewport: VIEWPORTS.phone,
    });
    const figure = page.getByTestId('in-time').getByTestId('figure');
    await figure.waitFor();
    expect((await figure.textContent())?.trim()).toMatch(/^\d{1,3}(,\d)?%$/);
    expect((await page.getByTestId('fill-withheld').textContent())?.length).toBeGreaterThan(40);
    expect(incidents).toEqual([]);
    await close();
  });
});
