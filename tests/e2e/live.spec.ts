import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

test.use({ isLaidOut: false });

/** Waits until the scene's stage is alive. */
async function comeAlive(page: Page, scene: string): Promise<void> {
  await expect(page.locator(`#${scene} [data-stage]`)).toHaveAttribute('data-state', 'live');
}

/**
 * Scrolls until the middle of a step crosses the reading line, and waits for the stage to follow. What
 * is far away takes its true height on the way, so the scroll is corrected until it is there.
 */
async function readStep(page: Page, step: string): Promise<void> {
  await expect(async () => {
    await page.evaluate((id) => {
      const { top, height } = (document.getElementById(id) as Element).getBoundingClientRect();
      scrollBy({ top: top + height / 2 - innerHeight * 0.72, behavior: 'instant' });
    }, step);
    await expect(page.locator(`[id="${step}"]`)).toHaveAttribute('data-active', '', {
      timeout: 500,
    });
  }).toPass();
  await expect(page.locator(`[data-stage][data-at="${step}"]`)).toHaveCount(1);
}

function stepsOf(page: Page): Promise<string[]> {
  return page.$$eval('[data-step]', (steps) => steps.map(({ id }) => id));
}

/** Every place and look of a scene's marks, as one text. */
function marksOf(page: Page, scene: string): Promise<string> {
  return page.$$eval(`#${scene} .plot .narrow use`, (marks) =>
    marks.map((mark) => mark.getAttribute('transform') + (mark.getAttribute('href') ?? '')).join(),
  );
}

test('every step of every scene is reached, forwards and backwards, and the address follows', async ({
  page,
  addresses,
}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(addresses.lead);
  const steps = await stepsOf(page);
  expect(steps.length).toBeGreaterThan(20);
  for (const step of steps) await readStep(page, step);
  await expect(page).toHaveURL(new RegExp(`#${steps.at(-1)}$`));
  for (const step of steps.toReversed()) await readStep(page, step);
  await expect(page).toHaveURL(new RegExp(`#${steps[0]}$`));
  expect(
    await page.$$eval('[data-stage]', (all) => all.map((one) => one.dataset['state'])),
  ).toEqual(
    Array.from(
      { length: new Set(steps.map((step) => step.replace(/-\d+$/, ''))).size },
      () => 'live',
    ),
  );
  expect(faults).toEqual([]);
});

test('marks gather for the whole and part again, back to the very places of the still', async ({
  page,
  addresses,
}) => {
  await page.goto(addresses.second);
  const [scene = ''] = await page.$$eval('[data-scene]', (all) => all.map(({ id }) => id));
  const still = await marksOf(page, scene);
  await readStep(page, `${scene}-1`);
  await comeAlive(page, scene);
  await expect.poll(() => marksOf(page, scene)).not.toBe(still);
  await readStep(page, `${scene}-2`);
  await expect.poll(() => marksOf(page, scene)).toBe(still);
  // Turned round on the way, they still arrive.
  await readStep(page, `${scene}-1`);
  await readStep(page, `${scene}-2`);
  await expect.poll(() => marksOf(page, scene)).toBe(still);
});

test('the address of a step opens the page in its state, and Back leaves at once', async ({
  page,
  addresses,
}) => {
  await page.goto('about:blank');
  await page.goto(addresses.lead);
  const steps = await stepsOf(page);
  const step = steps[5] ?? '';
  await page.goto('about:blank');
  await page.goto(`${addresses.lead}/#${step}`);
  await expect(page.locator(`[data-stage][data-at="${step}"]`)).toHaveCount(1);
  const next = page.locator(`[id="${step}"] .step-nav > a`).last();
  // Links lead on without a step in the history once the page is alive.
  await expect(page.locator('.tools').first()).toBeAttached();
  await next.click();
  await expect(page.locator(`[data-stage][data-at="${steps[6]}"]`)).toHaveCount(1);
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('a bar of the browser that comes or goes changes no step', async ({ page, addresses }) => {
  await page.goto(addresses.lead);
  const steps = await stepsOf(page);
  for (const step of [steps[1], steps[4], steps[8]] as string[]) {
    await readStep(page, step);
    for (const height of [764, 844, 924, 844]) {
      await page.setViewportSize({ width: 390, height });
      await page.evaluate(() => new Promise((done) => setTimeout(done, 60)));
      await expect(page.locator(`[data-stage][data-at="${step}"]`)).toHaveCount(1);
      await expect(page.locator('[data-active]')).toHaveAttribute('id', step);
    }
  }
});

test('a number opens its note by tap and by Enter, leads to its neighbours, and gives the focus back', async ({
  page,
  addresses,
}) => {
  await page.goto(addresses.lead);
  await expect(page.locator('.tools').first()).toBeAttached();
  const number = page.locator('.step .prose a[href^="#note-"]').first();
  const id = (await number.getAttribute('href'))?.slice(6);
  await number.click();
  const sheet = page.locator('dialog.number-note');
  await expect(sheet).toBeVisible();
  await expect(sheet.locator('[data-figure]').first()).toHaveAttribute('data-figure', id ?? '');
  const box = await sheet.boundingBox();
  expect(box?.height).toBeLessThanOrEqual(844 / 2 + 1);
  const accessible = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(accessible.violations).toEqual([]);
  await sheet.getByRole('button').last().click();
  await expect(sheet.locator('[data-figure]').first()).not.toHaveAttribute('data-figure', id ?? '');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(number).toBeFocused();

  // A number within a note leads to its own, and the focus still goes back to the text.
  await page.locator('.step .prose a:has(.derived)').first().click();
  const inside = sheet.locator('a[href^="#note-"]').first();
  const other = (await inside.getAttribute('href'))?.slice(6);
  await inside.click();
  await expect(sheet.locator('[data-figure]').first()).toHaveAttribute('data-figure', other ?? '');
  await page.keyboard.press('Escape');
  await expect(page.locator('.step .prose a:has(.derived)').first()).toBeFocused();

  await number.focus();
  await page.keyboard.press('Enter');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(number).toBeFocused();
  // A mark in the opening picture, and a pile of marks in a scene.
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('.opening .narrow a[data-figure] path').nth(4).click();
  await expect(sheet).toBeVisible();
  await page.mouse.click(20, 20);
  await expect(sheet).toBeHidden();
});

test('the keyboard alone stills the movement and leads from step to step', async ({
  page,
  addresses,
}) => {
  await page.goto(addresses.lead);
  const toggle = page.locator('.tools button').first();
  await toggle.focus();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await page.reload();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'off');
  const steps = await stepsOf(page);
  await page.locator(`[id="${steps[0]}"] .step-nav > a`).last().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-stage][data-at="${steps[1]}"]`)).toHaveCount(1);
});

test('copying gives the address of the scene', async ({ page, context, addresses }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await page.goto(addresses.lead);
  const [scene = ''] = await page.$$eval('[data-scene]', (all) => all.map(({ id }) => id));
  await page.locator(`#${scene} .tools button`).last().click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${addresses.lead}/#${scene}`);
});

