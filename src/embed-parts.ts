import { createHash } from 'node:crypto';
import { chartAddresses } from './chart-address.ts';
import { placeOf } from './chart-pages.ts';
import { fullAddress, type PageContext } from './edition.ts';
import { heightAt } from './embed/fit.ts';
import { embedScript } from './embed/script.ts';
import type { SnippetParts } from './embed/snippet.ts';
import type { Chart } from './model/story.ts';

/** Width of the picture that snippets show, in its own pixels. */
const PICTURE_WIDTH = 720;

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
  const script = await embedScript('host');
  return {
    title: `${chart.title.text} · ${name}`,
    alt: chart.finding.text || chart.title.text,
    credit: name,
    page: fullAddress(page),
    embed: fullAddress(scheme === 'dark' ? embedDark : embed),
    image: { href: fullAddress(png), width: PICTURE_WIDTH, height: pictureHeight(points) },
    points,
    loader: {
      href: fullAddress('embed/v1.js'),
      integrity: `sha384-${createHash('sha384').update(script).digest('base64')}`,
    },
  };
}

/** The picture is the embed of a phone, twice its size. */
function pictureHeight(points: SnippetParts['points']): number {
  return points ? Math.round(2 * heightAt(points, PICTURE_WIDTH / 2)) : PICTURE_WIDTH;
}
