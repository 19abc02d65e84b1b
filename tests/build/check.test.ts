import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { changedContent } from './content-copy.ts';

const TEXT = 'stories/yicheng/zh-CN.md';

function check(content: string, ...flags: string[]) {
  const { NODE_ENV, VITEST, CONTENT_DIR, ...env } = process.env;
  void [NODE_ENV, VITEST, CONTENT_DIR];
  const args = ['scripts/check.ts', '--content-dir', content, ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

test('a clean folder is told so in one line, and the exit code is 0', () => {
  expect(check('content')).toMatchObject({ status: 0, stdout: '没有发现问题。\n' });
  expect(check('content', '--lang', 'en')).toMatchObject({
    status: 0,
    stdout: 'No problems found.\n',
  });
});

test('errors are counted in the last line, in the language that was asked for, and the exit code is 1', () => {
  const content = changedContent(TEXT, '完成了{{bs_done}}。', '完成了63处,通电。');
  const chinese = check(content);
  expect(chinese.status).toBe(1);
  expect(chinese.stdout.trimEnd().split('\n').at(-1)).toBe('共 1 处错误，1 处警告。');
  const english = check(content, '--lang', 'en');
  expect(english.status).toBe(1);
  expect(english.stdout).toContain('error[number-unbound] "63" is bound to no figure');
  expect(english.stdout.trimEnd().split('\n').at(-1)).toBe('1 error, 1 warning.');
});

test('warnings alone end with 0', () => {
  const { status, stdout } = check(changedContent(TEXT, '若不包含，合起来', '若不包含,合起来'));
  expect(status).toBe(0);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('共 0 处错误，1 处警告。');
});

test('--json gives programs the diagnostics, every exemption with its place, and a summary', () => {
  const content = changedContent(TEXT, '完成了{{bs_done}}。', '完成了63处。');
  const { status, stdout } = check(content, '--json');
  expect(status).toBe(1);
  const { summary, diagnostics, exemptions } = JSON.parse(stdout);
  expect(summary).toEqual({
    errors: diagnostics.length,
    warnings: 0,
    exemptions: exemptions.length,
  });
  expect(diagnostics[0]).toMatchObject({
    id: 'number-unbound',
    level: 'error',
    location: { line: 36 },
  });
  expect(diagnostics[0].message).toHaveProperty('en');
  expect(diagnostics[0].location.lineText).toContain('63处。');
  expect(exemptions).toContainEqual(
    expect.objectContaining({
      kind: 'plain',
      words: '5G',
      location: expect.objectContaining({ line: 32, column: 27 }),
    }),
  );
  expect(new Set(exemptions.map(({ kind }: { kind: string }) => kind))).toEqual(
    new Set(['plain', 'date', 'name']),
  );
});

test('--json writes characters that a terminal obeys as escapes', () => {
  const content = changedContent(TEXT, '完成了{{bs_done}}。', '完成了63\u009B31m处\u202E。');
  const { status, stdout } = check(content, '--json');
  expect(status).toBe(1);
  expect(stdout).not.toMatch(/[\u007f-\u009f\u202e]/);
  const { diagnostics } = JSON.parse(stdout);
  const found = diagnostics.find(({ id }: { id: string }) => id === 'text-hidden-character');
  expect(found.location.lineText).toContain('63\u009b31m处\u202e。');
});

test('a language that it does not speak is refused in one sentence', () => {
  const { status, stderr } = check('content', '--lang', 'fr');
  expect(status).toBe(1);
  expect(stderr).toContain('not “fr”');
});
