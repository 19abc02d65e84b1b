import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { compileFolder } from '../../scripts/compile.ts';
import { root } from '../../scripts/project.ts';
import { temporaryFolder } from './content-copy.ts';

const TITLE = { 'zh-CN': '新写的一篇，还没有数', en: 'A new story: "first", draft' };

function copyOf(folder: string): string {
  const content = join(temporaryFolder(), 'content');
  cpSync(folder, content, { recursive: true });
  return content;
}

const run = (script: string, content: string, args: readonly string[] = [], input = '') =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, '--content-dir', content, ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
  });

/** What is said of the new story, apart from heights that nobody has measured yet. */
const said = async (content: string) =>
  (await compileFolder(content)).filter(
    ({ id, location }) => id !== 'embed-height-missing' && !location.file.includes('harbour-birds'),
  );

test.each([
  ['content', 'zh-CN'],
  ['tests/fixtures/second', 'en'],
  ['tests/fixtures/second', 'zh-CN'],
] as const)('a new story in %s in %s passes the check without a word', async (folder, language) => {
  const content = copyOf(folder);
  const args = ['--slug', 'new-one', '--title', TITLE[language], '--lang', language];
  const { status, stderr } = run('new-story', content, args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(await said(content)).toEqual([]);
  expect(readdirSync(join(content, 'stories/new-one')).toSorted()).toEqual(
    ['dataset.json', 'mark.svg', 'theme.json', `${language}.md`].toSorted(),
  );
});

test('the story builds at once; its page shows the title and no comment of the editors', () => {
  const content = copyOf('content');
  const out = join(temporaryFolder(), 'dist');
  run('new-story', content, ['--slug', 'new-one', '--title', TITLE['zh-CN']]);
  const built = run('build', content, ['--out-dir', out]);
  expect(built.status).toBe(0);
  const { document } = parseHTML(readFileSync(join(out, 'new-one/index.html'), 'utf8'));
  expect(document.querySelector('h1')?.textContent).toContain('新写的一篇');
  expect(document.body.textContent).not.toContain('npm run');
  expect(document.querySelectorAll('[data-scene]').length).toBeGreaterThan(0);
  expect(document.querySelectorAll('.guess, [data-guess], fieldset').length).toBeGreaterThan(0);
});

test('without flags it asks, and asks again until the answer will do', async () => {
  const content = copyOf('tests/fixtures/second');
  const input = 'harbour-birds\nCharts\nkit\nasked-for\nTwelve birds\nA fine title\n';
  const { status, stdout } = run('new-story', content, [], input);
  expect(status).toBe(0);
  expect(stdout).toContain('已经有一篇叫“harbour-birds”的报道');
  expect(stdout).toContain('“Charts”不能作报道的网址');
  expect(stdout).toContain('“kit”是网站自己要用的网址');
  expect(stdout).toContain('标题里不能有数（“Twelve”）');
  expect(await said(content)).toEqual([]);
});

test.each([
  ['a name with capitals', ['--slug', 'City', '--title', '题'], '“City”不能作报道的网址'],
  ['a path', ['--slug', '../x', '--title', '题'], '“../x”不能作报道的网址'],
  ['a reserved name', ['--slug', 'embed', '--title', '题'], '“embed”是网站自己要用的网址'],
  ['a language code', ['--slug', 'en', '--title', '题'], '“en”是网站自己要用的网址'],
  ['a title with a number', ['--slug', 'x-y', '--title', '十二家'], '标题里不能有数（“十二”）'],
  ['an unknown language', ['--slug', 'x-y', '--title', '题', '--lang', 'fr'], '不能用“fr”新建报道'],
  ['no answer', ['--slug', 'x-y'], '没有回答完，什么也没有写。'],
])('%s is refused in Chinese, and nothing is written', (_, args, words) => {
  const content = copyOf('content');
  const before = readdirSync(join(content, 'stories'));
  const { status, stderr } = run('new-story', content, args);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
  expect(readdirSync(join(content, 'stories'))).toEqual(before);
  expect(existsSync(join(content, 'x'))).toBe(false);
});
