import { storyAddress } from './chart-address.ts';
import { fullAddress, storyPages } from './edition.ts';
import type { StoryInput } from './render/story-data.ts';

/** The data files of every story, which are the same in all languages: one route each. */
export async function storyDataPages(): Promise<
  { params: { story: string }; props: { input: StoryInput } }[]
> {
  const contexts = (await storyPages()).map(({ context }) => context);
  const slugs = [...new Set(contexts.map(({ story }) => story.slug))];
  return slugs.flatMap((slug) => {
    const [first, ...others] = contexts.filter(({ story }) => story.slug === slug);
    if (!first) return [];
    const { story, figures, locale, site } = first;
    const page = fullAddress(storyAddress(slug, story.language, site));
    const translations = [story, ...others.map((one) => one.story)] as const;
    const input: StoryInput = { translations, figures, units: locale.units, site, page };
    return [{ params: { story: slug }, props: { input } }];
  });
}
