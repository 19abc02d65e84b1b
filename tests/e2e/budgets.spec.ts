import { readFileSync } from 'node:fs';
import { SITES } from './build-sites.ts';
import { fileWeight, type PageKind, pagesByKind, type Weight, weigh } from './page-weight.ts';
import { expect, test } from './site-test.ts';

test.use({ isLaidOut: false });

/** The most that a page of each kind may cost, in bytes and counts. */
const BUDGETS: Record<PageKind, Weight> = JSON.parse(
  readFileSync('tests/budgets.json', 'utf8'),
).kinds;

/** What costs more than it may, and by how much. */
function overspent(kind: PageKind, weight: Partial<Weight>): string[] {
  return Object.entries(weight).flatMap(([what, is]) => {
    const most = BUDGETS[kind][what as keyof Weight];
    if (most === undefined) return [`${kind}: ${what} has no budget`];
    return is > most ? [`${kind}: ${what} is ${is}, ${is - most} over its ${most}`] : [];
  });
}

for (const [site, { out }] of Object.entries(SITES) as [keyof typeof SITES, { out: string }][]) {
  test(`${site}: no page’s file costs more than the budget of its kind`, () => {
    const pages = pagesByKind(out);
    expect([...pages.keys()].toSorted()).toEqual(Object.keys(BUDGETS).toSorted());
    const over = [...pages].flatMap(([kind, paths]) =>
      paths.flatMap((path) =>
        overspent(kind, fileWeight(out, path)).map((one) => `/${path}: ${one}`),
      ),
    );
    expect(over).toEqual([]);
  });

  test(`${site}: the heaviest page of each kind keeps its budget when it is read to its end`, async ({
    browser,
    addresses,
  }) => {
    const over: string[] = [];
    for (const [kind, paths] of pagesByKind(out)) {
      const html = (path: string) => fileWeight(out, path).html;
      const [path = ''] = paths.toSorted((a, b) => html(b) - html(a));
      const page = await browser.newPage();
      const weight = await weigh(page, addresses[site], out, path);
      over.push(...overspent(kind, weight).map((one) => `/${path}: ${one}`));
      await page.close();
    }
    expect(over).toEqual([]);
  });
}

test('what costs more than it may is told with the excess', () => {
  const { html } = BUDGETS.story;
  expect(overspent('story', { html: html + 7 })).toEqual([
    `story: html is ${html + 7}, 7 over its ${html}`,
  ]);
});
