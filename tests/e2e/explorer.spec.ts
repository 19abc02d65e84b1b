import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cutOff, letterHeights, openAll, outsideDrawing, textsOnTexts } from './page-faults.ts';
import { expect, test } from './site-test.ts';

/** Where a digit may stand: CONTRACT of the page, "Hooks". */
const HOOKS = '[data-figure], time, .plain, [data-tick], [data-locator], [data-ui]';
const explorer = (page: Page) => page.locator('#figures');
const choice = (page: Page, name: string) => page.getByRole('combobox', { name });
const tab = (page: Page, name: string) => explorer(page).getByRole('radio', { name });
const shownNotes = (page: Page) =>
  page.$$eval('.ledger .note', (all) =>
    all.filter((note) => note.getClientRects().length > 0).map(({ id }) => id.slice(5)),
  );
const drawn = (page: Page) =>
  page.$$eval('.explorer-plot a[data-figure]', (all) =>
    all.map((one) => one.getAttribute('data-figure')),
  );

/** Scrolls to within reach of the explorer, as a reader does, and waits until it lives. */
async function comeNear(page: Page): Promise<void> {
  await page.evaluate(() => {
    const place = document.getElementById('figures') as HTMLElement;
    scrollTo(0, place.getBoundingClientRect().top + scrollY - innerHeight - 200);
  });
  await expect(explorer(page)).toHaveAttribute('data-state', 'live');
  await page.evaluate(() => document.getElementById('figures')?.scrollIntoView());
}

/** Violations of the page's policy, and errors: there are none in any of these tests. */
const faults = new WeakMap<Page, string[]>();
test.beforeEach(({ page }) => {
  const found: string[] = [];
  faults.set(page, found);
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  page.on('pageerror', ({ message }) => found.push(message));
});
test.afterEach(({ page }) => expect(faults.get(page)).toEqual([]));

test('no byte of the explorer comes before the reader is near, and nothing moves while it opens', async ({
  page,
  addresses,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        const root = document.documentElement;
        root.dataset['moved'] = String(Number(root.dataset['moved'] ?? 0) + entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${addresses.lead}/`);
  const isExplorer = (path: string) => /explorer|live/.test(path);
  const scrollBy = () =>
    page.evaluate(() => {
      scrollTo({ top: scrollY + innerHeight * 0.45, behavior: 'instant' });
      const place = document.getElementById('figures')?.getBoundingClientRect();
      return (place?.top ?? 0) - innerHeight;
    });
  let before: string[] = [];
  for (let distance = await scrollBy(); distance > -1500; distance = await scrollBy()) {
    if (distance > 700) before = [...requests];
    await page.waitForTimeout(distance > 1500 ? 10 : 150);
  }
  expect(before.filter(isExplorer)).toEqual([]);
  expect(requests.filter(isExplorer).length).toBeGreaterThan(2);
  await expect(explorer(page)).toHaveAttribute('data-state', 'live');
  expect(await page.evaluate(() => document.documentElement.dataset['moved'] ?? '0')).toBe('0');
});

test('filters, order and search narrow the chart and the notes together, and the address keeps them', async ({
  page,
  context,
  addresses,
}) => {
  await page.goto(`${addresses.second}/`);
  await comeNear(page);
  const all = await shownNotes(page);
  await expect(explorer(page).getByRole('status')).toHaveText(`${all.length} numbers.`);

  await choice(page, 'Unit').selectOption('bird');
  const birds = await shownNotes(page);
  expect(birds.toSorted()).toEqual(
    ['birds', 'ducks', 'gulls', 'gulls_seen', 'next_winter', 'waders'].toSorted(),
  );
  await expect(explorer(page).getByRole('status')).toHaveText(`6 of ${all.length} numbers match.`);

  await choice(page, 'Order').selectOption({ label: 'Largest first' });
  const ordered = ['next_winter', 'birds', 'ducks', 'gulls', 'waders'];
  expect(await shownNotes(page)).toEqual([...ordered, 'gulls_seen']);
  expect(await drawn(page)).toEqual(ordered);

  await page.getByRole('searchbox').fill('ＤＵＣＫS');
  expect(await shownNotes(page)).toEqual(['ducks']);
  await expect.poll(() => new URL(page.url()).search).toContain('find=');

  const shared = await context.newPage();
  await shared.goto(page.url());
  await expect(explorer(shared)).toHaveAttribute('data-state', 'live');
  expect(await shownNotes(shared)).toEqual(['ducks']);
  await expect(shared.getByRole('searchbox')).toBeInViewport();
  await expect(choice(shared, 'Unit')).toHaveValue('bird');

  await page.locator('.explorer-plot a').click();
  await expect(page.getByRole('dialog')).toContainText('37');
  await page.keyboard.press('Escape');

  await page.getByRole('searchbox').fill('no such thing');
  await expect(explorer(page).getByRole('status')).toHaveText('No number matches.');
  expect(await drawn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Clear all' }).click();
  expect(await shownNotes(page)).toHaveLength(all.length);
  await expect.poll(() => new URL(page.url()).search).toBe('?sort=value');
});

test('the keyboard alone reaches and works everything', async ({ page, addresses }) => {
  await page.goto(`${addresses.second}/`);
  await comeNear(page);
  const { keyboard } = page;
  await tab(page, 'All').focus();
  await keyboard.press('ArrowRight');
  await expect(tab(page, 'Count')).toBeChecked();
  await keyboard.press('Tab');
  await keyboard.type('gulls');
  expect(await drawn(page)).toEqual(['gulls']);
  await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await expect(choice(page, 'Order')).toHaveValue('text');
  for (const name of ['Unit', 'Basis', 'Topic', 'Section']) {
    await keyboard.press('Tab');
    await expect(choice(page, name)).toBeFocused();
  }
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(tab(page, 'All')).toBeFocused();
});

test('a link to a note that is filtered out shows the note', async ({ page, addresses }) => {
  await page.goto(`${addresses.second}/?unit=bird#figures`);
  await expect(explorer(page)).toHaveAttribute('data-state', 'live');
  await expect(page.locator('#note-hours')).toBeHidden();
  await page.evaluate(() => {
    location.hash = '#note-hours';
  });
  await expect(page.locator('#note-hours')).toBeInViewport();
});

test('where its place is on the screen it opens only when asked to', async ({
  page,
  addresses,
}) => {
  await page.goto(`${addresses.second}/`);
  await page.evaluate(() => {
    const place = document.getElementById('figures') as HTMLElement;
    scrollTo(0, place.getBoundingClientRect().top + scrollY - innerHeight / 2);
  });
  const button = page.getByRole('button', { name: 'Filter and compare' });
  await button.click();
  await expect(button).toHaveCount(0);
  await expect(tab(page, 'All')).toBeFocused();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the living explorer is named, bound and legible on a phone, ${scheme}`, async ({
    page,
    addresses,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${addresses.lead}/`);
    await comeNear(page);
    const axe = new AxeBuilder({ page }).include('#figures');
    const { violations } = await (scheme === 'dark'
      ? axe.withRules('color-contrast')
      : axe
    ).analyze();
    expect(violations.map((one) => [one.id, one.nodes[0]?.html])).toEqual([]);
    const faults = await page.evaluate((hooks) => {
      const place = document.getElementById('figures') as HTMLElement;
      const texts = [...place.querySelectorAll('*')].filter(
        (one) => one.children.length === 0 && /\p{Nd}/u.test(one.textContent ?? ''),
      );
      const controls = [...place.querySelectorAll('input, select, button:not([hidden])')];
      return {
        unbound: texts.filter((one) => !one.closest(hooks)).map((one) => one.outerHTML),
        small: controls
          .filter((one) => one.getBoundingClientRect().height < 44)
          .map((one) => one.outerHTML),
        wide: document.documentElement.scrollWidth - innerWidth,
        styled: place.querySelectorAll('style, [style]').length,
      };
    }, HOOKS);
    expect(faults).toEqual({ unbound: [], small: [], wide: 0, styled: 0 });
  });
}

