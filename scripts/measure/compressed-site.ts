import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TEXT = /\.(html|js|css|json|svg|xml|txt|csv)$/;

/** Where the page of the same text stands in the copy. */
export const PLAIN = 'plain/';

/**
 * Copies a built site into `folder` as a good host delivers it, every text with its brotli form
 * beside it, and adds the home page's text on a page without script, style or drawing.
 */
export function copyCompressed(site: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(site, folder, { recursive: true });
  mkdirSync(join(folder, PLAIN), { recursive: true });
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(join(folder, PLAIN, 'index.html'), plainPage(home));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (TEXT.test(name)) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}

/** The page without anything but its text and its structure. */
function plainPage(html: string): string {
  return html
    .replace(/<(script|style|svg)(?:\s[^>]*)?>.*?<\/\1>/gs, '')
    .replace(/<(link|img|source)\b[^>]*>/g, '')
    .replace(/<meta http-equiv[^>]*>/g, '')
    .replace(/<\/?astro-island\b[^>]*>/g, '');
}
