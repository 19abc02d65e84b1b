import { describe, expect, test } from 'vitest';
import type { Theme } from '../../../src/model/theme.ts';
import { parseFrontMatter } from '../../../src/prose/front-matter.ts';
import { themeStyle } from '../../../src/render/theme-style.ts';
import { changed, load, STORY } from './hostile-sample.ts';
import { sampleFiles } from './samples.ts';

/** Ways out of a declaration, a rule, a style element; and what a style sheet can fetch or run. */
const STYLES = [
  'red',
  'red;}body{display:none',
  '#ff0000;}*{background:url(//evil.example/x)}',
  '#ff0000}</style><script>run()</script>',
  '#ff0000</style >',
  '#ff0000<!--',
  'url(javascript:run())',
  'url("data:image/svg+xml,<svg onload=run()>")',
  'u\\72l(//evil.example/x)',
  'expression(run())',
  'expr/**/ession(run())',
  '-moz-binding:url(//evil.example/x#a)',
  'var(--ink)',
  'env(x)',
  'image-set("//evil.example/x" 1x)',
  'attr(data-figure)',
  '\\3c/style\\3e',
  '\\23 ff0000',
  '\u005c3c script',
  '#ff00/**/00',
  '/*#ff0000*/',
  '#ff0000/*',
  '#ff0000 !important',
  '#ff0000\n',
  '\n#ff0000',
  '#ff0000\f',
  ' #ff0000',
  '#FF0000',
  '#ff00',
  '#ff000000',
  '#ＦＦ００００',
  '#ff000０',
  '@import "//evil.example/x.css"',
  "'",
  '"',
  '{{ink}}',
  '',
];

describe('a colour is six hexadecimal digits, whatever else would be a colour to a browser', () => {
  const file = `${STORY}/theme.json`;

  test.each(STYLES)('%j', async (style) => {
    const places: ((theme: Theme) => object)[] = [
      ({ light }) => Object.assign(light, { ink: style }),
      ({ dark }) => Object.assign(dark, { growth: style }),
      (theme) => Object.assign(theme, { outline: { light: { rind: style }, dark: {} } }),
    ];
    for (const place of places) {
      const { ids, stories } = await load(changed(file, (theme: Theme) => void place(theme)));
      expect(ids).toContain('json-bad-pattern');
      expect(stories).toEqual([]);
    }
  });

  test.each(STYLES.filter((style) => style !== 'red'))('%j names no class', async (name) => {
    const colours = { [name]: '#ff0000' };
    const text = changed(file, (theme) =>
      Object.assign(theme, { outline: { light: colours, dark: colours } }),
    );
    const refused = name.includes('\f') ? 'text-hidden-character' : 'theme-class-name';
    expect((await load(text)).ids).toContain(refused);
  });

  test('no one can choose a font or bring a style of their own', async () => {
    for (const key of ['font', 'font-family', 'css', 'style', '--ink']) {
      const style = 'x;}</style><script>';
      const theme = changed(file, (json) => Object.assign(json, { [key]: style }));
      const scheme = changed(
        file,
        ({ light }: Theme) => void Object.assign(light, { [key]: style }),
      );
      const site = changed('site.json', (json) => Object.assign(json, { [key]: style }));
      const front = parseFrontMatter({
        file: 'x.md',
        text: `---\ntitle: 题\n${key}: "${style}"\n---\n`,
      });
      expect(front.value.front).toBeNull();
      expect(front.diagnostics.map(({ id }) => id)).toContain('front-matter-unknown');
      for (const text of [theme, scheme, site]) {
        expect((await load(text)).ids).toContain('json-unknown-key');
      }
    }
  });

  test('what is accepted stays in its declaration', () => {
    const theme = JSON.parse(sampleFiles()[file] ?? '') as Theme;
    const colours = { rind: '#ff0000' };
    const style = themeStyle({ ...theme, outline: { light: colours, dark: colours } });
    const bare = style.replaceAll(/--[a-z-]+:#[0-9a-f]{6}(?=[;}])/g, '').replaceAll(/;+/g, ';');
    expect(bare).toBe(
      ':root{color-scheme:light dark;}@media screen and (prefers-color-scheme:dark){:root{;}}.outline-rind{fill:var(--outline-rind)}',
    );
  });
});
