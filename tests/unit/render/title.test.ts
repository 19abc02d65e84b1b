import { expect, test } from 'vitest';
import { withBreaks } from '../../../src/render/title.ts';

test('a head may break after its commas and colons, and attributes stay whole', () => {
  expect(withBreaks('产值<a title="甲，乙">增长</a>，税收：<b>5.5%</b>')).toBe(
    '产值<a title="甲，乙">增长</a>，<wbr>税收：<wbr><b>5.5%</b>',
  );
});
