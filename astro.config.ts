import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { defineConfig } from 'astro/config';

const contentDir = process.env['CONTENT_DIR'] ?? 'content';

/** Islands without a framework: the server's drawing stays, the browser attaches to it (ADR 11). */
const islands: AstroIntegration = {
  name: 'islands',
  hooks: {
    'astro:config:setup': ({ addRenderer }) => {
      const file = (name: string) => fileURLToPath(new URL(`src/islands/${name}`, import.meta.url));
      addRenderer({
        name: 'islands',
        serverEntrypoint: file('server.ts'),
        clientEntrypoint: file('client.ts'),
      });
    },
  },
};

export default defineConfig({
  integrations: [islands],
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
        "connect-src 'self'",
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
