import type { APIRoute } from 'astro';
import { jsonFile } from '../../../file-response.ts';
import { type StoryInput, storyDataset } from '../../../render/story-data.ts';
import { storyDataPages } from '../../../story-data-pages.ts';

export const getStaticPaths = storyDataPages;

export const GET: APIRoute<{ input: StoryInput }> = ({ props: { input } }) =>
  jsonFile(storyDataset(input));
