import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrastOf, separationOf, VISIONS } from '../../../src/load/colour-sight.ts';
import { parseJson } from '../../../src/load/json.ts';
import { parseOutline } from '../../../src/load/outline.ts';
import { checkTheme, LEAST_SEPARATION } from '../../../src/load/theme-rules.ts';
import { type Theme, themeSchema } from '../../../src/model/theme.ts';

const THEMES = ['content/stories', 'tests/fixtures/second/stories'].flatMap((folder) =>
  readdirSync(folder).map((story) => join(folder, story, 'theme.json')),
);
const SAMPLE = 'tests/fixtures/second/stories/harbour-birds/theme.json';

describe.each(THEMES)('%s', (file) => {
  const theme: Theme = JSON.parse(readFileSync(file, 'utf8'));

  test.each(['light', 'dark'] as const)('keeps measures apart for every eye, %s', (scheme) => {
    const { count, amount, growth, share } = theme[scheme];
    const colours = [count, amount, growth, share];
    const distances = pairsOf(colours).flatMap(([a, b]) =>
      VISIONS.map((vision) => separationOf(a, b, vision)),
    );
    expect(distances).toHaveLength(24);
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(LEAST_SEPARATION);
  });

  test.each(['light', 'dark'] as const)('can be read on every ground, %s', (scheme) => {
    const { paper, sunk, ink, muted, accent, highlight, hollow, ...rest } = theme[scheme];
    const texts = [
      ...[paper, sunk].flatMap((ground) => [ink, muted].map((text) => [text, ground])),
      ...[
        [accent, paper],
        [ink, highlight],
      ],
    ];
    const { count, amount, growth, share, rank } = rest;
    const marks = [paper, sunk].flatMap((ground) =>
      [count, amount, growth, share, rank].map((mark) => [mark, ground]),
    );
    const ratios = (pairs: string[][]) => pairs.map(([a = '', b = '']) => contrastOf(a, b));
    expect(Math.min(...ratios(texts))).toBeGreaterThanOrEqual(4.5);
    expect(Math.min(...ratios([...marks, [hollow, paper]]))).toBeGreaterThanOrEqual(3);
  });
});

/** Least distances between four colours that were measured when they were chosen. */
test.each([
  ['#b0122f #ab700c #1f7a63 #4a2a52', '28.5 11.1 17.4 12.0'],
  ['#ec4a5f #e0a93a #63c2a0 #b9a0e0', '32.0 18.9 18.6 13.9'],
])('the colours %s are as far apart as they were measured: %s', (colours, expected) => {
  const pairs = pairsOf(colours.split(' '));
  const least = VISIONS.map((vision) =>
    Math.min(...pairs.map(([a, b]) => separationOf(a, b, vision))).toFixed(1),
  );
  expect(least.join(' ')).toBe(expected);
});

test('contrast is measured as WCAG measures it', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('a share and a rank may look alike, or be the same', () => {
  expect(found({ light: { share: '#451956', rank: '#451956' } })).toEqual([]);
  expect(found({ light: { share: '#380f47', rank: '#3b1a49' } })).toEqual([]);
});

test('text that is too pale names its token, both grounds, the ratio and a colour that will do', () => {
  expect(found({ light: { muted: '#9a8a7d' } })).toEqual([
    [
      'theme-contrast 6:14',
      '亮色的“muted”和“paper”对比度是 3.11，文字至少要 4.5',
      '拉开“muted”的明暗，例如 "#76675a"：色相不变，在要用到的底色上都看得清。',
    ],
    [
      'theme-contrast 6:14',
      '亮色的“muted”和“sunk”对比度是 2.82，文字至少要 4.5',
      '拉开“muted”的明暗，例如 "#76675a"：色相不变，在要用到的底色上都看得清。',
    ],
  ]);
});

test('a mark is judged on the part of the outline that is painted last', () => {
  const [pale, dark] = ['#f4f8f8', '#8a4a20'];
  const onDark = found({ outline: { shell: pale, bed: dark } });
  expect(onDark[0]?.[0]).toBe('theme-contrast 11:14');
  expect(onDark[0]?.[1]).toContain('“outline.light.bed”');
  expect(found({ outline: { shell: dark, bed: pale } })).toEqual([]);
});

test('a highlight that swallows its text is reported at the highlight', () => {
  expect(found({ dark: { highlight: '#c9a050' } }).map(([place]) => place)).toEqual([
    'theme-contrast 25:18',
  ]);
});

test('two measures that one kind of eye confuses are reported with that eye, and a way out', () => {
  const [first] = found({ light: { growth: '#7a5a12' } });
  expect(first).toEqual([
    'theme-colours-alike 13:15',
    '亮色的“amount”和“growth”在红色盲的人看来太像：色差 1.8，至少要 10',
    '拉开明暗，各种眼睛都分得出来：“growth”可以改成 "#5d4200"。',
  ]);
});

test('a colour that no lightness can mend says so', () => {
  const [[, , hint] = []] = found({ light: { sunk: '#241a17' } });
  expect(hint).toContain('先让这些底色彼此接近');
});

function pairsOf(colours: readonly string[]): [string, string][] {
  return colours.flatMap((a, index) =>
    colours.slice(index + 1).map((b): [string, string] => [a, b]),
  );
}

/** What is found in the sample theme after changes: place, message, hint. */
function found(changes: {
  light?: Partial<Theme['light']>;
  dark?: Partial<Theme['dark']>;
  outline?: { shell: string; bed: string };
}): string[][] {
  const theme: Theme = JSON.parse(readFileSync(SAMPLE, 'utf8'));
  const changed = {
    light: { ...theme.light, ...changes.light },
    dark: { ...theme.dark, ...changes.dark },
    ...(changes.outline && {
      outline: { light: changes.outline, dark: { shell: '#10191d', bed: '#10191d' } },
    }),
  };
  const text = `${JSON.stringify(changed, null, 2)}\n`;
  const parsed = parseJson({ file: 'theme.json', text }, themeSchema);
  const outline = parseOutline({
    file: 'outline.svg',
    text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g class="shell"/><circle class="bed" cx="4.5" cy="4.5" r="4"/></svg>',
  });
  if (!parsed.value || !outline.value) throw new Error('The changed theme does not parse.');
  return checkTheme(parsed.value, changes.outline ? outline.value : null).map(
    ({ id, location, message, hint }) => [
      `${id} ${location.line}:${location.column}`,
      message['zh-CN'],
      hint?.['zh-CN'] ?? '',
    ],
  );
}
