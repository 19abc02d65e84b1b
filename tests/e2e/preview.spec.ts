import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../scripts/project.ts';

test('the preview shows what is wrong in Chinese, and recovers when it is mended', async ({
  page,
}) => {
  const content = mkdtempSync(join(tmpdir(), 'preview-'));
  cpSync(join(root, 'content'), content, { recursive: true });
  const { lead, languages } = JSON.parse(readFileSync(join(content, 'site.json'), 'utf8'));
  const file = join(content, 'stories', lead, `${languages[0]}.md`);
  const text = readFileSync(file, 'utf8');
  const url = `http://127.0.0.1:${await freePort()}/`;
  const server = startPreview(content, url);
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
    await stop(server);
    rmSync(content, { recursive: true, force: true });
  }
});

function startPreview(content: string, url: string): ChildProcess {
  const { port } = new URL(url);
  return spawn(process.execPath, ['scripts/dev.ts', '--content-dir', content, '--port', port], {
    cwd: root,
    stdio: 'ignore',
  });
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (server.exitCode !== null || server.signalCode !== null) return done();
    server.once('exit', () => done());
    server.kill('SIGKILL');
  });
}

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
