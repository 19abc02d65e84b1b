import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'astro/config';

const contentDir = process.env['CONTENT_DIR'] ?? 'content';

export default defineConfig({
  output: 'static',
  site: process.env['SITE_URL'] ?? siteUrl(contentDir),
  base: process.env['BASE_PATH'] ?? '/',
  outDir: process.env['OUT_DIR'] ?? 'dist',
  trailingSlash: 'always',
  // 'jsx', the default, drops white space between inline elements.
  compressHTML: true,
  build: { inlineStylesheets: 'always', format: 'directory' },
  // Scripts and styles are allowed by their hashes; a page needs nothing else but its icon and its headline face.
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "font-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  devToolbar: { enabled: false },
});

/** The address from site.json; a file that cannot be read is reported by the content loader. */
function siteUrl(folder: string): string | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8')).url;
  } catch {
    return undefined;
  }
}
