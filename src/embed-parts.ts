import { createHash } from 'node:crypto';
import { chartAddresses } from './chart-address.ts';
import { placeOf } from './chart-pages.ts';
import { fullAddress, type PageContext } from './edition.ts';
import { embedScript } from './embed/script.ts';
import type { SnippetParts } from './embed/snippet.ts';
import type { Chart } from './model/story.ts';
import { alternative, chartImage } from './render/images/chart-image.ts';
import { PAGE_WIDTH } from './render/images/raster.ts';
import { imageContext } from './story-images.ts';

/** What the snippets and the oEmbed answer of a chart say. */
export async function snippetParts(
  context: PageContext,
  chart: Chart,
  scheme: 'light' | 'dark' = 'light',
): Promise<SnippetParts> {
  const { site, story, locale } = context;
  const { page, png, embed, embedDark } = chartAddresses(placeOf(context, chart), site);
  const name = site.name[locale.language] ?? '';
  const points = story.heights[chart.id]?.points ?? null;
  const picture = chartImage(chart, await imageContext(context));
  const script = await embedScript('host');
  return {
    title: `${chart.title.text} · ${name}`,
    alt: alternative(chart, context),
    credit: name,
    page: fullAddress(page),
    embed: fullAddress(scheme === 'dark' ? embedDark : embed),
    image: {
      href: fullAddress(png),
      width: PAGE_WIDTH,
      height: Math.round((PAGE_WIDTH * picture.height) / picture.width),
    },
    points,
    loader: {
      href: fullAddress('embed/v1.js'),
      integrity: `sha384-${createHash('sha384').update(script).digest('base64')}`,
    },
  };
}
