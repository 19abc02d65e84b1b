import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { root } from '../../scripts/project.ts';
import { serveFolder } from '../../scripts/serve.ts';
import { expect, test } from './site-test.ts';

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: root, encoding: 'utf8' });

test('the page of a new story has no violation that axe knows, in light and in dark', async ({
  page,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'new-story-'));
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  const where = ['--content-dir', content];
  run('new-story', ...where, '--slug', 'new-one', '--title', '新写的一篇，还没有数');
  expect(run('build', ...where, '--out-dir', join(folder, 'dist')).status).toBe(0);
  const site = await serveFolder(join(folder, 'dist'), '/', 0);
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(new URL('new-one/', site.url).href);
      await expect(page.locator('h1')).toContainText('新写的一篇');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) })),
      ).toEqual([]);
    }
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