test('a reader who wants no movement sees each state at once', async ({ page, addresses }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(addresses.lead);
  const steps = await stepsOf(page);
  const [scene = ''] = await page.$$eval('[data-scene]', (all) => all.map(({ id }) => id));
  await readStep(page, steps[0] ?? '');
  await comeAlive(page, scene);
  for (const step of steps.slice(0, 6)) {
    await readStep(page, step);
    const places = await marksOf(page, step.replace(/-\d+$/, ''));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await marksOf(page, step.replace(/-\d+$/, ''))).toBe(places);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});

test('whichever script is blocked, the drawings stand as the server made them', async ({
  browser,
  addresses,
}) => {
  const context = await browser.newContext();
  const first = await context.newPage();
  const scripts = new Set<string>();
  first.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
  });
  await first.goto(addresses.lead);
  const steps = await stepsOf(first);
  for (const step of [steps[0], steps[13]] as string[]) await readStep(first, step);
  await expect(first.locator('.tools').first()).toBeAttached();
  await expect.poll(() => scripts.size).toBeGreaterThan(4);
  const scene = (steps[0] ?? '').replace(/-\d+$/, '');
  for (const blocked of scripts) {
    const page = await context.newPage();
    await page.route(`**${blocked}`, (route) => route.abort());
    await page.route(`**${blocked}?*`, (route) => route.abort());
    await page.goto(addresses.lead);
    const still = await marksOf(page, scene);
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), steps[1] ?? '');
    await expect.poll(() => marksOf(page, scene)).toBe(still);
    // Without its script, a number is the link that it was.
    await expect(page.locator('a[href^="#note-"]').first()).toBeVisible();
    await page.close();
  }
  await context.close();
});

test('what is printed while a scene is read is the still', async ({ page, addresses }) => {
  await page.goto(addresses.lead);
  const [scene = ''] = await page.$$eval('[data-scene]', (all) => all.map(({ id }) => id));
  const still = await marksOf(page, scene);
  await readStep(page, `${scene}-1`);
  await comeAlive(page, scene);
  await expect.poll(() => marksOf(page, scene)).not.toBe(still);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await marksOf(page, scene)).toBe(still);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await marksOf(page, scene)).not.toBe(still);
});

test('nothing moves while the page is read from end to end', async ({ page, addresses }) => {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Element | null }[];
      })[]) {
        const nodes = entry.sources.map(({ node }) => node?.className || node?.nodeName);
        if (!entry.hadRecentInput) shifts.push(`${entry.value.toFixed(4)} ${nodes.join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(addresses.lead);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 500) {
    await page.mouse.wheel(0, 500);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 60)));
  }
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
});

test('in the state of every scene nothing stands in the way of those who listen', async ({
  page,
  addresses,
}) => {
  await page.goto(addresses.lead);
  const steps = await stepsOf(page);
  const scenes = await page.$$eval('[data-scene]', (all) => all.map(({ id }) => id));
  for (const scene of scenes) {
    await readStep(page, steps.find((step) => step.startsWith(`${scene}-`)) ?? '');
    await comeAlive(page, scene);
    const { violations } = await new AxeBuilder({ page })
      .include(`#${scene} .stage`)
      .include(`#${scene} .step[data-active]`)
      .analyze();
    expect(violations).toEqual([]);
    // Groups have names; the marks in them have none.
    const tree = await page.locator(`#${scene} .stage .plot`).ariaSnapshot();
    expect(tree.split('\n').length).toBeLessThan(40);
  }
});
