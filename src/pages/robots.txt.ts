import type { APIRoute } from 'astro';
import { fullAddress } from '../edition.ts';

/** Read only at the root of a host: in a folder it is a note for whoever owns the root. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${fullAddress('sitemap-index.xml')}\n`);
