import { createHash } from 'node:crypto';

/** What a frozen copy needs besides the embed's own page. */
export interface PinParts {
  /** The base path of the build, with a slash at both ends. */
  readonly base: string;
  /** The origin of the site: a frame in a sandbox has none of its own that a policy could name. */
  readonly origin: string;
  /** Paths below the base: where the newest state is told, and the chart's own page. */
  readonly latest: string;
  readonly page: string;
  /** Hash of the values that the copy shows. */
  readonly values: string;
  readonly script: string;
  readonly words: { readonly corrected: string; readonly newest: string };
}

/** From `/pin/<story>/<chart>/<hash>/` back to the base, whatever the base is one day. */
const UP = '../../../../';

/**
 * An embed's page as one frozen file: its links are relative, and a script asks for corrections.
 * Throws if the page is not built as this expects.
 */
export function pinnedPage(html: string, parts: PinParts): string {
  const { base, origin, latest, page, values, script, words } = parts;
  const notice =
    `<p class="corrected" id="corrected" hidden data-latest="${UP}${latest}" data-values="${values}">` +
    `${words.corrected} <a href="${UP}${page}" target="_blank">${words.newest}</a></p>`;
  const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  const relative = html.replaceAll(` href="${base}`, ` href="${UP}`);
  return [
    ["default-src 'none'", `default-src 'none'; connect-src 'self' ${origin}`],
    ['script-src ', `script-src ${hash} `],
    [/<main [^>]*>/, (main: string) => main + notice],
    ['</body>', `<script>${script}</script></body>`],
  ].reduce(
    (text, [from, to]) => replaceOnce(text, from as string | RegExp, to as string),
    relative,
  );
}

function replaceOnce(
  text: string,
  from: string | RegExp,
  to: string | ((found: string) => string),
): string {
  const found = typeof from === 'string' ? from : (from.exec(text)?.[0] ?? '');
  if (found === '' || text.split(found).length !== 2) {
    throw new Error(`An embed's page holds ${from} not once.`);
  }
  return text.replace(found, () => (typeof to === 'string' ? to : to(found)));
}
