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

/** Every page of all sites, with its kind and what stands in its own file; weighed once. */
let weighed: ReturnType<typeof weighPages> | undefined;
function everyPage() {
  weighed ??= weighPages();
  return weighed;
}

function weighPages() {
  return (Object.keys(SITES) as (keyof typeof SITES)[]).flatMap((site) =>
    [...pagesByKind(SITES[site].out)].flatMap(([kind, paths]) =>
      paths.map((path) => ({ site, kind, path, file: fileWeight(SITES[site].out, path) })),
    ),
  );
}

test('no page’s file costs more than the budget of its kind', () => {
  const pages = everyPage();
  expect([...new Set(pages.map(({ kind }) => kind))].toSorted()).toEqual(
    Object.keys(BUDGETS).toSorted(),
  );
  const over = pages.flatMap(({ site, kind, path, file }) =>
    overspent(kind, file).map((one) => `${site}/${path}: ${one}`),
  );
  expect(over).toEqual([]);
});

test('the heaviest page of each kind keeps its budget when it is read to its end', async ({
  browser,
  addresses,
}) => {
  const heaviestFirst = everyPage().toSorted((a, b) => b.file.html - a.file.html);
  const over: string[] = [];
  const kinds = Object.keys(BUDGETS) as PageKind[];
  const heaviest = kinds.flatMap((kind) => heaviestFirst.find((one) => one.kind === kind) ?? []);
  for (const { site, kind, path } of heaviest) {
    const page = await browser.newPage();
    const weight = await weigh(page, addresses[site], SITES[site].out, path);
    over.push(...overspent(kind, weight).map((one) => `${site}/${path}: ${one}`));
    await page.close();
  }
  expect(over).toEqual([]);
});

test('what costs more than it may is told with the excess', () => {
  const { html } = BUDGETS.story;
  expect(overspent('story', { html: html + 7 })).toEqual([
    `story: html is ${html + 7}, 7 over its ${html}`,
  ]);
});
