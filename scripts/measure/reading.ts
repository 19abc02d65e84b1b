import type { Page } from '@playwright/test';
import type { Fetched, Observed, Visit } from './visit.ts';
import { settle } from './visit.ts';

/** What a reader meets who scrolls from the top to the end. */
export interface Reading {
  /** Everything that was fetched before the explorer, and with it. */
  readonly before: readonly Fetched[];
  readonly whole: readonly Fetched[];
  readonly shifts: number;
  /** Long tasks on the way to the explorer. */
  readonly longTasks: readonly number[];
}

/** Scrolls like a thumb, by half screens, to the ledger and then to the end. */
export async function read({ page, fetched }: Visit): Promise<Reading> {
  const explorer = await page.evaluate(() => {
    const top = document.getElementById('ledger')?.getBoundingClientRect().top;
    return (top ?? document.documentElement.scrollHeight) + scrollY - 3 * innerHeight;
  });
  await page.evaluate(() => {
    (window as unknown as Observed).seen.longTasks.length = 0;
  });
  await scrollTo(page, explorer);
  await settle(page, fetched);
  const before = [...fetched];
  const longTasks = await page.evaluate(() => [...(window as unknown as Observed).seen.longTasks]);
  await scrollTo(page, Number.MAX_SAFE_INTEGER);
  await settle(page, fetched);
  const shifts = await page.evaluate(() => (window as unknown as Observed).seen.shifts);
  return { before, whole: [...fetched], shifts, longTasks };
}

async function scrollTo(page: Page, end: number): Promise<void> {
  for (let before = -1; ; ) {
    const now = await page.evaluate(() => scrollY);
    if (now >= end || now === before) return;
    before = now;
    await page.mouse.wheel(0, 420);
    await page.waitForTimeout(120);
  }
}

/**
 * Milliseconds between two frames while the page scrolls for two seconds, in order: how steady the
 * movement is.
 */
export async function frames(page: Page, from: number): Promise<readonly number[]> {
  await page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), from);
  await page.waitForTimeout(800);
  const times = await page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const gaps: number[] = [];
        const start = performance.now();
        let last = start;
        const frame = (now: number) => {
          gaps.push(now - last);
          last = now;
          scrollBy({ top: 14, behavior: 'instant' });
          if (now - start < 2000) requestAnimationFrame(frame);
          else done(gaps);
        };
        requestAnimationFrame(frame);
      }),
  );
  return times.slice(2);
}

/** Milliseconds from a tap on the first number of a step to the frame in which its note stands. */
export async function tapToNote(page: Page): Promise<number> {
  const number = page.locator('.step .prose a[href^="#note-"]').first();
  await number.scrollIntoViewIfNeeded();
  await page.waitForTimeout(1200);
  await page.evaluate(() => {
    addEventListener(
      'pointerdown',
      ({ timeStamp }) => {
        const look = () => {
          if (document.querySelector('dialog[open]')) {
            Object.assign(window, { noteAfter: performance.now() - timeStamp });
          } else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
  await number.tap();
  await page.waitForFunction(() => 'noteAfter' in window);
  return page.evaluate(() => (window as unknown as { noteAfter: number }).noteAfter);
}
