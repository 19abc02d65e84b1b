import { chartAddresses, galleryAddress, storyAddress } from './chart-address.ts';
import { galleryPages } from './chart-pages.ts';
import { fullAddress, storyPages } from './edition.ts';
import type { Language } from './model/language.ts';
import type { Story } from './model/story.ts';
import type { SitePage } from './render/sitemap.ts';

/** Every page that readers should find: stories, their charts, the lists of charts. */
export async function sitePages(): Promise<SitePage[]> {
  const contexts = (await storyPages()).map(({ context }) => context);
  const originals = contexts.filter(({ story }) => story.language === story.languages[0]);
  const page = (languages: readonly Language[], changed: string, path: PathIn): SitePage => ({
    versions: languages.map((language) => ({ language, href: fullAddress(path(language)) })),
    changed,
  });
  const stories = originals.flatMap(({ story, site }) => [
    page(story.languages, lastChange(story), (language) =>
      storyAddress(story.slug, language, site),
    ),
    ...story.charts.map(({ id }) =>
      page(
        story.languages,
        lastChange(story),
        (language) => chartAddresses({ language, story: story.slug, chart: id }, site).page,
      ),
    ),
  ]);
  const galleries = (await galleryPages()).map(({ props }) => props.gallery);
  const [first] = galleries;
  if (!first) return stories;
  const newest =
    originals
      .map(({ story }) => lastChange(story))
      .sort()
      .at(-1) ?? '';
  const languages = galleries.map(({ locale }) => locale.language);
  return [...stories, page(languages, newest, (language) => galleryAddress(language, first.site))];
}

type PathIn = (language: Language) => string;

/** The day of publication, or of the last correction. */
export function lastChange({ front, corrections }: Story): string {
  return [front.published, ...corrections.map(({ date }) => date)].sort().at(-1) as string;
}
