import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileFolder } from '../../scripts/compile.ts';
import { root } from '../../scripts/project.ts';
import { temporaryFolder } from './content-copy.ts';

const story = 'harbour-birds';
const chart = 'quay-walked';

/** A copy of the second site's content. */
function copyOfContent(): string {
  const content = join(temporaryFolder(), 'content');
  cpSync('tests/fixtures/second', content, { recursive: true });
  return content;
}

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: root, encoding: 'utf8' });

const idsIn = async (content: string, level = 'error') =>
  (await compileFolder(content)).filter((one) => one.level === level).map(({ id }) => id);

/** Gives the chart former ids in the text that declares it. */
function rename(content: string, ids: string): void {
  const text = join(content, 'stories', story, 'en.md');
  const original = readFileSync('tests/fixtures/second/stories/harbour-birds/en.md', 'utf8');
  const changed = original.replace(`{#${chart} `, `{#${chart} formerly=${ids} `);
  expect(changed).not.toBe(original);
  writeFileSync(text, changed);
}

test('a pin is copied as it is and may be neither changed nor removed; a renamed chart keeps its addresses', async () => {
  const content = copyOfContent();
  const outDir = join(temporaryFolder(), 'dist');
  const where = ['--content-dir', content, '--out-dir', outDir, '--base-path', '/sub/'];
  const pinned = run('pin', `${story}/${chart}`, ...where);
  const [, hash = ''] =
    new RegExp(`/sub/pin/${story}/${chart}/([0-9a-f]{16})/`).exec(pinned.stdout) ?? [];
  const file = join(content, 'pins', story, chart, `${hash}.html`);
  const html = readFileSync(file, 'utf8');
  expect(html).not.toContain('href="/sub/');
  expect(html).toContain("connect-src 'self' https://example.org;");
  expect(await idsIn(content)).toEqual([]);

  rename(content, '"walked quay-old"');
  const built = run('build', ...where);
  expect(built.status, built.stderr).toBe(0);
  const copy = join(outDir, 'pin', story, chart, hash, 'index.html');
  expect(readFileSync(copy, 'utf8')).toBe(html);
  for (const old of ['walked', 'quay-old']) {
    for (const language of ['', 'zh-CN/']) {
      const page = join(outDir, language, 'charts', story, old, 'index.html');
      expect(readFileSync(page, 'utf8')).toContain(`url=/sub/${language}charts/${story}/${chart}/`);
      const embed = join(outDir, language, 'embed', story, old);
      expect(readFileSync(join(embed, 'index.html'), 'utf8')).toContain(
        `data-chart="${story}/${old}"`,
      );
      expect(readdirSync(embed).sort()).toEqual([
        'dark',
        'heights.json',
        'index.html',
        'latest.json',
      ]);
    }
  }

  writeFileSync(file, `${html} `);
  expect(await idsIn(content)).toEqual(['pin-changed']);
  expect(run('build', ...where).status).toBe(1);
  rmSync(file);
  expect(await idsIn(content)).toEqual(['pin-missing']);
  writeFileSync(file, html);
  writeFileSync(join(content, 'pins', 'index.json'), '[]\n');
  expect(await idsIn(content)).toEqual(['pin-unlisted']);
  // What was built before stands as it was.
  expect(existsSync(copy)).toBe(true);
});

test('a chart without a measured height is named, and so is one that changed since', async () => {
  const content = copyOfContent();
  const heights = join(content, 'stories', story, 'heights.json');
  const ofHeights = async () =>
    (await idsIn(content, 'warning')).filter((id) => id.startsWith('embed-'));
  expect(await ofHeights()).toEqual([]);
  const measured = JSON.parse(readFileSync(heights, 'utf8'));
  measured.en[chart].of = '000000000000';
  delete measured['zh-CN'][chart];
  writeFileSync(heights, JSON.stringify(measured));
  expect(await ofHeights()).toEqual(['embed-height-missing', 'embed-height-stale']);
});

test('the lead story’s heights are those of its charts', async () => {
  const stale = (await idsIn(join(root, 'content'), 'warning')).filter((id) =>
    id.startsWith('embed-'),
  );
  expect(stale).toEqual([]);
});

test.each([
  ['superlatives', ['chart-former-clash']],
  ['"old old"', ['chart-former-clash']],
  ['"Not-An-Id"', ['chart-former-form']],
  ['"old older"', []],
])('former ids %s say %j', async (ids, found) => {
  const content = copyOfContent();
  rename(content, ids);
  expect(await idsIn(content)).toEqual(found);
});
