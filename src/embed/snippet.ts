import { type HeightPoint, heightCss, tallest } from './fit.ts';

/** Everything that a chart's snippets say. Addresses are whole, texts plain. */
export interface SnippetParts {
  readonly title: string;
  /** What the drawing shows, for those who do not see it. */
  readonly alt: string;
  /** Name of the site, for the caption. */
  readonly credit: string;
  readonly page: string;
  readonly embed: string;
  readonly image: { readonly href: string; readonly width: number; readonly height: number };
  /** Measured heights; null for a chart that nobody has measured. */
  readonly points: readonly HeightPoint[] | null;
  readonly loader: { readonly href: string; readonly integrity: string };
}

/** Three ways to put a chart into another page: HTML to paste. */
export interface Snippets {
  /** A picture first, which the loader replaces by the living chart in a box of the same size. */
  readonly figure: string;
  readonly frame: string;
  readonly image: string;
}

/** The height that a frame gets where nobody has measured it. */
const UNMEASURED = 640;

export function snippets(parts: SnippetParts): Snippets {
  return { figure: figureSnippet(parts), frame: frameSnippet(parts), image: imageSnippet(parts) };
}

function figureSnippet(parts: SnippetParts): string {
  const { title, alt, page, embed, image, loader } = parts;
  const picture = element('img', {
    src: image.href,
    width: image.width,
    height: image.height,
    alt,
    loading: 'lazy',
    style: 'display:block;width:100%;height:100%;object-fit:contain;object-position:0 0',
  });
  const link = element(
    'a',
    { href: page, style: `display:block;height:${reserved(parts)}` },
    picture,
  );
  const figure = element(
    'figure',
    { 'data-embed': embed, 'data-title': title, style: 'margin:0;container-type:inline-size' },
    `${link}${caption(parts)}`,
  );
  const { href: src, integrity } = loader;
  const script = element('script', { src, integrity, crossorigin: 'anonymous', async: true }, '');
  return `${figure}\n${script}`;
}

function frameSnippet(parts: SnippetParts): string {
  const frame = frameElement(parts, {
    height: reserved(parts),
    attributes: { width: '100%', height: reservedTallest(parts) },
  });
  return element('div', { style: 'container-type:inline-size' }, frame);
}

function imageSnippet({ alt, page, image, ...parts }: SnippetParts): string {
  const { href: src, width, height } = image;
  const picture = element('img', { src, width, height, alt, style: 'max-width:100%;height:auto' });
  return element('figure', {}, element('a', { href: page }, picture) + caption({ page, ...parts }));
}

/** One frame by itself, as oEmbed hands it out: whoever takes it knows neither column nor loader. */
export function bareFrame(parts: SnippetParts, width: number): { html: string; height: number } {
  const height = reservedTallest(parts, width);
  const html = frameElement(parts, { height: `${height}px`, attributes: { width, height } });
  return { html, height };
}

function frameElement(
  { embed, title }: SnippetParts,
  size: { readonly height: string; readonly attributes: Readonly<Record<string, string | number>> },
): string {
  return element(
    'iframe',
    {
      src: embed,
      title,
      ...size.attributes,
      loading: 'lazy',
      style: `display:block;width:100%;border:0;height:${size.height}`,
    },
    '',
  );
}

function caption({ title, credit, page }: Pick<SnippetParts, 'title' | 'credit' | 'page'>): string {
  return element(
    'figcaption',
    {},
    `${escapeHtml(title)} · ${element('a', { href: page }, escapeHtml(credit))}`,
  );
}

function reserved({ points }: SnippetParts): string {
  return points ? heightCss(points, '100cqi') : `${UNMEASURED}px`;
}

function reservedTallest({ points }: SnippetParts, to?: number): number {
  return points ? tallest(points, to) : UNMEASURED;
}

/** Markup of one element; attributes are escaped, `inner` is markup already. */
function element(
  name: string,
  attributes: Readonly<Record<string, string | number | true>>,
  inner?: string,
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`))
    .join('');
  return inner === undefined ? `<${name}${written}>` : `<${name}${written}>${inner}</${name}>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
