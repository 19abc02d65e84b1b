import { expect, test } from 'vitest';
import { frame } from '../../../src/charts/frame.ts';
import type { DrawTools } from '../../../src/charts/kind.ts';
import {
  drawMarks,
  strokeWidth,
  turnOf,
  type Variant,
  variantOf,
} from '../../../src/charts/mark.ts';
import { createDocument } from '../../../src/render/document.ts';
import { figure, locale, mark, ours } from './samples/world.ts';

function drawn(variant: Variant, height: number): string {
  const tools: DrawTools = {
    document: createDocument(),
    mark,
    outline: null,
    locale,
    label: 'x',
    ids: 'a',
  };
  const svg = frame({ width: 320, focus: [] }, 100, tools);
  drawMarks(svg, svg, { variant, measure: 'count', height, places: [{ x: 5, y: 6 }] }, tools);
  return svg.node()?.outerHTML ?? '';
}

test('a planned thing is hollow, whether printed or computed', () => {
  expect(variantOf(figure('a', '甲', 1, '座', { stage: 'planned' }))).toBe('outline');
  expect(variantOf(figure('a', '甲', 1, '座', { ...ours, stage: 'planned' }))).toBe('outline');
});

test('a thing under way is not drawn as planned', () => {
  expect(variantOf(figure('a', '甲', 1, '座', { stage: 'under_way' }))).toBe('tip');
});

test('what we computed is hatched, and what was stated is solid', () => {
  expect(variantOf(figure('a', '甲', 1, '座', ours))).toBe('hatched');
  expect(variantOf(figure('a', '甲', 1, '座', { stage: 'done' }))).toBe('solid');
  expect(variantOf(figure('a', '甲', 1, '座', { status: 'no_basis' }))).toBe('dotted');
});

test('a glint appears from a height of 13, and a core from 19', () => {
  expect(drawn('solid', 12.9)).not.toContain('mark-glint');
  expect(drawn('solid', 13)).toContain('mark-glint');
  expect(drawn('solid', 18.9)).not.toContain('mark-core');
  expect(drawn('solid', 19)).toContain('mark-core');
});

test('strokes grow with the mark', () => {
  expect([12, 13, 19, 20].map(strokeWidth)).toEqual([1.25, 1.5, 1.5, 1.8]);
});

test('only the dashed seat and the dotted outline are dashed, and only they', () => {
  const dashed = (variant: Variant) => drawn(variant, 20).includes('stroke-dasharray');
  const all: Variant[] = ['solid', 'hatched', 'half', 'tip', 'outline', 'dotted', 'seat'];
  expect(all.filter(dashed)).toEqual(['dotted', 'seat']);
});

test('half and tip are filled from below, in different amounts', () => {
  expect(drawn('half', 20)).toContain('clip-path="url(#a-below-0)"');
  expect(drawn('tip', 20)).toContain('clip-path="url(#a-below-35)"');
});

test('marks turn by at most eight degrees, neighbours differently', () => {
  const turns = Array.from({ length: 240 }, (_, index) => turnOf(index));
  expect(Math.max(...turns.map(Math.abs))).toBeLessThanOrEqual(8);
  expect(turns.slice(1).every((turn, index) => turn !== turns[index])).toBe(true);
  expect(Math.min(...turns)).toBeLessThan(-5);
  expect(Math.max(...turns)).toBeGreaterThan(5);
});

test('hatching is finer below a height of 16', () => {
  expect(drawn('hatched', 15)).toContain('width="1.25"');
  expect(drawn('hatched', 16)).toContain('width="1.9"');
});
