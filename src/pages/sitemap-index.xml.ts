import type { APIRoute } from 'astro';
import { fullAddress } from '../edition.ts';
import { xmlFile } from '../file-response.ts';
import { writeSitemapIndex } from '../render/sitemap.ts';

export const GET: APIRoute = () => xmlFile(writeSitemapIndex([fullAddress('sitemap.xml')]));
