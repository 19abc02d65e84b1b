import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type DevServer, startServer } from '../../scripts/measure/dev-server.ts';
import { root } from '../../scripts/project.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { SITES } from './build-sites.ts';

/** A machine that runs other tests besides may take long to draw the first page. */
const PATIENCE = { timeout: 60_000 };

test.use({ viewport: { width: 1400, height: 900 }, actionTimeout: 60_000 });

test.describe('the desk', () => {
  let folder: string;
  let server: DevServer;
  let outside: string[];

  test.beforeEach(async ({ page, context }) => {
    folder = mkdtempSync(join(tmpdir(), 'desk-'));
    cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
    git('init', '-q');
    git('add', '-A');
    git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-qm', 'before');
    server = await startServer('desk', join(folder, 'content'));
    outside = [];
    context.on('request', (request) => {
      if (!/^(?:data|blob|about):/.test(request.url()) && !request.url().startsWith(server.url)) {
        outside.push(request.url());
      }
    });
    await expect(async () => {
      await page.goto(`${server.url}desk/`);
      await expect(page.getByRole('link', { name: '报道', exact: true })).toBeVisible();
    }).toPass(PATIENCE);
  });

  test.afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('changes a sentence, a chart and a number, and those lines alone', async ({ page }) => {
    const { slug, language, dataset, text } = readLead();
    await open(page, '报道', `${slug} · ${language}`);
    const body = page.getByRole('textbox', { name: '正文' });
    await expect(body).toHaveValue(/\S/, PATIENCE);
    const shown = page.frameLocator('iframe').frameLocator('iframe:not([data-waiting])');
    await expect(shown.locator('main')).toBeAttached(PATIENCE);
    const report = page.frameLocator('iframe').locator('.desk-report');
    await expect(report).toContainText('没有发现问题', PATIENCE);

    const figure = freeCount(dataset, text);
    const [sentence = ''] = /[^\n{}[\]]{8,}。/.exec(text.split('\n---\n')[1] ?? '') ?? [];
    const chart = (id: string) =>
      `\n:::chart{#desk-added kind=units figures=${id}}\n### 编辑台加的图\n一句话的发现。\n:::\n`;
    const before = await body.inputValue();
    const edited = before.replace(sentence, `${sentence}这一句是编辑台加的。`);
    const misspelt = `${figure.id.slice(0, -1)}${figure.id.at(-1) === 'q' ? 'x' : 'q'}`;
    await body.fill(edited + chart(misspelt));
    await expect(report).toContainText(
      `错误[chart-figure-unknown] 数据表里没有编号“${misspelt}”`,
      PATIENCE,
    );
    await expect(report).toContainText(`你要写的是 ${figure.id} 吗`);

    await body.fill(edited + chart(figure.id));
    // What is left are hints of style: the text does not mention the chart, and it has no translation.
    await expect(report).not.toContainText('错误[', PATIENCE);
    await expect(report).toContainText('警告[chart-unmentioned]', PATIENCE);
    await expect(shown.locator('main')).toContainText('这一句是编辑台加的', PATIENCE);
    await expect(shown.locator('#desk-added svg').first()).toBeAttached();
    await save(page);
    await expect
      .poll(() => changedLines(`${slug}/${language}.md`), PATIENCE)
      .toEqual({
        removed: text.split('\n').filter((line) => line.includes(sentence)),
        added: [
          ...edited.split('\n').filter((line) => line.includes('这一句是编辑台加的')),
          ...chart(figure.id).trimEnd().split('\n'),
        ],
      });

    await page.goto(`${server.url}desk/`);
    await open(page, '数据表', slug);
    const list = page.locator('[id^="figures-field"]');
    await list.getByRole('button', { name: 'Expand' }).first().click(PATIENCE);
    // What an item is called changes with its content, its id does not.
    const item = page.getByText(new RegExp(`^${figure.id}\\s`)).locator('xpath=..');
    await item.getByRole('button').first().click();
    const corrected = (figure.value ?? 0) + 1;
    const printed = `${corrected}${figure.unit}`;
    await item.getByLabel(/（printed）/).fill(printed);
    await item.getByLabel(/（value）/).fill(String(corrected));
    await expect(shown.locator(`#note-${figure.id}`)).toContainText(printed, PATIENCE);
    await save(page);
    await expect
      .poll(() => changedLines(`${slug}/dataset.json`), PATIENCE)
      .toEqual({
        removed: [`      "value": ${figure.value}`, `      "printed": "${figure.printed}"`],
        added: [`      "value": ${corrected}`, `      "printed": "${printed}"`],
      });
    expect(git('status', '--short').trim().split('\n')).toHaveLength(2);
    expect(outside).toEqual([]);
  });

  /** The lead story as it stands before the edits. */
  function readLead() {
    const content = join(folder, 'content');
    const { lead, languages } = JSON.parse(readFileSync(join(content, 'site.json'), 'utf8'));
    const story = join(content, 'stories', lead);
    const dataset: Dataset = JSON.parse(readFileSync(join(story, 'dataset.json'), 'utf8'));
    const text = readFileSync(join(story, `${languages[0]}.md`), 'utf8');
    return { slug: lead as string, language: languages[0] as string, dataset, text };
  }

  function git(...args: string[]): string {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  }

  function changedLines(file: string) {
    const lines = git('diff', '--unified=0', '--', `content/stories/${file}`).split('\n');
    // Whether something follows in the record decides on the comma.
    const marked = (sign: string) =>
      lines
        .filter((line) => line.startsWith(sign) && !line.startsWith(sign.repeat(3)))
        .map((line) => line.slice(1).replace(/,$/, ''));
    return { removed: marked('-'), added: marked('+') };
  }
});

test('nothing of the desk or of the preview is in what readers get', () => {
  for (const { out } of Object.values(SITES)) {
    const paths = readdirSync(out, { recursive: true, encoding: 'utf8' });
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => /(?:^|\/)desk/.test(path))).toEqual([]);
    const texts = paths.filter((path) => /\.(?:html|js|css|json|xml|txt)$/.test(path));
    const traces = /decap|\/desk\/|查看编号|preview-place|page-drawn|live-edition/;
    expect(texts.filter((path) => traces.test(readFileSync(join(out, path), 'utf8')))).toEqual([]);
  }
});

async function open(page: Page, collection: string, file: string): Promise<void> {
  await page.getByRole('link', { name: collection, exact: true }).click(PATIENCE);
  await page.getByRole('link', { name: file, exact: true }).click(PATIENCE);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('立即发布', { exact: true }).click();
  await expect(page.getByText('修改已保存')).toBeVisible(PATIENCE);
}

/** A small count that nothing else depends on, so that a correction alone breaks nothing. */
function freeCount(dataset: Dataset, text: string) {
  const used = JSON.stringify([dataset.derived, dataset.checks]) + text;
  const found = dataset.figures.find(
    ({ id, measure, value, unit, printed }) =>
      measure === 'count' && printed === `${value}${unit}` && !used.includes(id),
  );
  if (!found) throw new Error('The lead story has no count that stands alone.');
  return found;
}
