import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Rewrites every page below a folder of built pages. */
export function tightenPolicies(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(folder, name);
    writeFileSync(file, withoutUnusedHashes(readFileSync(file, 'utf8')));
  }
}
