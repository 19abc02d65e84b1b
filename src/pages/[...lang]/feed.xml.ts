import type { APIRoute } from 'astro';
import { feedAddress, storyAddress } from '../../chart-address.ts';
import { type GalleryContext, galleryPages } from '../../chart-pages.ts';
import { fullAddress } from '../../edition.ts';
import { xmlFile } from '../../file-response.ts';
import { correctionItems } from '../../render/correction-items.ts';
import { writeFeed } from '../../render/feed.ts';

export const getStaticPaths = galleryPages;

export const GET: APIRoute<{ gallery: GalleryContext }> = ({ props: { gallery } }) => {
  const { site, locale, stories } = gallery;
  const { language } = locale;
  const items = stories.flatMap(({ story, locale: own }) => {
    const link = fullAddress(storyAddress(story.slug, language, site));
    const { title, description, published } = story.front;
    return [
      { title, description, published, link, guid: null },
      ...correctionItems(story, own, link),
    ];
  });
  const feed = {
    title: site.name[language] ?? '',
    description: locale.words.page.feed,
    language,
    link: items[0]?.link ?? fullAddress(''),
    self: fullAddress(feedAddress(language, site)),
    items,
  };
  return xmlFile(writeFeed(feed), 'application/rss+xml');
};
