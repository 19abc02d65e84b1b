import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, type Locator, test } from '@playwright/test';
import { startServer } from '../../scripts/measure/dev-server.ts';
import { root } from '../../scripts/project.ts';

test('a save is seen where the reader is, an error by itself, and its end too', async ({
  page,
}) => {
  const content = mkdtempSync(join(tmpdir(), 'preview-'));
  cpSync(join(root, 'content'), content, { recursive: true });
  const { lead, languages } = JSON.parse(readFileSync(join(content, 'site.json'), 'utf8'));
  const file = join(content, 'stories', lead, `${languages[0]}.md`);
  const text = readFileSync(file, 'utf8');
  const server = await startServer('dev', content);
  try {
    const step = page.locator('[data-step]').nth(8);
    await expect(async () => {
      await page.goto(server.url);
      await expect(step).toBeAttached({ timeout: 5000 });
      await expect(page.locator('.inspect')).toBeAttached({ timeout: 5000 });
    }).toPass({ timeout: 100_000 });
    await step.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expect.poll(() => settled(step)).toBe(true);
    const before = await topOf(step);
    await page.evaluate(() => document.documentElement.classList.add('same-page'));

    const paragraph = /\n---\n+[^\n。]+/;
    writeFileSync(
      file,
      text.replace(paragraph, (found) => `${found}刚刚存盘`),
    );
    await expect(page.locator('main')).toContainText('刚刚存盘', { timeout: 30_000 });
    await expect(page.locator('html.same-page')).toBeAttached();
    await expect.poll(async () => Math.abs((await topOf(step)) - before)).toBeLessThan(2);

    writeFileSync(file, text.replace(/\{\{([a-z_]+)\}\}/, '{{no_such_figure}}'));
    const overlay = page.locator('vite-error-overlay');
    await expect(overlay).toContainText('no_such_figure', { timeout: 30_000 });
    // The overlay's page may still be on its way to the server: then an editor saves once more.
    await expect(async () => {
      writeFileSync(
        file,
        text.replace(paragraph, (found) => `${found}改好了`),
      );
      await expect(page.locator('main')).toContainText('改好了', { timeout: 5000 });
    }).toPass({ timeout: 40_000 });
    await expect(overlay).toHaveCount(0);
    await expect
      .poll(async () => Math.abs((await topOf(step)) - before), { timeout: 15_000 })
      .toBeLessThan(2);

    const number = step.locator('[data-figure]').first();
    const id = (await number.getAttribute('data-figure')) ?? '';
    await page.getByRole('button', { name: '查看编号' }).click();
    await expect(number).toHaveCSS('outline-style', 'dashed');
    await number.dispatchEvent('pointerover');
    await expect(page.locator('.inspect output')).toContainText(`${id} = `);
  } finally {
    await server.stop();
    rmSync(content, { recursive: true, force: true });
  }
});

async function topOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.y ?? Number.NaN;
}

/** Whether an element stays where it is for a moment. */
async function settled(element: Locator): Promise<boolean> {
  const top = await topOf(element);
  await element.page().waitForTimeout(300);
  return (await topOf(element)) === top;
}

test('the preview shows what is wrong in Chinese, and recovers when it is mended', async ({
  page,
}) => {
  const content = mkdtempSync(join(tmpdir(), 'preview-'));
  cpSync(join(root, 'content'), content, { recursive: true });
  const { lead, languages } = JSON.parse(readFileSync(join(content, 'site.json'), 'utf8'));
  const file = join(content, 'stories', lead, `${languages[0]}.md`);
  const text = readFileSync(file, 'utf8');
  const server = await startServer('dev', content);
  const { url } = server;
  try {
    await expect(async () => {
      await page.goto(url);
      await expect(page.locator('[data-scene]').first()).toBeAttached({ timeout: 5000 });
    }).toPass({ timeout: 100_000 });

    // A slow browser: Astro sends its overlay to those that connect within a fifth of a second.
    await page.routeWebSocket(/./, async (socket) => {
      await setTimeout(1000);
      socket.connectToServer();
    });
    const broken = text.replace(/\{\{([a-z_]+)\}\}/, '{{no_such_figure}}');
    expect(broken).not.toBe(text);
    const overlay = page.locator('vite-error-overlay');
    await expect(async () => {
      writeFileSync(file, broken);
      await page.waitForTimeout(500);
      await page.goto(url);
      await expect(overlay).toContainText('数据表里没有编号“no_such_figure”', { timeout: 3000 });
    }).toPass({ timeout: 35_000 });
    const line = broken.slice(0, broken.indexOf('no_such_figure')).split('\n').length;
    await expect(overlay).toContainText(`${languages[0]}.md:${line}`);

    await expect(async () => {
      writeFileSync(file, text);
      await page.waitForTimeout(500);
      await page.goto(url);
      await expect(page.locator('[data-scene]').first()).toBeAttached({ timeout: 3000 });
      await expect(overlay).toHaveCount(0);
    }).toPass({ timeout: 35_000 });
  } finally {
    await server.stop();
    rmSync(content, { recursive: true, force: true });
  }
});
