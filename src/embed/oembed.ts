import { bareFrame, type SnippetParts } from './snippet.ts';

/** The width for which an answer is made: a static host cannot read the one that was asked for. */
const WIDTH = 640;

/** A day, in seconds. */
const CACHE_AGE = 86_400;

/** The oEmbed 1.0 answer for a chart's page. */
export function oembed(parts: SnippetParts, provider: string) {
  const { title, credit, image } = parts;
  const { html, height } = bareFrame(parts, WIDTH);
  return {
    // A string, as the specification has it.
    version: '1.0',
    type: 'rich',
    title,
    provider_name: credit,
    provider_url: provider,
    cache_age: CACHE_AGE,
    width: WIDTH,
    height,
    html,
    thumbnail_url: image.href,
    thumbnail_width: image.width,
    thumbnail_height: image.height,
  };
}
