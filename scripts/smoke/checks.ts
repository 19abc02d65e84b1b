import { XMLValidator } from 'fast-xml-parser';
import { type Answer, ask } from './answers.ts';

/** One line of the report. A warning is for what some hosts cannot be told. */
export interface Finding {
  readonly what: string;
  readonly address: string;
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

type Rule = (answer: Answer) => string | null;

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;
const SCRIPT = /^(text|application)\/javascript$/;

/**
 * Checks a site at its address, which ends with a slash, as readers, feed readers and other houses use
 * it: finds a chart through the sitemap and follows what its page names. Answers one finding for each thing.
 */
export async function checkSite(site: string): Promise<Finding[]> {
  const at = (address: string) => here(site, address);
  const [home, sitemap, index] = (await Promise.all(
    ['', 'sitemap.xml', 'sitemap-index.xml'].map((path) => ask(site + path)),
  )) as [Answer, Answer, Answer];
  const pages = [...sitemap.text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, page = '']) => page);
  const chart = at(pages.find((page) => /\/charts\/[^/]+\/[^/]+\/$/.test(page)) ?? 'charts/');
  const story = /\/charts\/([^/]+)\//.exec(chart)?.[1] ?? '';
  const chartPage = await ask(chart);
  const oembed = at(linkOf(chartPage.text, 'application/json+oembed') ?? 'oembed.json');
  const feed = at(linkOf(home.text, 'application/rss+xml') ?? 'feed.xml');
  const embed = chart.replace('/charts/', '/embed/');
  const files: [what: string, address: string, ...rules: Rule[]][] = [
    ['embed', embed, ...PAGE, shared],
    ['embed’s newest', `${embed}latest.json`, json, shared],
    ['loader', `${site}embed/v1.js`, is(SCRIPT), shared],
    ['oEmbed', oembed, json, namesHere(site), shared],
    ['chart as data', chart.replace(/\/$/, '.csv'), is(/^text\/csv$/), shared],
    ['chart as picture', chart.replace(/\/$/, '.png'), is(/^image\/png$/)],
    ['dataset', `${site}data/${story}/dataset.json`, json, shared],
    ['figures', `${site}data/${story}/figures.csv`, is(/^text\/csv$/), shared],
    ['feed', feed, xml, namesHere(site)],
    ...hashedFiles(home.text).map((path): [string, string, ...Rule[]] => [
      'hashed file',
      at(path),
      keptForever,
    ]),
  ];
  return [
    judge('home page', home, [...PAGE, staysBelow(site)]),
    judge('index of sitemaps', index, [xml, namesHere(site)]),
    judge('sitemap', sitemap, [xml, namesHere(site)]),
    judge('chart page', chartPage, [...PAGE, staysBelow(site)]),
    ...(await Promise.all(
      files.map(async ([what, address, ...rules]) => judge(what, await ask(address), rules)),
    )),
    judge('an address that is none', await ask(`${site}nothing/here/`), PAGE, 404),
  ];
}

/** The same path at the host that is checked: what was built names the address that it was built for. */
function here(site: string, address: string): string {
  const { pathname, search } = new URL(address, site);
  return new URL(pathname + search, site).href;
}

function linkOf(html: string, type: string): string | undefined {
  const link = [...html.matchAll(/<link[^>]*>/g)].find(([tag]) => tag.includes(`type="${type}"`));
  return link && /href="([^"]*)"/.exec(link[0])?.[1];
}

/** The first script and the first font of a page whose names carry hashes. */
function hashedFiles(html: string): string[] {
  const patterns = [/[^"'(\s]*\/_astro\/[^"')\s]+/, /[^"'(\s]*\/fonts\/[^"')\s]+/];
  return patterns.flatMap((pattern) => pattern.exec(html)?.[0] ?? []);
}

function judge(what: string, answer: Answer, rules: readonly Rule[], expected = 200): Finding {
  const { address, status, text } = answer;
  if (status !== expected) {
    const said = status === 0 ? `no answer: ${text}` : `status ${status}, not ${expected}`;
    return { what, address, faults: [said], warnings: [] };
  }
  const faults: string[] = [];
  const warnings: string[] = [];
  for (const rule of rules) {
    const said = rule(answer);
    if (said !== null) (WARN.has(rule) ? warnings : faults).push(said);
  }
  return { what, address, faults, warnings };
}

const is =
  (expected: RegExp): Rule =>
  ({ type }) =>
    expected.test(type) ? null : `is sent as “${type}”`;

const inUtf8: Rule = ({ isUtf8, text }) =>
  isUtf8 || /<meta charset="utf-8"/i.test(text.slice(0, 1024)) ? null : 'nothing says UTF-8';

const policy: Rule = ({ text }) => {
  const content = POLICY.exec(text)?.[1];
  if (content === undefined) return 'has no content security policy';
  return /unsafe-/.test(content) ? 'has an unsafe content security policy' : null;
};

const PAGE: readonly Rule[] = [is(/^text\/html$/), inUtf8, policy];

const json: Rule = (answer) => {
  try {
    JSON.parse(answer.text);
    return is(/^application\/json$/)(answer);
  } catch {
    return 'is no JSON';
  }
};

const xml: Rule = (answer) =>
  XMLValidator.validate(answer.text) === true
    ? is(/^(application|text)\/(rss\+|atom\+)?xml$/)(answer)
    : 'is no XML';

/** Every address on the page's own host stands below the site's. */
const staysBelow =
  (site: string): Rule =>
  ({ text }) => {
    const { pathname } = new URL(site);
    const links = [...text.matchAll(/(?:href|src|component-url)="(\/[^"]*)"/g)];
    const astray = links.map(([, link = '']) => link).find((link) => !link.startsWith(pathname));
    return astray === undefined ? null : `leads out of the site, to ${astray}`;
  };

/** Full addresses name the place where the site stands. */
const namesHere =
  (site: string): Rule =>
  ({ text }) =>
    text.includes(site) ? null : `names another address than ${site}`;

const shared: Rule = ({ isShared }) =>
  isShared ? null : 'other houses’ pages cannot read it (Access-Control-Allow-Origin)';

const keptForever: Rule = ({ kept }) =>
  kept.includes('immutable') ? null : `is not kept for good (Cache-Control: ${kept || 'none'})`;

/** Headers that some hosts choose by themselves. */
const WARN: ReadonlySet<Rule> = new Set([shared, keptForever]);
