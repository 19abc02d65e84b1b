import { readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { SITES } from './build-sites.ts';
import { HOOKS, looseDigits, openAll } from './page-faults.ts';
import { expect, PAGES, test } from './site-test.ts';

for (const { site, path, name, content } of PAGES) {
  test.describe(name, () => {
    test('no digit in main stands outside a figure, a date or another hook', async ({
      page,
      addresses,
    }) => {
      await page.goto(addresses[site] + path);
      const digits = await page.evaluate(looseDigits, HOOKS);
      expect(digits).toEqual([]);
    });

    test('every figure of the dataset has a note in the ledger', async ({ page, addresses }) => {
      await page.goto(addresses[site] + path);
      const [slug = ''] = readdirSync(`${content}/stories`);
      const dataset = JSON.parse(readFileSync(`${content}/stories/${slug}/dataset.json`, 'utf8'));
      const ids: string[] = [...dataset.figures, ...(dataset.derived ?? [])].map(
        (figure) => figure.id,
      );
      // A series is one note for many values, and names none of them.
      const notes = await page.$$eval('.ledger .note[data-figure]', (all) =>
        all.map(({ id }) => id.slice(5)),
      );
      expect(notes.toSorted()).toEqual(ids.toSorted());
    });

    test('every figure that a chart draws is bound in its drawing and in its table', async ({
      page,
      addresses,
    }) => {
      await page.goto(addresses[site] + path);
      const charts = await page.$$eval('[data-chart]', (plots) =>
        plots.map((plot) => {
          const id = plot.getAttribute('data-chart') ?? '';
          const idsOf = (root: Element | null, which = '[data-figure]') =>
            [
              ...new Set(
                [...(root?.querySelectorAll(which) ?? [])].map((one) =>
                  one.getAttribute('data-figure'),
                ),
              ),
            ].sort();
          return {
            id,
            title: document.getElementById(`${id}-title`)?.textContent?.trim(),
            finding: plot
              .closest('.scene, .chart-block, .opening')
              ?.querySelector('.finding')
              ?.textContent?.trim(),
            narrow: idsOf(plot.querySelector('.narrow')),
            wide: idsOf(plot.querySelector('.wide')),
            // What was said without a number is set in type.
            isWords: plot.querySelector('.claim') !== null,
            rows: document.querySelectorAll(`#${id}-table tbody tr`).length,
            source: plot
              .closest('.scene, .chart-block, .opening')
              ?.querySelector('.source time')
              ?.getAttribute('datetime'),
            // A chart of all figures refers to the ledger for its table.
            table: document.querySelector(`#${id}-table a[href="#ledger"]`)
              ? idsOf(document.getElementById('ledger'), '.note[data-figure]')
              : idsOf(document.getElementById(`${id}-table`)),
          };
        }),
      );
      expect(charts.length).toBeGreaterThan(2);
      for (const { title, finding, narrow, wide, table, isWords, rows, source } of charts) {
        expect(title).toBeTruthy();
        expect(finding).toBeTruthy();
        expect(narrow.length > 0).toBe(!isWords);
        if (isWords) expect(rows).toBeGreaterThan(0);
        expect(source).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(wide).toEqual(narrow);
        expect(table).toEqual(narrow);
      }
    });

    test('scenes are numbered in their order', async ({ page, addresses }) => {
      await page.goto(addresses[site] + path);
      const numbers = await page.$$eval('.scene-place [data-ui]', (all) =>
        all.map((one) => Number(/\d+/.exec(one.textContent ?? '')?.[0])),
      );
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      expect(numbers).toHaveLength(await page.locator('[data-scene]').count());
    });

    test('the foot of a drawing of marks calls them by the name that the story gives them', async ({
      page,
      addresses,
    }) => {
      await page.goto(addresses[site] + path);
      const [slug = ''] = readdirSync(`${content}/stories`);
      const language = (await page.locator('html').getAttribute('lang')) ?? '';
      const text = readFileSync(`${content}/stories/${slug}/${language}.md`, 'utf8');
      const name = /^mark: (.+)$/m.exec(text)?.[1] ?? '';
      expect(name).not.toBe('');
      await expect(page.locator('.stage-foot', { hasText: name }).first()).toBeAttached();
    });

    test('scenes, steps and stages have their addresses', async ({ page, addresses }) => {
      await page.goto(addresses[site] + path);
      const scenes = await page.$$eval('[data-scene]', (all) =>
        all.map((scene) => ({
          id: scene.id,
          named: scene.getAttribute('data-scene'),
          steps: [...scene.querySelectorAll('[data-step]')].map((step) => [
            step.id,
            step.getAttribute('data-step'),
          ]),
          state: scene.querySelector('[data-stage]')?.getAttribute('data-state'),
          at: scene.querySelector('[data-stage]')?.getAttribute('data-at'),
        })),
      );
      expect(scenes.length).toBeGreaterThan(1);
      for (const { id, named, steps, state, at } of scenes) {
        expect(named).toBe(id);
        expect(steps).toEqual(
          steps.map((_, index) => [`${id}-${index + 1}`, `${id}-${index + 1}`]),
        );
        expect(state).toBe('still');
        expect(at).toBe(`${id}-${steps.length}`);
      }
    });

    for (const [width, scheme, other] of [
      [390, 'light', 'dark'],
      [1440, 'dark', 'light'],
    ] as const) {
      test(`axe finds nothing at ${width} px, with every rule in ${scheme} and the colour rules in ${other}`, async ({
        page,
        addresses,
      }) => {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme: scheme });
        await page.goto(addresses[site] + path);
        await page.evaluate(openAll);
        expect(await violations(page, {})).toEqual([]);
        await page.emulateMedia({ colorScheme: other });
        const colours = ['color-contrast', 'link-in-text-block'];
        const runOnly = { type: 'rule' as const, values: colours };
        expect(await violations(page, { runOnly })).toEqual([]);
      });
    }

    test('the page asks for nothing elsewhere, breaks no policy, and logs no error', async ({
      page,
      addresses,
    }) => {
      const requests: string[] = [];
      const messages: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => messages.push(message.text()));
      page.on('pageerror', (error) => messages.push(error.message));
      await page.goto(addresses[site] + path);
      expect(requests.filter((url) => !url.startsWith(`${addresses[site]}/`))).toEqual([]);
      expect(messages).toEqual([]);
      const policy = await page.getAttribute(
        'meta[http-equiv="content-security-policy" i]',
        'content',
      );
      expect(policy).toMatch(/style-src[^;]*'sha256-/);
      expect(policy).not.toContain('unsafe');
      // Scripts come after the text, and only data stand beside it.
      expect(
        await page.$$eval(
          '[style], main script, head script:not([type$="json"])',
          (all) => all.length,
        ),
      ).toBe(0);
    });

    test('nothing moves while the page is read', async ({ page, addresses }) => {
      await page.addInitScript(() => {
        const seen = { total: 0 };
        Object.assign(window, { shifts: seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            seen.total += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(addresses[site] + path);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let y = 0; y < height; y += 400) {
        await page.evaluate((to) => window.scrollTo(0, to), y);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      expect(
        await page.evaluate(
          () => (window as unknown as { shifts: { total: number } }).shifts.total,
        ),
      ).toBe(0);
    });
  });
}

/** What axe finds. One run in the page itself: there are no frames, whose reports are slow to merge. */
async function violations(page: Page, options: Parameters<AxeBuilder['options']>[0]) {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], elementRef: false, ...options })
    .analyze();
  return found.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary]);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all text, charts and tables are there', async ({ page, addresses }) => {
    await page.goto(`${addresses.lead}/`);
    await expect(page.locator('h1')).toBeVisible();
    const charts = page.locator('[data-chart] .narrow svg');
    const scenes = await page.locator('[data-scene]').count();
    expect(await charts.count()).toBe(await page.locator('[data-chart]').count());
    expect(await charts.count()).toBeGreaterThan(scenes);
    for (const chart of await charts.all())
      expect((await chart.boundingBox())?.height).toBeGreaterThan(80);
    const table = page.locator('details.data').first();
    await expect(table.locator('table')).toBeHidden();
    await table.locator('summary').click();
    await expect(table.locator('table')).toBeVisible();
    await page.locator('.step a[href^="#note-"]').first().click();
    await expect(page).toHaveURL(/#note-/);
    await expect(page.locator('.note:target')).toBeInViewport();
  });
});

