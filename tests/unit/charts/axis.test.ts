import { expect, test } from 'vitest';
import { unitTicks } from '../../../src/charts/axis.ts';
import { roundStep, ticksFrom } from '../../../src/charts/round-steps.ts';
import { figure, locale } from './samples/world.ts';

test('a step is one, two or five times a power of ten', () => {
  expect([8, 4, 308.74, 0.53, 12].map((span) => roundStep(span, 4))).toEqual([2, 1, 100, 0.2, 5]);
});

test('ticks are counted from their origin, which is one of them where it is in sight', () => {
  expect(ticksFrom(100, 100, 100, 408.74)).toEqual([100, 200, 300, 400]);
  expect(ticksFrom(100, 200, 80, 700)).toEqual([100, 300, 500, 700]);
  expect(ticksFrom(0, 2, 0, 8)).toEqual([0, 2, 4, 6, 8]);
});

test('only the last tick carries the unit, and zero has no decimals', () => {
  const texts = (value: number, unit: string) => {
    const factor = locale.units[unit]?.factor ?? 1;
    return unitTicks(figure('f', '灯', value, unit), 0, value * factor, locale);
  };
  expect(texts(0.53, '亿元').map(({ text }) => text)).toEqual(['0', '0.2', '0.4亿元']);
  expect(texts(8, '亿元').at(-1)).toEqual({ value: 8e8, text: '8亿元' });
});