test('the living explorer is whole at every width', async ({ page, addresses }) => {
  for (const address of [addresses.lead, addresses.second]) {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${address}/?sort=value#figures`);
    await expect(explorer(page)).toHaveAttribute('data-state', 'live');
    await page.evaluate(openAll);
    for (const width of [320, 360, 600, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      // The chart is drawn anew when its box has its new width; at the top no figure lies on its steps.
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await page.waitForTimeout(150);
      const faults = {
        cutOff: await page.evaluate(cutOff),
        outsideDrawing: await page.evaluate(outsideDrawing),
        onEachOther: await page.evaluate(textsOnTexts),
        small: (await page.evaluate(letterHeights)).filter(({ size }) => size < 11.95),
      };
      expect
        .soft(faults, `${address} ${width}`)
        .toEqual({ cutOff: [], outsideDrawing: [], onEachOther: [], small: [] });
    }
  }
});

test('figures of one unit share an axis from zero; a range is a span', async ({
  page,
  addresses,
}) => {
  await page.goto(`${addresses.second}/?unit=bird&sort=value#figures`);
  await expect(explorer(page)).toHaveAttribute('data-state', 'live');
  const bars = await page.$$eval('.explorer-plot g[data-figure]', (groups) =>
    groups.map((group) => {
      const [rect] = group.querySelectorAll('rect');
      const number = (name: string) => Number(rect?.getAttribute(name));
      return { id: group.getAttribute('data-figure'), x: number('x'), width: number('width') };
    }),
  );
  const [span, birds, ducks] = bars;
  expect(span?.id).toBe('next_winter');
  expect(span?.x).toBeGreaterThan(100);
  expect(birds?.x).toBe(ducks?.x);
  expect((birds?.width ?? 0) / (ducks?.width ?? 1)).toBeCloseTo(64 / 37, 1);
});

test('without script the ledger stands, and the address of the explorer leads to it', async ({
  browser,
  addresses,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${addresses.second}/?unit=bird#figures`);
  await expect(page.locator('.ledger .note').first()).toBeVisible();
  await expect(page.locator('#ledger-title')).toBeInViewport();
  await expect(explorer(page)).toBeEmpty();
  await context.close();
});

test('paper shows every note, whatever is filtered on the screen', async ({ page, addresses }) => {
  await page.goto(`${addresses.second}/?unit=bird#figures`);
  await expect(explorer(page)).toHaveAttribute('data-state', 'live');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#note-hours')).toBeVisible();
  await expect(explorer(page)).toBeHidden();
});
