import type { APIRoute } from 'astro';
import { csvFile } from '../../../file-response.ts';
import { type StoryInput, storyCsv } from '../../../render/story-data.ts';
import { storyDataPages } from '../../../story-data-pages.ts';

export const getStaticPaths = storyDataPages;

export const GET: APIRoute<{ input: StoryInput }> = ({ props: { input } }) =>
  csvFile(storyCsv(input));
