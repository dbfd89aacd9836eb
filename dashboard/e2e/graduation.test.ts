import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack.ts';
import { rate as percent } from './written.ts';

interface Peer {
  amongAreas: { position: string | null; rank: { lower: number; upper: number } | null } | null;
}

interface Rates {
  coverage: { firstQuarter: string; lastClosedQuarter: string };
  participation: {
    rows: Array<{
      area: { code: string; name: string };
      graduationRate: Peer & {
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

let stack: Stack;
let browser: Browser;
let rates: Rates['participation']['rows'];
let ranges: Peer[];
let quarter: string;
let first: string;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
  const { coverage } = await stack.ask<Rates>('{ coverage { firstQuarter lastClosedQuarter } }');
  quarter = coverage.lastClosedQuarter;
  first = coverage.firstQuarter;
  const answer = await stack.ask<Rates>(
    `query ($quarter: Quarter!) {
      participation(by: [KELURAHAN], quarters: { from: $quarter, to: $quarter }) {
        rows {
          area { code name }
          graduationRate {
            value lower upper numerator denominator
            amongAreas { position rank { lower upper } }
          }
        }
      }
    }`,
    { quarter },
  );
  rates = answer.participation.rows;
  ranges = rates.map(({ graduationRate }) => graduationRate);
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

  it('shows the funnel with its sentence, and its points as a table and a file', async () => {
    const { page, incidents, close } = await openPage(browser, `${stack.url}/graduation`);
    const funnel = page.getByTestId('funnel');
    await funnel.locator('svg').waitFor();
    const within = ranges.filter(({ amongAreas }) => amongAreas?.position === 'WITHIN').length;
    const seen = ranges.filter(({ amongAreas }) => amongAreas?.position != null).length;
    expect(await funnel.locator('figcaption').textContent()).toContain(`${within} dari ${seen} kelurahan`);
    await funnel.getByRole('button', { name: 'Tabel' }).click();
    expect(await funnel.locator('tbody tr').count()).toBe(seen);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      funnel.getByRole('button', { name: 'Unduh CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`simoncer-funnel-${quarter.toLowerCase()}-quarter-all.csv`);
    expect(incidents).toEqual([]);
    await close();
  });

  it('tells the ranks that each kelurahan may have, as the API answers them', async () => {
    const { page, close } = await openPage(browser, `${stack.url}/graduation`);
    await page.getByTestId('ranking').locator('svg text').first().waitFor();
    const words = await page.getByTestId('ranking').locator('svg text').allTextContents();
    const ranks = ranges.flatMap(({ amongAreas }) => amongAreas?.rank ?? []);
    expect(ranks.length).toBeGreaterThan(40);
    for (const { lower, upper } of ranks) expect(words).toContain(lower === upper ? `${lower}` : `${lower}–${upper}`);
    await close();
  });

  it('switches to four quarters and back, in the address and in the figures', async () => {
    const { page, incidents, close } = await openPage(browser, `${stack.url}/graduation`);
    await page.getByTestId('filter-span').getByText('Empat triwulan').click();
    await page.waitForURL('**/graduation?span=FOUR_QUARTERS');
    const subtitle = page.getByTestId('subtitle');
    await expect.poll(() => subtitle.textContent(), { timeout: 30_000 }).toMatch(/TW \S+ \d{4}–TW \S+ \d{4}/);
    const { participation } = await stack.ask<{
      participation: { rows: Array<{ graduationRate: { value: number } }> };
    }>(
      `query ($quarter: Quarter!) {
        participation(by: [CITY, QUARTER], rolling: 4, quarters: { from: $quarter, to: $quarter }, where: { city: "32.71" }) {
          rows { graduationRate { value } }
        }
      }`,
      { quarter },
    );
    await page.getByTestId('map-sentence').waitFor();
    const rate = percent(participation.rows[0]?.graduationRate.value ?? Number.NaN);
    expect(await page.getByTestId('map-sentence').textContent()).toContain(`seluruh kota ${rate}`);
    await page.reload();
    await page.getByTestId('map-sentence').getByText(rate).waitFor();
    await page.goBack();
    await page.waitForURL('**/graduation');
    expect(incidents).toEqual([]);
    await close();
  });

  it('draws the time to graduation with those still observed, since aid or since the journey', async () => {
    const { page, incidents, close } = await openPage(browser, `${stack.url}/graduation`);
    const curve = page.getByTestId('curve');
    const { timeToGraduation } = await stack.ask<{
      timeToGraduation: { groups: Array<{ subjects: number; steps: Array<{ atRisk: number }> }> };
    }>(
      `query ($quarter: Quarter!, $first: Quarter!) {
        timeToGraduation(since: AID, quarters: { from: $first, to: $quarter }, where: { city: "32.71" }) {
          groups { subjects steps { atRisk } }
        }
      }`,
      { quarter, first },
    );
    const families = timeToGraduation.groups[0]?.subjects ?? Number.NaN;
    const written = families.toString().replace(/\B(?=(\d{3})+$)/g, '.');
    await curve
      .locator('figcaption')
      .getByText(`Dari ${written} keluarga di Kota Bogor yang mulai menerima bantuan`)
      .waitFor();
    await curve.locator('svg text').first().waitFor();
    expect(await curve.locator('svg text').allTextContents()).toContain('Lulus karena naik kelas');
    await curve.getByText('Jalur graduasi', { exact: true }).click();
    await page.waitForURL('**/graduation?since=JOURNEY');
    expect(incidents).toEqual([]);
    await close();
  });
});

describe('the graduation page for the public', () => {
  it('begins with a calendar year, says why, and keeps the curve for the office', async () => {
    const { page, incidents, close } = await openPage(browser, `${stack.url}/graduation`, { isPublic: true });
    await page.getByTestId('public-notice').waitFor();
    await expect.poll(() => page.getByTestId('subtitle').textContent(), { timeout: 30_000 }).toMatch(/ · \d{4}$/);
    await page.getByTestId('curve-missing').getByText('hanya untuk pegawai kantor').waitFor();
    expect(await page.textContent('main')).not.toContain('NaN');
    expect(incidents).toEqual([]);
    await close();
  });

  it('offers one step away what may be told, where nothing of the kelurahan may', async () => {
    const { page, incidents, close } = await openPage(browser, `${stack.url}/graduation?span=QUARTER&kind=NATURAL`, {
      isPublic: true,
    });
    const hidden = page.getByTestId('hidden');
    await hidden.waitFor();
    expect(await page.getByTestId('ranking').count()).toBe(0);
    await hidden.getByRole('button', { name: /Tampilkan semua graduasi \d{4}/ }).click();
    await page.waitForURL('**/graduation');
    expect(incidents).toEqual([]);
    await close();
  });
});
