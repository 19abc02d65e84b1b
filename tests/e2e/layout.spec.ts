import type { Page } from '@playwright/test';
import { expect, PAGES, test } from './site-test.ts';

for (const { site, path, name } of PAGES) {
  for (const width of [320, 360, 390, 768, 1440]) {
    test(`${name}: nothing is cut off or printed over at ${width} px`, async ({
      page,
      addresses,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(addresses[site] + path);
      expect(await cutOff(page)).toEqual([]);
      expect(await textsOnTexts(page)).toEqual([]);
      expect(await outsideDrawing(page)).toEqual([]);
    });
  }

  for (const [width, height] of [
    [360, 640],
    [390, 844],
    [768, 1024],
    [1440, 900],
  ] as const) {
    test(`${name}: what a stage holds fits into it at ${width}×${height}`, async ({
      page,
      addresses,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(addresses[site] + path);
      const stages = await page.$$eval('[data-stage]', (all) =>
        all.map((stage) => {
          const inner = [...stage.querySelectorAll('.stage-title, .stage-foot, svg')].filter(
            (part) => part.getClientRects().length > 0,
          );
          const bottom = Math.max(...inner.map((part) => part.getBoundingClientRect().bottom));
          return bottom - stage.getBoundingClientRect().bottom;
        }),
      );
      expect(stages.length).toBeGreaterThan(0);
      expect(stages.filter((spill) => spill > 0.5)).toEqual([]);
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
        link: one.closest('a.figure-link')?.getAttribute('href'),
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

/** Elements that stick out of the window and that no scrolling box around them takes in. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element) => {
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return true;
      }
      return false;
    };
    return [...document.querySelectorAll('main :not(svg *)')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const out = right > window.innerWidth + 0.5 || left < -0.5;
        return width > 1 && out && !scrolls(element);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 160));
  });
}

/** Pairs of texts in one drawing that lie on each other by more than lines may touch. */
async function textsOnTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main svg')].flatMap((svg) => {
      const boxes = [...svg.querySelectorAll('text')]
        .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      return boxes.flatMap((a, index) =>
        boxes.slice(index + 1).flatMap((b) => {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          // A box is higher than its ink: ink does not meet before a third of a line.
          const meet = across > 1 && down > Math.min(a.box.height, b.box.height) / 3;
          return meet ? [`“${a.words}” on “${b.words}”`] : [];
        }),
      );
    }),
  );
}

/** Texts of drawings that leave their drawing. */
async function outsideDrawing(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main svg text')].flatMap((text) => {
      const box = text.getBoundingClientRect();
      const frame = text.closest('svg')?.getBoundingClientRect();
      if (box.width === 0 || !frame) return [];
      const out = box.left < frame.left - 1 || box.right > frame.right + 1;
      return out ? [text.textContent ?? ''] : [];
    }),
  );
}
