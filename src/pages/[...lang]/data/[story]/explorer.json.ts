import type { APIRoute } from 'astro';
import { languageParam } from '../../../../chart-address.ts';
import { type PageContext, storyPages } from '../../../../edition.ts';
import { explorerData } from '../../../../render/explorer-data.ts';

export async function getStaticPaths() {
  const pages = await storyPages();
  return pages.map(({ context }) => {
    const { site, story } = context;
    const lang = languageParam(story.language, site);
    return { params: { lang, story: story.slug }, props: { context } };
  });
}

export const GET: APIRoute<{ context: PageContext }> = ({ props: { context } }) =>
  Response.json(explorerData(context.story, context.locale));
