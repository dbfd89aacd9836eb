import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack.ts';

let empty: Stack;
let browser: Browser;

beforeAll(async () => {
  [empty, browser] = await Promise.all([startStack({ isEmpty: true }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await empty?.stop();
});

describe.each(['/', '/graduation', '/relief', '/outcomes'])('the page %s', (path) => {
  it('says how to fill an empty database', async () => {
    const { page, incidents, close } = await openPage(browser, `${empty.url}${path}`);
    const state = page.getByTestId('state-empty');
    await state.waitFor();
    expect(await state.textContent()).toContain('npm run seed -- demo');
    expect(incidents).toEqual([]);
    await close();
  });

  it('says what to do when the API is gone, and recovers by the button', async () => {
    const { page, close } = await openPage(browser, `${empty.url}${path}`, {
      prepare: (blocked) => blocked.route('**/graphql', (route) => route.abort()),
    });
    const state = page.getByTestId('state-error');
    await state.waitFor();
    expect(await state.textContent()).toContain('Server tidak dapat dihubungi');
    await page.unroute('**/graphql');
    await state.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByTestId('state-empty').waitFor();
    await close();
  });

  it('tells a refusal of the server apart from an unreachable one', async () => {
    const { page, close } = await openPage(browser, `${empty.url}${path}`, {
      prepare: (refused) =>
        refused.route('**/graphql', (route) => route.fulfill({ json: { errors: [{ message: 'no table' }] } })),
    });
    const state = page.getByTestId('state-error');
    await state.waitFor();
    expect(await state.textContent()).toContain('Server tidak dapat menjawab');
    expect(await state.textContent()).toContain('no table');
    await close();
  });

  it('shows a skeleton while the answer is on its way', async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const { page, close } = await openPage(browser, `${empty.url}${path}`, {
      prepare: (slow) => slow.route('**/graphql', async (route) => asked.then(() => route.continue())),
    });
    await page.getByTestId('state-loading').waitFor();
    answer();
    await page.getByTestId('state-empty').waitFor();
    expect(await page.getByTestId('state-loading').count()).toBe(0);
    await close();
  });
});

describe('an address that does not exist', () => {
  it('is told so and shown the way back', async () => {
    const { page, close } = await openPage(browser, `${empty.url}/tidak-ada`);
    await page.getByRole('heading', { name: 'Halaman tidak ditemukan' }).waitFor();
    await page.getByRole('link', { name: 'Ke Ringkasan' }).click();
    await page.getByTestId('state-empty').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await close();
  });
});
