import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ends the contexts that a text can land in, and is an element with a handler there. */
export const ATTACK = `"'></script></title></textarea>]]>--><x-evil onevil=run>&`;

/** The same in few characters, for words that a drawing must find room for. */
const BRIEF = '"<x-y>';

/** As an editor may write it: bare tags are refused. */
const WRITTEN = ATTACK.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']', '\\]');

/** Every key of the dataset and of `site.json` under which free text stands. */
const LONG = new Set(['title', 'publisher', 'byline', 'caveat', 'note', 'topics', 'name']);
const DRAWN = new Set(['label', 'locator', 'printed']);

/** Fills `folder` with the fixture site, an attack in every text field. */
export function fillHostile(folder: string): void {
  cpSync('tests/fixtures/second', folder, { recursive: true });
  const change = (file: string, edit: (text: string) => string) =>
    writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
  const changeJson = (file: string, attack: (path: readonly string[]) => string | null) =>
    change(file, (text) => JSON.stringify(poison(JSON.parse(text), [], attack)));

  const story = 'stories/harbour-birds';
  // Three labels with this unit stand side by side in one drawing, which has no room for more.
  changeJson('units.json', ([unit, part]) => (part === 'forms' && unit !== 'bird' ? BRIEF : null));
  changeJson('site.json', (path) => (path.some((part) => LONG.has(part)) ? ATTACK : null));
  changeJson(`${story}/dataset.json`, (path) => {
    if (path.some((part) => DRAWN.has(part))) return BRIEF;
    return path.some((part) => LONG.has(part)) ? ATTACK : null;
  });
  for (const language of ['en', 'zh-CN']) {
    changeJson(`locales/${language}.json`, ([room]) =>
      ['numbers', 'periods', 'marks', 'measures', 'chart', 'stages'].includes(room ?? '')
        ? BRIEF
        : ATTACK,
    );
    change(`${story}/${language}.md`, poisonMarkdown);
  }
}

/** Front matter as quoted YAML; an attack behind every title of a chart and every paragraph. */
function poisonMarkdown(text: string): string {
  return text
    .replace(/^(title|kicker|dateline|description|mark): (.*)$/gm, (_, key, words) => {
      return `${key}: ${JSON.stringify(words + ATTACK)}`;
    })
    .replace(/^(### .*|[^-:#\n{][^\n]*[。.])$/gm, `$1${WRITTEN}`);
}

function poison(
  value: unknown,
  path: readonly string[],
  attack: (path: readonly string[]) => string | null,
): unknown {
  if (typeof value === 'string') {
    const words = attack(path);
    if (words === null) return value;
    // A label is a formula, too, and cut short, because it is drawn.
    return path.at(-2) === 'label' ? `=${value.slice(0, 2)}${words}` : `${value}${words}`;
  }
  if (Array.isArray(value)) {
    return value.map((one, index) => poison(one, [...path, String(index)], attack));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, poison(one, [...path, key], attack)]),
  );
}
