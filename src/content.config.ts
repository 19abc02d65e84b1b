import { defineCollection } from 'astro:content';
import { editionLoader } from './content-loader.ts';

export const collections = {
  editions: defineCollection({ loader: editionLoader(process.env['CONTENT_DIR'] ?? 'content') }),
};
