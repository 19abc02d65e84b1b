import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The page with nothing but content in `main`: the runtime of the islands, which Astro writes before
 * the first of them, stands at the end of the body, where it keeps no text waiting; its style stands
 * in the head.
 */
export function withClearMain(html: string): string {
  const start = html.indexOf('<main');
  const end = html.indexOf('</main>');
  if (start === -1 || end === -1) return html;
  const scripts: string[] = [];
  const styles: string[] = [];
  const main = html
    .slice(start, end)
    .replace(/<script(?! type="application)(?:\s[^>]*)?>.*?<\/script>/gs, (script) => {
      scripts.push(script);
      return '';
    })
    .replace(/<style(?:\s[^>]*)?>.*?<\/style>/gs, (style) => {
      styles.push(style);
      return '';
    });
  return (html.slice(0, start) + main + html.slice(end))
    .replace('</head>', () => `${styles.join('')}</head>`)
    .replace('</body>', () => `${scripts.join('')}</body>`);
}

/**
 * The page with a content security policy that allows only what the page holds: Astro lists the
 * hashes of all its runtimes in every page.
 */
export function withoutUnusedHashes(html: string): string {
  const inUse = new Set(
    [...html.matchAll(/<(script|style)(?:\s[^>]*)?>(.*?)<\/\1>/gs)].map(([, , text = '']) =>
      createHash('sha256').update(text).digest('base64'),
    ),
  );
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (meta) =>
    meta.replace(/ 'sha256-([^']+)'/g, (source, hash) => (inUse.has(hash) ? source : '')),
  );
}

/** The page without the numbers of its islands, which only Astro's own tools read. */
export function withoutIslandIds(html: string): string {
  return html.replace(/(<astro-island) uid="[^"]*"/g, '$1');
}

const KEPT = /(<(script|style|pre|textarea)(?:\s[^>]*)?>.*?<\/\2>)/gs;
const BLOCK =
  '</?(?:div|p|dl|dt|dd|[uo]l|li|table|caption|thead|tbody|tr|t[dh]|section|header|main|nav|figure|figcaption|details|summary|h[1-6]|meta|link|title|head|body|html)(?:\\s[^>]*)?>';
const AROUND = new RegExp(`\\s*(${BLOCK})\\s*`, 'g');

/** The page without the white space round its blocks, which no browser shows. */
export function withoutIdleSpace(html: string): string {
  return html
    .split(KEPT)
    .map((part, index) => {
      // Of the two groups behind each part, the first is kept as it is, and the second is in it.
      if (index % 3 === 2) return '';
      return index % 3 === 1 ? part : part.replace(AROUND, '$1');
    })
    .join('');
}

/** The page with its policy before anything that the policy speaks of: it governs only what follows. */
export function withPolicyFirst(html: string): string {
  const [policy] = /<meta http-equiv="content-security-policy"[^>]*>/.exec(html) ?? [];
  if (!policy) return html;
  return html
    .replace(policy, '')
    .replace(/<meta charset="[^"]*"\s?\/?>/, (charset) => charset + policy);
}

const FINISHES = [
  withPolicyFirst,
  withClearMain,
  withoutIslandIds,
  withoutUnusedHashes,
  withoutIdleSpace,
];

/** Rewrites every page below a folder of built pages. */
export function finishPages(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(folder, name);
    writeFileSync(
      file,
      FINISHES.reduce((html, finish) => finish(html), readFileSync(file, 'utf8')),
    );
  }
}
