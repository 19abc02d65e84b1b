import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../../../src/charts/wrap.ts';

describe('wrapText', () => {
  test('breaks Chinese between characters into lines of about equal length', () => {
    expect(wrapText('首批计划修建的灯塔', 60, 12)).toEqual(['首批计划修', '建的灯塔']);
  });

  test('never begins a line with a closing mark, nor ends one with an opening mark', () => {
    expect(wrapText('灯塔的收入，上半年', 60, 12)).toEqual(['灯塔的收', '入，上半年']);
    expect(wrapText('灯塔名录“甲级”', 60, 12)).toEqual(['灯塔名录', '“甲级”']);
  });

  test('keeps words and numbers of other scripts whole', () => {
    expect(wrapText('Towers under repair', 60, 12)).toEqual(['Towers', 'under', 'repair']);
    expect(wrapText('沿岸的5G灯塔', 40, 12)).toEqual(['沿岸的', '5G灯塔']);
  });

  test('breaks a word only where it alone is wider than a line', () => {
    expect(wrapText('lighthouses', 40, 12).join('')).toBe('lighthouses');
    expect(wrapText('lighthouses', 40, 12).length).toBeGreaterThan(1);
  });

  test('loses nothing and stays within the width, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('灯', '塔', 'a', 'b', '5', ' ', '，', '“'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 300 }), (words, width) => {
        const lines = wrapText(words, width, 13);
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        for (const line of lines) {
          // Marks that may not be parted from their neighbours can form a piece without a break.
          if (!/[，“]{2}/.test(line)) expect(textWidth(line, 13)).toBeLessThanOrEqual(width + 13);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