test('on phones the figure stays on top, in at most half of the screen', async ({
  page,
  addresses,
}) => {
  for (const [width, height] of [
    [360, 640],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${addresses.lead}/`);
    for (const step of await page.$$eval('[data-step]', (all) => all.map(({ id }) => id))) {
      await page.goto(`${addresses.lead}/#${step}`);
      const { top, bottom, text } = await page.evaluate((id) => {
        const element = document.getElementById(id) as HTMLElement;
        const stage = element
          .closest('[data-scene]')
          ?.querySelector('[data-stage]')
          ?.getBoundingClientRect();
        return {
          top: stage?.top,
          bottom: stage?.bottom,
          text: element.querySelector('p')?.getBoundingClientRect().top,
        };
      }, step);
      expect(top).toBeCloseTo(0, 0);
      expect(bottom).toBeLessThanOrEqual(height / 2 + 1);
      expect(text).toBeGreaterThanOrEqual(bottom ?? 0);
    }
  }
});

test('an unknown address gets a page that says so', async ({ page, addresses }) => {
  const response = await page.goto(`${addresses.lead}/nothing/`);
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('没有这一页');
  await page.click('main a');
  await expect(page).toHaveURL(`${addresses.lead}/`);
});

test('a story in two languages links its editions to each other', async ({ page, addresses }) => {
  await page.goto(`${addresses.second}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.click('.masthead nav a');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect(SITES.second.paths).toContain(new URL(page.url()).pathname);
});
