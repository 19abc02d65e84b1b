import { expect, test } from 'vitest';
import { formatDiagnostic, formatReport } from '../../../src/format/diagnostic.ts';
import { diagnostic } from '../../../src/model/diagnostic.ts';
import { locate } from '../../../src/model/source-text.ts';

const source = {
  file: 'content/stories/x/zh-CN.md',
  text: '一\n二\n计划建 {{bs_plan}}，建成 {{bs_dnoe}}。\n',
};
const at = source.text.indexOf('bs_dnoe');
const unknown = diagnostic(
  'figure-unknown',
  { id: 'bs_dnoe', nearest: 'bs_done', described: '已建成的5G基站：63处' },
  locate(source, at, 7),
);

test('a diagnostic points at its columns, Chinese characters being two wide', () => {
  expect(formatDiagnostic(unknown, 'zh-CN')).toBe(
    [
      '错误[figure-unknown] 数据表里没有编号“bs_dnoe”',
      '  --> content/stories/x/zh-CN.md:3:22',
      '   3 | 计划建 {{bs_plan}}，建成 {{bs_dnoe}}。',
      '     |                            ^^^^^^^',
      '     = 建议：你要写的是 bs_done 吗？（已建成的5G基站：63处）',
    ].join('\n'),
  );
});

test('the same diagnostic speaks English', () => {
  expect(formatDiagnostic(unknown, 'en')).toContain(
    'error[figure-unknown] the dataset has no figure "bs_dnoe"',
  );
});

test('a long line is shortened round the place, and the caret stays under it', () => {
  const long = { file: 'x.md', text: `${'前'.repeat(200)}{{x}}${'后'.repeat(200)}` };
  const report = formatDiagnostic(diagnostic('braces-unclosed', {}, locate(long, 200, 5)), 'zh-CN');
  const [, , line = '', caret = ''] = report.split('\n');
  expect(line.length).toBeLessThan(110);
  const wide = (text: string) =>
    [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0);
  expect(wide(line.slice(0, line.indexOf('{{x}}')))).toBe(caret.indexOf('^'));
});

test('a report counts what it lists', () => {
  expect(formatReport([unknown, unknown], 'zh-CN')).toMatch(/共 2 处错误，0 处警告。$/);
  expect(formatReport([], 'zh-CN')).toBe('没有发现问题。');
});

test('control characters are shown as a sign, and one error is one error', () => {
  const text = 'a\u001b[2Jb\u202ec{{';
  const found = diagnostic(
    'braces-unclosed',
    {},
    locate({ file: 'x.md', text }, text.length - 2, 2),
  );
  const [, , line = '', caret = ''] = formatDiagnostic(found, 'zh-CN').split('\n');
  expect(line).toBe('   1 | a\ufffd[2Jb\ufffdc{{');
  expect(caret.length).toBe(line.length);
  expect(formatReport([unknown], 'en')).toMatch(/1 error, 0 warnings\.$/);
});
