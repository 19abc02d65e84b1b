import type { Scheme, Theme } from '../../model/theme.ts';

type Declarations = Readonly<Record<string, string>>;

/** Families of the picture's own cuts first, then what a viewer of the SVG may have. */
export const SANS = 'Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif';
export const SERIF = 'Noto Serif SC, Songti SC, SimSun, serif';

/** What a drawing inherits: the rule `.chart` of charts.css. */
const ROOT: Declarations = { fill: 'var(--ink)', 'font-family': SANS };

/**
 * The rules of `charts.css` and `packed.css` that colour a drawing, in their order, as presentation
 * attributes: a picture that travels has no style sheet. A test holds this list against both files.
 */
export const PRESENTATION: readonly (readonly [classes: string, declarations: Declarations])[] = [
  ['num', { fill: 'var(--ink)', 'font-family': SERIF, 'font-weight': '900' }],
  ['lab', { fill: 'var(--ink)' }],
  ['sub', { fill: 'var(--muted)' }],
  ['claim', { fill: 'var(--ink)', 'font-family': SERIF, 'font-weight': '900' }],
  ['fill-count', { fill: 'var(--count)' }],
  ['fill-amount', { fill: 'var(--amount)' }],
  ['fill-growth', { fill: 'var(--growth)' }],
  ['fill-share', { fill: 'var(--share)' }],
  ['fill-rank', { fill: 'var(--rank)' }],
  ['fill-highlight', { fill: 'var(--highlight)' }],
  ['no-fill', { fill: 'none' }],
  ['stroke-count', { stroke: 'var(--count)' }],
  ['stroke-amount', { stroke: 'var(--amount)' }],
  ['stroke-growth', { stroke: 'var(--growth)' }],
  ['stroke-share', { stroke: 'var(--share)' }],
  ['stroke-rank', { stroke: 'var(--rank)' }],
  ['stroke-hollow', { stroke: 'var(--hollow)' }],
  ['mark-core', { fill: 'var(--paper)', opacity: '0.22' }],
  ['mark-glint', { fill: 'none', stroke: '#fff', 'stroke-linecap': 'round', opacity: '0.55' }],
  ['baseline', { stroke: 'var(--ink)', 'stroke-width': '1.5' }],
  ['gridline', { stroke: 'var(--rule)', 'stroke-width': '1' }],
  ['bracket', { fill: 'none', 'stroke-width': '2.5' }],
  ['bracket.open', { stroke: 'var(--hollow)', 'stroke-dasharray': '2 3' }],
  ['whole-bracket', { fill: 'none', stroke: 'var(--ink)', 'stroke-width': '1.25' }],
  ['bar-line', { 'stroke-width': '1.5' }],
  ['hollow-bar', { fill: 'none', stroke: 'var(--hollow)', 'stroke-width': '1.5' }],
  ['whole-bar', { 'fill-opacity': '0.18', 'stroke-width': '1.25' }],
  ['span-end', { 'stroke-width': '3' }],
  ['open-end', { 'stroke-width': '1.5' }],
  ['head-rule', { stroke: 'var(--ink)', 'stroke-width': '3' }],
  ['ground', { fill: 'var(--paper)' }],
  ['slope-line', { 'stroke-width': '3.5', 'stroke-linecap': 'round' }],
  ['leader', { stroke: 'var(--muted)', 'stroke-width': '1' }],
  ['base-block', DASHED()],
  ['seat', DASHED()],
  [
    'seat-claimed',
    {
      fill: 'none',
      'stroke-width': '1.75',
      'stroke-linecap': 'round',
      'stroke-dasharray': '0.1 3',
    },
  ],
  ['cell', { 'fill-opacity': '0.36' }],
  ['ring', { 'vector-effect': 'non-scaling-stroke', 'stroke-width': '1.8' }],
  ['dots', { 'stroke-dasharray': '0.1 3.4', 'stroke-linecap': 'round' }],
];

function DASHED(): Declarations {
  return {
    fill: 'none',
    stroke: 'var(--hollow)',
    'stroke-width': '1.5',
    'stroke-dasharray': '3 3',
  };
}

/** Attributes that mean something in a page only. */
const OF_PAGES = ['class', 'role', 'aria-label', 'aria-hidden', 'tabindex', 'href', 'data-ui'];

/** Writes a drawing's colours into its elements, in the story's light scheme; links become groups. */
export function present(svg: Element, theme: Theme): void {
  const colours = coloursOf(theme);
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    const isRoot = element === svg;
    // A ring without a fill of its own is empty.
    if (classes.includes('ring') && !element.hasAttribute('fill'))
      element.setAttribute('fill', 'none');
    const rules = isRoot ? [ROOT] : declarationsOf(classes, theme);
    for (const declarations of rules) {
      for (const [name, value] of Object.entries(declarations)) {
        element.setAttribute(name, colours(value));
      }
    }
    for (const name of OF_PAGES) {
      const isUse = name === 'href' && element.localName === 'use';
      if (!isUse) element.removeAttribute(name);
    }
  }
}

function declarationsOf(classes: readonly string[], theme: Theme): Declarations[] {
  const outline = classes.flatMap((name) => {
    const colour = theme.outline?.light[name.replace(/^outline-/, '')];
    return colour !== undefined && name.startsWith('outline-') ? [{ fill: colour }] : [];
  });
  const own = PRESENTATION.filter(([selector]) =>
    selector.split('.').every((name) => classes.includes(name)),
  );
  return [...outline, ...own.map(([, declarations]) => declarations)];
}

/** Puts the light scheme's colour in the place of `var(--token)`. */
function coloursOf({ light }: Theme): (value: string) => string {
  return (value) => value.replace(/^var\(--(.+)\)$/, (_, name) => light[name as keyof Scheme]);
}
