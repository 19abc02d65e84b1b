import { readdirSync, readFileSync } from 'node:fs';
import { expect, PAGES, test } from './site-test.ts';

for (const { site, path, name, content } of PAGES) {
  test(`${name}: every figure of the dataset is one mark of the opening picture`, async ({
    page,
    addresses,
  }) => {
    await page.goto(addresses[site] + path);
    const [slug = ''] = readdirSync(`${content}/stories`);
    const dataset = JSON.parse(readFileSync(`${content}/stories/${slug}/dataset.json`, 'utf8'));
    const ids: string[] = [...dataset.figures, ...(dataset.derived ?? [])].map(({ id }) => id);
    for (const drawing of ['.narrow', '.wide']) {
      const marks = await page.$$eval(`.opening ${drawing} a`, (links) =>
        links.map((link) => ({
          figure: link.getAttribute('data-figure') ?? '',
          leads: document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.id,
          spoken: link.closest('[aria-hidden]') === null || link.tabIndex >= 0,
        })),
      );
      expect(marks.map(({ figure }) => figure).toSorted()).toEqual(ids.toSorted());
      for (const { figure, leads, spoken } of marks) {
        expect(leads).toBe(`note-${figure}`);
        // The ledger is the same list in words.
        expect(spoken).toBe(false);
      }
    }
  });

  test(`${name}: the marks come back in the ledger, one each, by how we know them`, async ({
    page,
    addresses,
  }) => {
    await page.goto(addresses[site] + path);
    const rows = await page.$$eval('#ledger .seed-group', (groups) =>
      groups.map((group) => [
        Number(group.querySelector('[data-ui]')?.textContent),
        group.querySelectorAll('ul[aria-hidden="true"] a[tabindex="-1"]').length,
      ]),
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const [said, shown] of rows) expect(shown).toBe(said);
    // A series is one note for many values, and one mark.
    expect(rows.reduce((sum, [, shown = 0]) => sum + shown, 0)).toBe(
      await page.locator('.note').count(),
    );
  });

  for (const [width, height, least] of [
    [360, 640, 200],
    [390, 844, 320],
    [768, 1024, 400],
    [1440, 900, 600],
  ] as const) {
    test(`${name}: the first screen shows much of the picture, and its words are 12 px or more, at ${width}×${height}`, async ({
      page,
      addresses,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(addresses[site] + path);
      const seen = await page.evaluate(() => {
        const picture = [...document.querySelectorAll('.opening svg')].find(
          (svg) => svg.getBoundingClientRect().width > 0,
        );
        const box = picture?.getBoundingClientRect();
        const scale = (box?.width ?? 0) / (picture as SVGSVGElement).viewBox.baseVal.width;
        const sizes = [...(picture?.querySelectorAll('tspan') ?? [])].map(
          (span) => Number.parseFloat(getComputedStyle(span).fontSize) * scale,
        );
        return {
          height: Math.min(box?.bottom ?? 0, innerHeight) - (box?.top ?? 0),
          text: Math.min(...sizes),
          sideways: document.documentElement.scrollWidth - innerWidth,
        };
      });
      expect(seen.height).toBeGreaterThan(least);
      expect(seen.text).toBeGreaterThanOrEqual(12);
      expect(seen.sideways).toBeLessThanOrEqual(0);
    });
  }
}
