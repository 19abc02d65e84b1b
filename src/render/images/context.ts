import type { Figures } from '../../model/figure.ts';
import type { Site } from '../../model/site.ts';
import type { Chart, Story } from '../../model/story.ts';
import type { Locale } from '../../model/words.ts';
import type { ImageFonts } from './image-fonts.ts';

/** Everything that the pictures of one story are made of. */
export interface ImageContext {
  readonly story: Story;
  readonly figures: Figures;
  readonly locale: Locale;
  readonly fonts: ImageFonts;
  readonly site: Pick<Site, 'name'>;
  /** Where a chart's page stands, or the story's own: as a reader would type it. */
  readonly addressOf: (chart: Chart | null) => string;
}

/** The site's name in the story's language. */
export function siteName({ site, locale }: Pick<ImageContext, 'site' | 'locale'>): string {
  return site.name[locale.language] ?? '';
}
