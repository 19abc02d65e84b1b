import { expect, test } from 'vitest';
import { resolveChart } from '../../../src/charts/resolve.ts';
import { figure, figuresOf, locale, written } from './samples/world.ts';

const found = (kind: string, items: readonly string[]) => {
  const figures = figuresOf(figure('built', '灯塔', 63, '座'));
  const attributes: Record<string, string> = kind === 'claims' ? {} : { figures: 'built' };
  return resolveChart(written(kind, attributes, 'sample', items), figures, locale).diagnostics;
};

test('claims are drawn from a list, and without one there is nothing to draw', () => {
  expect(found('claims', ['海岸上最高'])).toEqual([]);
  expect(found('claims', []).map(({ id }) => id)).toEqual(['chart-list-missing']);
});

test('a list in a chart of another kind would be lost, and is an error at its kind', () => {
  const [problem] = found('units', ['海岸上最高']);
  expect(problem?.id).toBe('chart-list-unused');
  expect(problem?.location).toMatchObject({ line: 1, length: 'units'.length });
});

test('a claim with a number is for another kind of chart', () => {
  const source = written('claims', {}, 'sample', []);
  const items = [{ html: '<data data-figure="built">63</data>座', text: '63座' }];
  const { diagnostics } = resolveChart({ ...source, items }, figuresOf(), locale);
  expect(diagnostics.map(({ id }) => id)).toEqual(['claims-number']);
});

test('more claims than a phone holds are refused with their number', () => {
  const [problem] = found('claims', Array(12).fill('海岸上最高的灯塔'));
  expect(problem?.id).toBe('claims-crowded');
  expect(problem?.message['zh-CN']).toContain('12');
});
