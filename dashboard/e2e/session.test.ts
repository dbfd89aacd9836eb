import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { OFFICER_CODE, startStack } from './stack.ts';
import type { Stack } from './stack.ts';

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

describe('signing in', () => {
  it('opens the small figures to the office, keeps them over a reload, and hides them again on signing out', async () => {
    const { page, incidents, close } = await openPage(browser, `${stack.url}/graduation`, { isPublic: true });
    const cells = page.getByTestId('table').locator('tbody td').filter({ hasText: 'dirahasiakan' });
    const badge = page.getByTestId('audience');
    await page.getByTestId('tile').first().waitFor();
    expect((await badge.textContent())?.trim()).toBe('Publik');
    const hidden = await cells.count();
    expect(hidden).toBeGreaterThan(0);

    const session = page.getByTestId('session');
    await session.getByRole('button', { name: 'Masuk' }).click();
    await session.getByLabel('Kode akses').fill(OFFICER_CODE);
    await session.getByRole('button', { name: 'Masuk' }).click();
    await badge.getByText('Internal').waitFor();
    await page.getByTestId('tile').first().waitFor();
    expect(await cells.count()).toBe(0);

    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(OFFICER_CODE);
    await page.reload();
    await badge.getByText('Internal').waitFor();
    await session.getByRole('button', { name: 'Keluar' }).click();
    await badge.getByText('Publik').waitFor();
    await page.getByTestId('tile').first().waitFor();
    expect(await cells.count()).toBe(hidden);
    const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
    expect(kept).not.toContain(OFFICER_CODE);
    expect(incidents).toEqual([]);
    await close();
  });

  it('says in plain words that a code is not known, and stays with the public', async () => {
    const { page, incidents, close } = await openPage(browser, stack.url, { isPublic: true });
    const session = page.getByTestId('session');
    await session.getByRole('button', { name: 'Masuk' }).click();
    await session.getByLabel('Kode akses').fill('not-a-code-of-anybody');
    await session.getByRole('button', { name: 'Masuk' }).click();
    await session.getByText('Kode ini tidak membuka angka internal').waitFor();
    expect((await page.getByTestId('audience').textContent())?.trim()).toBe('Publik');
    expect(incidents).toEqual([]);
    await close();
  });

  it('leaves nothing of the office on the screen when the server is gone while signing out', async () => {
    const { page, close } = await openPage(browser, stack.url);
    await page.getByTestId('rate').getByTestId('figure').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByTestId('session').getByRole('button', { name: 'Keluar' }).click();
    await page.getByTestId('state-error').waitFor();
    expect(await page.getByTestId('figure').count()).toBe(0);
    await close();
  });
});
