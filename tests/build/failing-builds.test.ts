import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileFolder, hasErrors } from '../../scripts/compile.ts';
import { formatReport } from '../../src/format/diagnostic.ts';
import { changedContent, temporaryFolder } from './content-copy.ts';

const TEXT = 'stories/yicheng/zh-CN.md';
const DATA = 'stories/yicheng/dataset.json';

/** Each change breaks one rule; the report must name file and line, and say how to mend it. */
const FAILURES: readonly {
  title: string;
  file: string;
  from: string;
  to: string;
  report: string;
}[] = JSON.parse(readFileSync('tests/build/failures.json', 'utf8'));

describe.each(FAILURES)('$title', ({ file, from, to, report }) => {
  test('fails the check with these words', async () => {
    const content = changedContent(file, from, to);
    const diagnostics = await compileFolder(content);
    const text = formatReport(diagnostics, 'zh-CN');
    expect(text.replaceAll(`${relativeTo(content)}/`, 'content/')).toContain(report);
    expect(hasErrors(diagnostics)).toBe(true);
  });
});

test('there is a failing case for every rule that the edition promises', () => {
  expect(FAILURES.map(({ title }) => title)).toEqual([
    'an unbound number',
    'a misspelt id',
    'full-width colons',
    'a check that does not add up',
    'a share whose part is not in its whole',
    'a units chart given money',
    'a Markdown file that does not parse',
    'a JSON file that does not parse',
    'text that is too pale for its ground',
    'two measures that one kind of eye confuses',
  ]);
});

test('the check prints its report and exits 1', () => {
  const { status, stdout } = script('check.ts', changedContent(TEXT, '{{bs_plan}}', '92处'));
  expect(stdout).toContain('错误[number-unbound]');
  expect(status).toBe(1);
});

test('a build with an error exits 1, again on the second run, and leaves the previous output alone', () => {
  const out = join(temporaryFolder(), 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'previous');
  const content = changedContent(TEXT, '{{bs_plan}}', '92处');
  for (const attempt of [1, 2]) {
    const { status, stderr } = script('build.ts', content, out);
    expect({ attempt, status }).toEqual({ attempt, status: 1 });
    expect(stderr).toContain('错误[number-unbound]');
    expect(readdirSync(out)).toEqual(['index.html']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('previous');
  }
});

test('a bare astro build of broken content exits 1 too, after a good build has filled its cache', () => {
  const out = join(temporaryFolder(), 'dist');
  expect(astroBuild('content', out).status).toBe(0);
  const broken = changedContent(DATA, '"value": 63,', '"value": 62,');
  const { status, output } = astroBuild(broken, join(temporaryFolder(), 'dist'));
  expect(output).toContain('check-fails');
  expect(status).not.toBe(0);
});

test('a change in the dataset alone reaches the page', () => {
  const folder = temporaryFolder();
  const content = changedContent(DATA, '"printed": "119个"', '"printed": "119个重点项目"');
  expect(script('build.ts', content, join(folder, 'dist')).status).toBe(0);
  expect(readFileSync(join(folder, 'dist', 'index.html'), 'utf8')).toContain('119个重点项目');
});

function script(name: string, content: string, out = temporaryFolder()) {
  return spawnSync(
    process.execPath,
    [`scripts/${name}`, '--content-dir', content, '--out-dir', out],
    {
      encoding: 'utf8',
      env: environment(),
    },
  );
}

function astroBuild(content: string, out: string) {
  const { status, stdout, stderr } = spawnSync('astro', ['build'], {
    encoding: 'utf8',
    env: { ...environment(), CONTENT_DIR: content, OUT_DIR: out },
  });
  return { status, output: stdout + stderr };
}

function environment(): NodeJS.ProcessEnv {
  const { NODE_ENV, VITEST, CONTENT_DIR, OUT_DIR, BASE_PATH, ...rest } = process.env;
  void [NODE_ENV, VITEST, CONTENT_DIR, OUT_DIR, BASE_PATH];
  return { ...rest, ASTRO_TELEMETRY_DISABLED: '1' };
}

/** Reports show paths from the project's root. */
function relativeTo(content: string): string {
  return relative(process.cwd(), content);
}
