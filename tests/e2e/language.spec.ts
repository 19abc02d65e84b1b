import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

/** The first link to another language: in the masthead, or in the tools of a scene. */
const LINK = 'a[hreflang]';

function isThere(page: Page, id: string) {
  return page.evaluate((name) => {
    const { top } = (document.getElementById(name) as Element).getBoundingClientRect();
    return top < innerHeight && top > -innerHeight;
  }, id);
}

test('the switch of languages keeps the step that is being read, there and back', async ({
  page,
  addresses,
}) => {
  await page.goto(`${addresses.lead}/#tax-3`);
  await expect(page.locator('#tax [data-stage]')).toHaveAttribute('data-at', 'tax-3');
  await page.locator(`.masthead ${LINK}`).click();
  await expect(page).toHaveURL(`${addresses.lead}/en/#tax-3`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(() => isThere(page, 'tax-3')).toBe(true);
  await expect(page.locator('#tax [data-stage]')).toHaveAttribute('data-at', 'tax-3');
  await page.locator(`.masthead ${LINK}`).click();
  await expect(page).toHaveURL(`${addresses.lead}/#tax-3`);
});

test('every scene leads to itself in the other language', async ({ page, addresses }) => {
  await page.goto(`${addresses.lead}/en/#port-1`);
  const link = page.locator('#port-1 .tools').locator(LINK);
  await expect(link).toHaveText('简体中文');
  await link.click();
  await expect(page).toHaveURL(`${addresses.lead}/#port-1`);
});

test('a note, or a head of the text, is kept as well', async ({ page, addresses }) => {
  for (const place of ['note-chem_tax', 'methods']) {
    await page.goto('about:blank');
    await page.goto(`${addresses.lead}/#${place}`);
    await page.locator('.step-nav .tools').first().waitFor({ state: 'attached' });
    await page.locator(`.masthead ${LINK}`).click();
    await expect(page).toHaveURL(`${addresses.lead}/en/#${place}`);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the switch leads to the beginning of the story', async ({ page, addresses }) => {
    await page.goto(`${addresses.lead}/#tax-3`);
    await page.locator(`.masthead ${LINK}`).click();
    await expect(page).toHaveURL(`${addresses.lead}/en/`);
  });
});

test('all places of the story have the same names in both languages', async ({
  page,
  addresses,
}) => {
  const places = async (path: string) => {
    await page.goto(addresses.lead + path);
    // Definitions within drawings depend on what the drawings look like.
    return page.$$eval('main [id]:not(svg *)', (all) => all.map(({ id }) => id));
  };
  expect(await places('/en/')).toEqual(await places('/'));
});

test('words that a translation lacks are marked as another language, and said to be', async ({
  page,
  addresses,
}) => {
  await page.goto(`${addresses.second}/zh-CN/`);
  const caveat = page.locator('.note dd', { has: page.locator('.untranslated') });
  await expect(caveat).toHaveText('The earlier winter’s count is not printed. （尚无译文）');
  await expect(caveat.locator('[lang="en"]')).toHaveCount(1);
});

test('what the source printed is marked as the language of the source', async ({
  page,
  addresses,
}) => {
  await page.goto(`${addresses.lead}/en/`);
  const note = page.locator('#note-bs_done');
  await expect(note.locator('[lang="zh-CN"]')).toHaveText('63处');
  await expect(note.locator('[data-locator]')).toHaveText('Question 2 · Infrastructure · 1');
  await expect(page.locator('.source-card [lang="zh-CN"]')).toContainText('访峄城区委书记');
  await page.goto(`${addresses.lead}/`);
  await expect(page.locator('main [lang]:not(a)')).toHaveCount(0);
});
