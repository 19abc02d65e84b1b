import { MEASURES, STATUSES } from '../../model/figure.ts';
import { parseHtml } from '../document.ts';
import type { Run } from './line-break.ts';
import { COLUMN, type Item, plain, type Setting, setText, type TextStyle } from './sheet.ts';

const BODY: TextStyle = { gap: 14, width: COLUMN, size: 16, leading: 28 };
const BULLET = 16;
const NUMBER = 30;

/** Prose as items: paragraphs, lists, quotations, minor heads; anything else as a paragraph. */
export function setProse(html: string, setting: Setting): Item[] {
  return [...parseHtml(html).children].flatMap((element) => setBlock(element, setting));
}

/** Inline HTML as runs; strong words and bound numbers are bold, whole, and of one face in heads. */
export function runsOf(html: string, face: Run['face'] = 'text'): Run[] {
  return collect(parseHtml(html), { face });
}

function setBlock(element: Element, setting: Setting): Item[] {
  switch (element.localName) {
    case 'ul':
      return [...element.children].map((item, index) => setBullet(item, index, setting));
    case 'ol':
      return [...element.children].map((item, index) => setNumbered(item, index + 1, setting));
    case 'blockquote':
      return [setQuotation(element, setting)];
    case 'h3':
    case 'h4': {
      const style = { ...BODY, gap: 24, size: 18, withNext: true, balanced: true };
      return [setText(collect(element, { face: 'head' }), style, setting)];
    }
    default:
      return [setText(collect(element, { face: 'text' }), BODY, setting)];
  }
}

function setBullet(item: Element, index: number, setting: Setting): Item {
  const { accent } = setting.theme.light;
  const sign = `<path d="M0 11H7V18H0Z" fill="${accent}"/>`;
  return indented(item, BULLET, { ...BODY, gap: index === 0 ? BODY.gap : 8 }, sign, setting);
}

/** A numbered list is a list of questions: ruled, the number large. */
function setNumbered(item: Element, number: number, setting: Setting): Item {
  const { rule, accent, ink } = setting.theme.light;
  const head = { gap: 0, width: NUMBER, size: 24, leading: 28, colour: 'accent' } as const;
  const line = `<path d="M0-10H${COLUMN}V-9H0Z" fill="${number === 1 ? ink : rule}"/>`;
  const digits = setText(plain(String(number), 'head'), head, setting).markup;
  const sign = `${line}<g fill="${accent}">${digits}</g>`;
  return indented(item, NUMBER, { ...BODY, gap: 22 }, sign, setting);
}

function setQuotation(element: Element, setting: Setting): Item {
  const inner = indented(element, BULLET, BODY, '', setting);
  const line = `<path d="M0 0H2V${inner.height}H0Z" fill="${setting.theme.light.rule}"/>`;
  return { ...inner, markup: line + inner.markup };
}

function indented(
  element: Element,
  by: number,
  style: TextStyle,
  sign: string,
  setting: Setting,
): Item {
  const runs = collect(element, { face: 'text' });
  const text = setText(runs, { ...style, width: style.width - by }, setting);
  return { ...text, markup: `${sign}<g transform="translate(${by})">${text.markup}</g>` };
}

type Manner = Pick<Run, 'face' | 'figure'>;

function collect(node: Node, manner: Manner): Run[] {
  return [...node.childNodes].flatMap((child): Run[] => {
    if (child.nodeType === 3) return [{ text: child.textContent ?? '', ...manner }];
    if (child.nodeType !== 1) return [];
    return collect(child, mannerOf(child as Element, manner));
  });
}

function mannerOf(element: Element, manner: Manner): Manner {
  const strong = manner.face === 'head' ? 'head' : 'strong';
  if (element.localName === 'strong') return { ...manner, face: strong };
  const id = element.getAttribute('data-figure');
  const classes = (element.getAttribute('class') ?? '').split(' ');
  const measure = MEASURES.find((name) => classes.includes(name));
  const status = STATUSES.find((name) => classes.includes(name));
  if (id === null || !measure || !status) return manner;
  return { face: strong, figure: { id, measure, status } };
}
