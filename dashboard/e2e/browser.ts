import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { OFFICER_CODE } from './stack.ts';

/** The widths a page is looked at: a desk and a small phone. */
export const VIEWPORTS = {
  desk: { width: 1280, height: 800 },
  phone: { width: 360, height: 740 },
} as const;

/** Starts Debian's Chromium, or the one CHROMIUM_PATH names, kept from calling its maker. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

/** A page together with everything that must not happen on it. */
export interface WatchedPage {
  page: Page;
  /** Errors and warnings of the console, uncaught errors, and requests to a foreign host. */
  incidents: string[];
  close(): Promise<void>;
}

/** Opens a page, as the officer unless as the public, that notes its incidents; each has a context of its own, so nothing is remembered between two. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { prepare?: (page: Page) => Promise<unknown>; isPublic?: boolean } = {},
): Promise<WatchedPage> {
  const { prepare, isPublic = false, ...contextOptions } = options;
  const context = await browser.newContext({ viewport: VIEWPORTS.desk, reducedMotion: 'reduce', ...contextOptions });
  const page = await context.newPage();
  // A busy machine may take its time; the test itself still ends.
  page.setDefaultTimeout(60_000);
  const incidents: string[] = [];
  const origin = new URL(url).origin;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) incidents.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => incidents.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (!['data:', 'blob:'].includes(target.protocol) && target.origin !== origin) {
      incidents.push(`foreign request: ${request.url()}`);
    }
  });
  if (!isPublic) await page.addInitScript((code) => sessionStorage.setItem('simoncer.access-code', code), OFFICER_CODE);
  await prepare?.(page);
  await page.goto(url);
  return { page, incidents, close: () => context.close() };
}
