import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack.ts';

interface Rates {
  coverage: { lastClosedQuarter: string };
  participation: {
    rows: Array<{
      area: { code: string; name: string };
      graduationRate: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        numerator: number;
        denominator: number;
      };
    }>;
  };
}

/** As the dashboard writes it in Indonesian: two decimals, a comma, no blank before the sign. */
const percent = (share: number) => `${(share * 100).toFixed(2).replace('.', ',')}%`;

let stack: Stack;
let browser: Browser;
let rates: Rates['participation']['rows'];
let quarter: string;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
  const { coverage } = await stack.ask<Rates>('{ coverage { lastClosedQuarter } }');
  quarter = coverage.lastClosedQuarter;
  const answer = await stack.ask<Rates>(
    `query ($quarter: Quarter!) {
      participation(by: [KELURAHAN], quarters: { from: $quarter, to: $quarter }) {
        rows {
          area { code name }
          graduationRate { value lower upper numerator denominator }
        }
      }
    }`,
    { quarter },
  );
  rates = answer.participation.rows;
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

describe('the graduation page', () => {
  it('shows on the map and in the table the rate and interval of all 68 kelurahan as the API answers them', async () => {
    const { page, incidents, close } = await openPage(browser, `${stack.url}/graduation`);
    await page.getByTestId('tile').first().waitFor();
    const tiles = await page
      .getByTestId('tile')
      .evaluateAll((elements) =>
        elements.map((e) => [e.getAttribute('data-code'), e.querySelector('.sr-only')?.textContent] as const),
      );
    const labels = new Map(tiles);
    const rows = new Map(
      (
        await page
          .getByTestId('table')
          .locator('tbody tr')
          .evaluateAll((elements) =>
            elements.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
          )
      ).map(([name, ...cells]) => [name, cells]),
    );

    expect(rates).toHaveLength(68);
    expect(labels.size).toBe(68);
    expect(rows.size).toBe(68);
    const known = rates.filter(({ graduationRate }) => graduationRate.value !== null);
    expect(known.length).toBeGreaterThan(40);
    for (const { area, graduationRate } of known) {
      const [value, lower, upper] = [graduationRate.value, graduationRate.lower, graduationRate.upper].map((share) =>
        percent(share ?? Number.NaN),
      );
      expect(labels.get(area.code)).toContain(`: ${value} (${lower}–${upper})`);
      expect(rows.get(area.name)).toEqual(expect.arrayContaining([value, lower, upper]));
    }
    expect(incidents).toEqual([]);
    await close();
  });

  it('draws a line of the ranking for each of the 68 kelurahan', async () => {
    const { page, close } = await openPage(browser, `${stack.url}/graduation`);
    await page.getByTestId('ranking').locator('svg text').first().waitFor();
    const words = await page.getByTestId('ranking').locator('svg text').allTextContents();
    for (const { area } of rates) expect(words).toContain(area.name);
    await close();
  });

  it('opens a kelurahan by keyboard, keeps it in the address, and closes it by going back', async () => {
    const { page, close } = await openPage(browser, `${stack.url}/graduation`);
    const first = page.getByTestId('tile').first();
    await first.waitFor();
    await first.focus();
    await page.keyboard.press('ArrowDown');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-code'));
    expect(focused).not.toBe(await first.getAttribute('data-code'));
    await page.keyboard.press('Enter');

    await page.waitForURL(`**/graduation?kelurahan=${focused}`);
    const chosen = rates.find(({ area }) => area.code === focused);
    const detail = page.getByTestId('detail');
    await detail.getByRole('heading', { name: chosen?.area.name ?? '', exact: true }).waitFor();
    const { value, numerator, denominator } = chosen?.graduationRate ?? {};
    const counts = value === null ? 'Tidak ada nilai' : `${numerator} dari ${denominator} keluarga`;
    expect(await detail.textContent()).toContain(counts);
    await page.goBack();
    await detail.getByText('Pilih kelurahan di peta').waitFor();
    await close();
  });

  it('sorts the table by a column and saves it as a CSV file', async () => {
    const { page, incidents, close } = await openPage(browser, `${stack.url}/graduation`);
    const table = page.getByTestId('table');
    await table.getByRole('button', { name: 'Kelurahan' }).click();
    const names = (await table.locator('tbody th').allTextContents()).map((name) => name.trim());
    expect(names).toEqual(rates.map(({ area }) => area.name).toSorted((a, b) => a.localeCompare(b, 'id')));

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      table.getByRole('button', { name: 'Unduh CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`simoncer-graduation-${quarter.toLowerCase()}-all.csv`);
    let csv = '';
    for await (const chunk of await download.createReadStream()) csv += chunk;
    const lines = csv.trim().split('\r\n');
    expect(lines).toHaveLength(69);
    const known = rates.find(({ graduationRate }) => graduationRate.value !== null);
    expect(lines.find((line) => line.startsWith(`${known?.area.name},`))).toContain(`,${known?.graduationRate.value},`);
    expect(incidents).toEqual([]);
    await close();
  });

  it('narrows ranking and table to a kecamatan and keeps the whole city on the map', async () => {
    const { page, close } = await openPage(browser, `${stack.url}/graduation?kecamatan=32.71.02`);
    await page.getByTestId('tile').first().waitFor();
    // Bogor Timur has six kelurahan.
    expect(await page.getByTestId('table').locator('tbody tr').count()).toBe(6);
    expect(await page.getByTestId('tile').count()).toBe(68);
    expect(await page.getByTestId('subtitle').textContent()).toContain('Bogor Timur');
    await close();
  });
});
