import type { APIRoute } from 'astro';
import { embedScript } from '../../embed/script.ts';

/** The host loader: what other houses' pages run. */
export const GET: APIRoute = async () =>
  new Response(await embedScript('host'), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
