import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createDocument } from '../../../src/render/document.ts';
import { PRESENTATION, present, SERIF } from '../../../src/render/images/presentation.ts';
import { imageContextOf } from './image-sample.ts';

/** Rules of pages only: pointers, focus, animation, the flow of the drawing in the page. */
const PAGE_ONLY = /:hover|:focus|^\.chart$|^\.chart a$|^\.opening|^\.seed|^\.packed a$|^\.ring:not/;
/** Declarations that mean nothing, or something else, in a picture. */
const OF_PAGES = ['pointer-events', 'cursor'];

test.each([
  ['charts.css', () => true],
  ['packed.css', (selector: string) => /^\.packed \.(ring|dots)$/.test(selector)],
])('the colours of pictures are the rules of %s, all and in order', (file, concerns) => {
  const rules = readRules(file).filter(({ selector }) => concerns(selector));
  expect(rules.length).toBeGreaterThan(1);
  const seen: number[] = [];
  for (const { selector, declarations } of rules) {
    const classes = selector.split(/\s+/).at(-1)?.slice(1) ?? '';
    const index = PRESENTATION.findIndex(([name]) => name === classes);
    expect(index, selector).toBeGreaterThanOrEqual(0);
    expect(sorted(PRESENTATION[index]?.[1] ?? {}), selector).toEqual(sorted(declarations));
    seen.push(index);
  }
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test('every class of every drawing is known, so that none falls back to black', async () => {
  const known = new Set(PRESENTATION.flatMap(([name]) => name.split('.')));
  const used = readFileSync('src/styles/charts.css', 'utf8').matchAll(/\.([a-z][a-z-]+)/g);
  const others = ['chart', ...Object.values(await outlineClasses())];
  for (const [, name = ''] of used) expect([...known, ...others]).toContain(name);
});

test('a drawing gets the light scheme, its outline’s colours, and loses what only pages need', async () => {
  const { story } = await imageContextOf('content', 'zh-CN');
  const root = createDocument().documentElement;
  const [outline] = Object.entries(story.theme.outline?.light ?? {});
  root.innerHTML = `<svg class="chart" role="group"><a href="#note-x" data-figure="x"><path class="ring dots stroke-count"/></a><path class="outline-${outline?.[0]}"/><use href="#y"/></svg>`;
  const svg = root.firstElementChild as Element;
  present(svg, story.theme);
  const [ring, shape] = svg.querySelectorAll('path');
  expect(svg.getAttribute('fill')).toBe(story.theme.light.ink);
  expect(svg.hasAttribute('class') || svg.hasAttribute('role')).toBe(false);
  expect(ring?.getAttribute('fill')).toBe('none');
  expect(ring?.getAttribute('stroke')).toBe(story.theme.light.count);
  expect(shape?.getAttribute('fill')).toBe(outline?.[1]);
  expect(svg.querySelector('a')?.hasAttribute('href')).toBe(false);
  expect(svg.querySelector('a')?.getAttribute('data-figure')).toBe('x');
  expect(svg.querySelector('use')?.getAttribute('href')).toBe('#y');
});

async function outlineClasses(): Promise<string[]> {
  const { story } = await imageContextOf('content', 'zh-CN');
  return Object.keys(story.theme.outline?.light ?? {}).map((name) => `outline-${name}`);
}

interface Rule {
  readonly selector: string;
  readonly declarations: Record<string, string>;
}

/** The rules outside media queries that speak of drawings, one for each selector. */
function readRules(file: string): Rule[] {
  const css = readFileSync(`src/styles/${file}`, 'utf8').replace(/\/\*.*?\*\//gs, '');
  const flat = css.replace(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g, '');
  return [...flat.matchAll(/([^{}]+)\{([^}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    selectors
      .split(',')
      .map((selector) => selector.trim())
      .filter((selector) => !PAGE_ONLY.test(selector) && !/:(hover|focus|not)/.test(selector))
      .map((selector) => ({ selector, declarations: read(body) })),
  );
}

/** A picture has its own cut of the headline face, for claims too. */
function read(body: string): Record<string, string> {
  const pairs = body
    .split(';')
    .map((line) => line.trim().split(/:\s*/) as [string, string])
    .filter(([name]) => name && !OF_PAGES.includes(name));
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, name === 'font-family' ? SERIF : value]),
  );
}

function sorted(declarations: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(declarations).sort(([a], [b]) => (a < b ? -1 : 1));
}
