import { kitAddress } from './chart-address.ts';
import { fileAddress, type PageContext } from './edition.ts';
import type { Chart } from './model/story.ts';
import { CARD } from './render/images/cards.ts';
import { alternative } from './render/images/chart-image.ts';

/** The picture that networks show beside a link: address below the base, words, size in pixels. */
export interface SocialCard {
  readonly href: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export function storyCardOf(context: PageContext): SocialCard {
  return { href: kitFile(context, 'card.png'), alt: context.story.front.title, ...CARD };
}

export function chartCardOf(context: PageContext, chart: Chart): SocialCard {
  return {
    href: kitFile(context, cardName(chart)),
    alt: alternative(chart, context),
    ...CARD,
  };
}

/** The square picture of a story. */
export function squareOf(context: PageContext): string {
  return kitFile(context, 'square.png');
}

/** The file name of a chart's card. */
export function cardName({ id }: Pick<Chart, 'id'>): string {
  return `card-${id}.png`;
}

/** The address of a file of a story's kit, or of the kit's page, below the base path. */
export function kitFile({ story, site }: Pick<PageContext, 'story' | 'site'>, name = ''): string {
  return fileAddress(kitAddress(story.slug, story.language, site) + name);
}
