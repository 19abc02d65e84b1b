import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../scripts/project.ts';
import { startServer } from '../../scripts/measure/dev-server.ts';

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
