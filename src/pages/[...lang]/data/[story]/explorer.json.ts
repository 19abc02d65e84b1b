import type { APIRoute } from 'astro';
import { type PageContext, storyPages } from '../../../../edition.ts';
import { explorerData } from '../../../../render/explorer-data.ts';

export async function getStaticPaths() {
  const pages = await storyPages();
  return pages.map(({ context }) => {
    const { site, story } = context;
    const lang = story.language === site.languages[0] ? undefined : story.language;
    return { params: { lang, story: story.slug }, props: { context } };
  });
}

export const GET: APIRoute<{ context: PageContext }> = ({ props: { context } }) =>
  Response.json(explorerData(context.story, context.locale));
