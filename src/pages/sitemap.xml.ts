import type { APIRoute } from 'astro';
import { xmlFile } from '../file-response.ts';
import { writeSitemap } from '../render/sitemap.ts';
import { sitePages } from '../site-pages.ts';

export const GET: APIRoute = async () => xmlFile(writeSitemap(await sitePages()));
