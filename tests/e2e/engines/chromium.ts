import { chromium as playwright } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from '../../../scripts/browser.ts';
import { bringIntoView, type Engine } from './driver.ts';

/** Blink, through Playwright. */
export const chromium: Engine = {
  name: 'Chromium',
  find: findBrowser,
  async launch(executablePath) {
    const browser = await playwright.launch({ executablePath, args: [...LAUNCH_ARGS] });
    const page = await browser.newPage({ viewport: { width: 1024, height: 800 } });
    return {
      async open(address) {
        await page.goto(address);
      },
      // Playwright hands over one argument: an expression has room for all of them.
      evaluate: (work, ...args) => page.evaluate(`(${work})(...${JSON.stringify(args)})`),
      async click(selector) {
        await page.evaluate(bringIntoView, selector);
        await page.locator(selector).first().click();
      },
      press: (key) => page.keyboard.press(key),
      resize: (width, height) => page.setViewportSize({ width, height }),
      close: () => browser.close(),
    };
  },
};
