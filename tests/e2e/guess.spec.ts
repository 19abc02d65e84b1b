import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

/** One guess in a step, one that stands by itself. */
const GUESSES = ['how-many-ducks', 'how-much-spent'];

/** A choice by its place from 0, and what comes of it. */
function partsOf(page: Page, id: string) {
  const guess = page.locator(`#${id}`);
  return {
    guess,
    input: (index: number): Locator => guess.locator('input').nth(index),
    label: (index: number): Locator => guess.locator('label').nth(index),
    answer: guess.locator('.guess-answer .prose'),
    verdicts: guess.locator('.guess-verdict:visible'),
  };
}

for (const id of GUESSES) {
  test.describe(`without JavaScript, the guess ${id}`, () => {
    test.use({ javaScriptEnabled: false });

    test('shows neither answer nor verdict before a choice', async ({ page, addresses }) => {
      await page.goto(`${addresses.second}/`);
      const { guess, answer, verdicts } = partsOf(page, id);
      await expect(guess.locator('legend')).toBeVisible();
      await expect(answer).toBeHidden();
      await expect(verdicts).toHaveCount(0);
      await expect(guess.getByRole('status')).toHaveText('', { useInnerText: true });
      await expect(guess.getByRole('radio')).toHaveCount(4);
    });

    test('says in words whether the choice was right, and tells the answer', async ({
      page,
      addresses,
    }) => {
      await page.goto(`${addresses.second}/`);
      const { guess, label, answer, verdicts } = partsOf(page, id);
      await label(0).click();
      await expect(verdicts).toHaveText(['No']);
      await expect(answer).toBeVisible();
      await expect(guess.getByRole('status')).toContainText('No', { useInnerText: true });
      const right = await guess
        .locator('input')
        .evaluateAll((all) => all.findIndex((one) => one.classList.contains('guess-right')));
      await label(right).click();
      await expect(verdicts).toHaveText(['Right']);
      await expect(guess.getByRole('status')).toContainText('Right', { useInnerText: true });
    });

    test('the last choice tells the answer and judges nobody', async ({ page, addresses }) => {
      await page.goto(`${addresses.second}/`);
      const { label, answer, verdicts } = partsOf(page, id);
      await label(3).click();
      await expect(answer).toBeVisible();
      await expect(verdicts).toHaveCount(0);
    });

    test('can be answered with the keyboard', async ({ page, addresses }) => {
      await page.goto(`${addresses.second}/`);
      const { input, answer, verdicts } = partsOf(page, id);
      await input(0).focus();
      await page.keyboard.press('Space');
      await expect(answer).toBeVisible();
      await expect(verdicts).toHaveText(['No']);
      await page.keyboard.press('ArrowDown');
      await expect(input(1)).toBeFocused();
      await expect(input(1)).toBeChecked();
      const outline = await input(1).evaluate((one) => getComputedStyle(one).outlineStyle);
      expect(outline).toBe('solid');
      await page.keyboard.press('ArrowUp');
      await expect(input(0)).toBeChecked();
    });
  });

  test(`the choices of ${id} are large enough for a finger, and in view of the keyboard`, async ({
    page,
    addresses,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${addresses.second}/`);
    const { guess, input } = partsOf(page, id);
    for (const one of await guess.locator('label').all()) {
      expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await input(3).focus();
    await page.keyboard.press('Space');
    for (const index of [2, 1, 0]) {
      await page.keyboard.press('ArrowUp');
      const covered = await input(index).evaluate((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) !== one;
      });
      expect({ index, covered }).toEqual({ index, covered: false });
    }
  });

  test(`print shows the answer of ${id}, and no buttons`, async ({ page, addresses }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${addresses.second}/`);
    const { guess, label, answer } = partsOf(page, id);
    await expect(answer).toBeVisible();
    await expect(guess.locator('input:visible')).toHaveCount(0);
    await expect(label(0)).toBeVisible();
    await expect(label(3)).toBeHidden();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in ${id} after a choice, ${colorScheme}`, async ({
      page,
      addresses,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${addresses.second}/zh-CN/`);
      for (const index of [null, 0, 3]) {
        if (index !== null) await partsOf(page, id).label(index).click();
        const { violations } = await new AxeBuilder({ page }).include(`#${id}`).analyze();
        expect(violations.map((one) => [one.id, one.nodes[0]?.html])).toEqual([]);
      }
    });
  }
}
