import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, VIEWPORTS } from './browser.ts';
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
    const { page, incidents, close } = await openPage(browser, `${stack.url}/graduation?span=QUARTER`, {
      isPublic: true,
    });
    const badge = page.getByTestId('session').getByTestId('audience');
    await page.getByTestId('hidden').waitFor();
    expect((await badge.textContent())?.trim()).toBe('Publik');
    expect(await page.getByTestId('public-notice').textContent()).toContain('setelah masuk dengan kode akses');
    expect(await page.getByTestId('tile').count()).toBe(0);

    const session = page.getByTestId('session');
    await session.getByRole('button', { name: 'Masuk' }).click();
    await session.getByLabel('Kode akses').fill(OFFICER_CODE);
    await session.getByRole('button', { name: 'Masuk' }).click();
    await badge.getByText('Internal').waitFor();
    await page.getByTestId('tile').first().waitFor();
    expect(await page.getByTestId('hidden').count()).toBe(0);
    expect(await page.getByTestId('public-notice').count()).toBe(0);
    // The button that was pressed is gone: the keyboard goes on at the content.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');

    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(OFFICER_CODE);
    await page.reload();
    await badge.getByText('Internal').waitFor();
    await session.getByRole('button', { name: 'Keluar' }).click();
    await badge.getByText('Publik').waitFor();
    await page.getByTestId('hidden').waitFor();
    expect(await page.getByTestId('tile').count()).toBe(0);
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
    expect((await session.getByTestId('audience').textContent())?.trim()).toBe('Publik');
    expect(incidents).toEqual([]);
    await close();
  });

  it('is found on a phone without opening the menu, with the field ready to type', async () => {
    const { page, incidents, close } = await openPage(browser, `${stack.url}/graduation`, {
      isPublic: true,
      viewport: VIEWPORTS.phone,
    });
    await page.getByTestId('phone-sign-in').press('Enter');
    await page.getByRole('dialog').getByLabel('Kode akses').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), { timeout: 30_000 }).toBe('INPUT');
    await page.keyboard.type(OFFICER_CODE);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('header').getByTestId('audience').getByText('Internal').waitFor();
    await page.getByTestId('tile').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    // Nothing of the closed menu keeps the page from being used.
    await page.getByTestId('tile').first().click();
    await page.waitForURL('**/graduation?kelurahan=*');
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
