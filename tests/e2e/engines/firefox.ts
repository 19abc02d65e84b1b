import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browser.ts';
import { bringIntoView, type Engine } from './driver.ts';

/** Gecko, through puppeteer over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  find: findFirefox,
  async launch(executablePath) {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    const page = await browser.newPage();
    await page.setViewport({ width: 1024, height: 800 });
    return {
      async open(address) {
        await page.goto(address);
      },
      evaluate: (work, ...args) => page.evaluate(`(${work})(...${JSON.stringify(args)})`) as never,
      async click(selector) {
        await page.evaluate(bringIntoView, selector);
        await page.click(selector);
      },
      press: (key) => page.keyboard.press(key),
      resize: (width, height) => page.setViewport({ width, height }),
      close: () => browser.close(),
    };
  },
};
