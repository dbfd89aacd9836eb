import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack.ts';
import { count, rate as percent } from './written.ts';

interface Figures {
  participation: {
    rows: Array<{
      familiesOnAid: { value: number };
      rate: { value: number; lower: number; upper: number };
    }>;
  };
}

const query = (rate: 'graduationRate' | 'graduationRateNatural') => `query ($quarter: Quarter!, $programme: [ID!]) {
  participation(quarters: { from: $quarter, to: $quarter }, where: { city: "32.71", programme: $programme }) {
    rows {
      familiesOnAid { value }
      rate: ${rate} { value lower upper }
    }
  }
}`;

let stack: Stack;
let browser: Browser;
let quarter: string;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
  const { coverage } = await stack.ask<{ coverage: { lastClosedQuarter: string } }>(
    '{ coverage { lastClosedQuarter } }',
  );
  quarter = coverage.lastClosedQuarter;
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

describe('the overview', () => {
  it('shows the figures of the last closed quarter as the API answers them, with their interval', async () => {
    const { participation } = await stack.ask<Figures>(query('graduationRate'), { quarter });
    const [city] = participation.rows;
    if (!city) throw new Error('the API gave no figures of the city');
    const { page, incidents, close } = await openPage(browser, stack.url);
    const rate = page.getByTestId('rate');
    await rate.getByTestId('figure').waitFor();

    expect((await page.getByTestId('families').getByTestId('figure').textContent())?.trim()).toBe(
      count(city.familiesOnAid.value),
    );
    expect((await rate.getByTestId('figure').textContent())?.trim()).toBe(percent(city.rate.value));
    expect(await rate.getByTestId('interval').textContent()).toContain(
      `${percent(city.rate.lower)} sampai ${percent(city.rate.upper)}`,
    );
    expect(await rate.getByTestId('sentence').textContent()).toContain(`(${percent(city.rate.value)})`);
    expect(incidents).toEqual([]);
    await close();
  });

  it('keeps filters in the address over a reload and takes them along to Graduation', async () => {
    const { page, incidents, close } = await openPage(browser, stack.url);
    await page.getByTestId('filter-kind').getByText('Alamiah').click();
    await page.waitForURL('**/?kind=NATURAL');
    await page.getByTestId('filter-programme').click();
    await page.getByRole('option').nth(1).click();
    await page.waitForURL('**/?kind=NATURAL&programme=*');
    const programme = new URL(page.url()).searchParams.get('programme');
    await page.getByTestId('filter-quarter').click();
    await page.getByRole('option', { name: 'TW I 2026' }).click();
    await page.waitForURL('**/?quarter=2026Q1&kind=NATURAL&programme=*');

    await page.reload();
    const { participation } = await stack.ask<Figures>(query('graduationRateNatural'), {
      quarter: '2026Q1',
      programme: [programme],
    });
    const figure = page.getByTestId('rate').getByTestId('figure');
    await figure.waitFor();
    expect((await figure.textContent())?.trim()).toBe(percent(participation.rows[0]?.rate.value ?? Number.NaN));

    await page.getByRole('link', { name: 'Lihat graduasi per kelurahan' }).click();
    await page.waitForURL(`**/graduation?quarter=2026Q1&kind=NATURAL&programme=${programme}`);
    await page.getByTestId('tile').first().waitFor();
    expect(await page.title()).toBe('Graduasi · Simoncer Kota Bogor');
    expect(incidents).toEqual([]);
    await close();
  });

  it('tells the reader about a value of the address that it does not know, and shows the default', async () => {
    const { page, close } = await openPage(browser, `${stack.url}/?quarter=1999Q1&kind=NATURAL`);
    const notice = page.getByTestId('filter-notice');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('Nilai “1999Q1” untuk Triwulan tidak dikenal');
    await page.waitForURL('**/?kind=NATURAL');
    await page.getByTestId('rate').getByTestId('figure').waitFor();
    await close();
  });

  it('switches to English and remembers it', async () => {
    const { page, incidents, close } = await openPage(browser, stack.url);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Graduation at a glance' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Graduation at a glance' }).waitFor();
    expect(await page.title()).toBe('Overview · Simoncer Kota Bogor');
    expect(await page.getByTestId('rate').getByTestId('figure').textContent()).toMatch(/\d\.\d\d%/);
    expect(incidents).toEqual([]);
    await close();
  });

  it('says why the open quarter has no value, and never shows a zero for it', async () => {
    const { coverage } = await stack.ask<{ coverage: { currentQuarter: string } }>('{ coverage { currentQuarter } }');
    const { page, close } = await openPage(browser, `${stack.url}/?quarter=${coverage.currentQuarter}`);
    const rate = page.getByTestId('rate');
    await rate.getByTestId('figure').waitFor();
    expect((await rate.getByTestId('figure').textContent())?.trim()).toBe('Tidak ada nilai');
    expect(await rate.textContent()).toContain('triwulan ini belum berakhir');
    expect(await page.textContent('main')).not.toContain('NaN');
    await close();
  });

  it('never shows figures under the name of other filters, also when the new ones cannot be had', async () => {
    const { page, close } = await openPage(browser, stack.url);
    await page.getByTestId('rate').getByTestId('figure').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByText('Alamiah', { exact: true }).click();
    await page.getByRole('button', { name: 'Coba lagi' }).waitFor();
    expect(await page.getByTestId('figure').count()).toBe(0);
    await close();
  });

  it('refreshes quietly every 30 seconds, and keeps the last figures with a notice when that fails', async () => {
    let requestCount = 0;
    let isGone = false;
    const { page, close } = await openPage(browser, stack.url, {
      prepare: async (counted) => {
        await counted.clock.install();
        await counted.route('**/graphql', (route) => {
          requestCount += 1;
          return isGone ? route.abort() : route.continue();
        });
      },
    });
    const figure = page.getByTestId('rate').getByTestId('figure');
    await figure.waitFor();
    const shown = await figure.textContent();
    const before = requestCount;
    await page.clock.runFor(31_000);
    await expect.poll(() => requestCount, { timeout: 10_000 }).toBeGreaterThan(before);
    expect(await page.getByRole('alert').count()).toBe(0);

    isGone = true;
    await page.clock.runFor(31_000);
    await page.getByText('Pembaruan terakhir gagal').waitFor();
    expect(await figure.textContent()).toBe(shown);

    isGone = false;
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.clock.runFor(31_000);
    await expect.poll(() => page.getByText('Pembaruan terakhir gagal').count(), { timeout: 10_000 }).toBe(0);
    await close();
  });

  it('explains the definition on demand', async () => {
    const { page, close } = await openPage(browser, stack.url);
    const rate = page.getByTestId('rate');
    await rate.getByText('Definisi v').click();
    await rate.getByText('Pembilang').waitFor();
    expect(await rate.textContent()).toMatch(/Data per \d{1,2} \S+ \d{4}, \d{2}\.\d{2} WIB/);
    await close();
  });
});
