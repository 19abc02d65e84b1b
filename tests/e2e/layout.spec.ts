import type { Page } from '@playwright/test';
import {
  cutOff,
  letterHeights,
  openAll,
  outsideDrawing,
  spills,
  textsOnTexts,
} from './page-faults.ts';
import { expect, PAGES, test } from './site-test.ts';

/** Phones, tablets and desktops, and both sides of every width at which the layout turns. */
const SIZES = [
  [320, 568],
  [320, 844],
  [360, 640],
  [390, 844],
  [600, 900],
  [768, 1024],
  [800, 600],
  [1024, 768],
  [1200, 800],
  [1440, 900],
] as const;

for (const { site, path, name } of PAGES) {
  for (const scale of [1, 1.3]) {
    test(`${name}: text ${scale} times as large as we set it is whole, apart and legible at every width`, async ({
      page,
      addresses,
    }) => {
      await page.goto(addresses[site] + path);
      await page.evaluate(openAll);
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        await scaleText(page, scale);
        const faults = {
          cutOff: await page.evaluate(cutOff),
          small: (await page.evaluate(letterHeights)).filter(({ size }) => size < 11.95),
          outsideDrawing: await page.evaluate(outsideDrawing),
          onEachOther: await page.evaluate(textsOnTexts),
          spills: await page.evaluate(spills),
        };
        expect
          .soft(faults, `${width}×${height}`)
          .toEqual({ cutOff: [], small: [], outsideDrawing: [], onEachOther: [], spills: [] });
      }
    });
  }

  test(`${name}: targets of touch are at least 24 px`, async ({ page, addresses }) => {
    await page.goto(addresses[site] + path);
    // A link in running text is exempt: WCAG 2.2, 2.5.8.
    const small = await page.$$eval('nav a, .step-nav a, .stage-foot a, summary', (all) =>
      all
        .filter((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width > 0 && (width < 24 || height < 24);
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 160)),
    );
    expect(small).toEqual([]);
  });

  test(`${name}: every number in prose is data inside a link to its own note`, async ({
    page,
    addresses,
  }) => {
    await page.goto(addresses[site] + path);
    const numbers = await page.$$eval('.prose [data-figure]', (all) =>
      all.map((one) => ({
        element: one.localName,
        link: one.closest('a[href^="#note-"]')?.getAttribute('href'),
        figure: one.getAttribute('data-figure'),
      })),
    );
    expect(numbers.length).toBeGreaterThan(3);
    expect(
      numbers.filter(
        ({ element, link, figure }) => element !== 'data' || link !== `#note-${figure}`,
      ),
    ).toEqual([]);
  });
}

/**
 * What a reader's text setting does: every letter of the page grows, whatever unit its size was
 * written in. Drawings are pictures and keep their size.
 */
async function scaleText(page: Page, factor: number): Promise<void> {
  await page.evaluate((by) => {
    const all = [...document.querySelectorAll<HTMLElement>('body, body *:not(svg, svg *)')];
    for (const one of all) one.style.fontSize = '';
    if (by === 1) return;
    const sizes = all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    for (const [index, one] of all.entries()) one.style.fontSize = `${(sizes[index] ?? 0) * by}px`;
  }, factor);
}
