import { loadContent } from '../../../src/load/content.ts';
import type { Figure, Figures } from '../../../src/model/figure.ts';
import { figuresOfSeries } from '../../../src/model/series.ts';
import type { Site } from '../../../src/model/site.ts';
import type { Chart, Story } from '../../../src/model/story.ts';
import type { Locale } from '../../../src/model/words.ts';
import { compileContent } from '../../../src/story/compile.ts';

/** A story in one language with what its files are made of. */
export interface CompiledStory {
  readonly name: string;
  readonly folder: string;
  readonly site: Site;
  readonly story: Story;
  readonly figures: Figures;
  readonly locale: Locale;
}

/** Every story of both sites in every language. */
export const STORIES: readonly CompiledStory[] = (
  await Promise.all(['content', 'tests/fixtures/second'].map(compileSite))
).flat();

/** Every chart of them. */
export const CHARTS: readonly (CompiledStory & { readonly chart: Chart })[] = STORIES.flatMap(
  (one) => one.story.charts.map((chart) => ({ ...one, chart, name: `${one.name}/${chart.id}` })),
);

async function compileSite(folder: string): Promise<CompiledStory[]> {
  const { value } = await loadContent(folder, process.cwd());
  if (!value) throw new Error(`${folder} does not load.`);
  const { site, stories, locales } = compileContent(value).value;
  return stories.map((story) => ({
    name: `${story.language}/${story.slug}`,
    folder,
    site,
    story,
    figures: new Map(
      [...story.figures, ...story.series.flatMap(figuresOfSeries)].map((one): [string, Figure] => [
        one.id,
        one,
      ]),
    ),
    locale: locales.get(story.language) as Locale,
  }));
}
