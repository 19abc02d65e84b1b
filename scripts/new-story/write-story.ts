import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findNumerals } from '../../src/format/numerals.ts';
import { readFolder } from '../../src/load/folder.ts';
import { isReserved, isSlug, RESERVED_SLUGS } from '../../src/load/slug.ts';
import type { Language } from '../../src/model/language.ts';
import type { Site } from '../../src/model/site.ts';
import type { Units } from '../../src/model/unit.ts';

const TEMPLATE = join(import.meta.dirname, 'template');

/** What an editor says about a story that does not yet exist. */
export interface StoryWish {
  readonly slug: string;
  readonly title: string;
  readonly language: Language;
  /** The day that goes into the front matter, an ISO date. */
  readonly date: string;
}

/** The content folder into which it goes, and what its site says. */
export interface StoryPlace {
  readonly contentDir: string;
  readonly site: Site;
  readonly units: Units;
}

/** Why a name cannot be a new story's, in Chinese for editors; null where it can. */
export async function refuseSlug(
  slug: string,
  { contentDir, site }: StoryPlace,
): Promise<string | null> {
  if (!isSlug(slug)) {
    return `“${slug}”不能作报道的网址：只用小写英文字母、数字和连字符，例如 city-budget。`;
  }
  if (isReserved(slug, site.languages)) {
    return `“${slug}”是网站自己要用的网址，换一个。不能用的有：${RESERVED_SLUGS.join('、')}，以及语言代码。`;
  }
  const stories = await readFolder(join(contentDir, 'stories'));
  const taken = [...(stories?.folders ?? []), ...(stories?.files ?? [])];
  return taken.includes(slug) ? `已经有一篇叫“${slug}”的报道，没有动它。换一个名字。` : null;
}

/** The same for a title, which breaks at commas and cannot hold a number. */
export function refuseTitle(title: string, language: Language): string | null {
  if (title.trim() === '') return '标题不能空着。';
  if (/[\p{Cc}]/u.test(title)) return '标题要写在一行里。';
  const [numeral] = findNumerals(title, language);
  if (!numeral) return null;
  const words = title.slice(numeral.index, numeral.index + numeral.length);
  return `标题里不能有数（“${words}”）：标题绑不到数据。改用文字来说。`;
}

/** The same for a language: the site must have it, and there must be a sample text in it. */
export async function refuseLanguage(language: Language, { site }: StoryPlace) {
  const written = (await readdir(TEMPLATE)).flatMap((name) => name.match(/^(.+)\.md$/)?.[1] ?? []);
  const usable = site.languages.filter((one) => written.includes(one));
  if (usable.includes(language)) return null;
  return `不能用“${language}”新建报道。可以用的语言：${usable.join('、')}（site.json 的 languages 里要有它）。`;
}

/** Writes the story's folder and returns its path. The wish has been accepted before. */
export async function writeStory(
  { slug, title, language, date }: StoryWish,
  { contentDir, units }: StoryPlace,
): Promise<string> {
  const folder = join(contentDir, 'stories', slug);
  await mkdir(folder);
  for (const name of ['theme.json', 'mark.svg']) await cp(join(TEMPLATE, name), join(folder, name));
  const values = {
    __TITLE__: JSON.stringify(title.trim()),
    __DATE__: date,
    __UNIT__: countingUnit(units),
  };
  for (const name of ['dataset.json', `${language}.md`]) {
    const text = await readFile(join(TEMPLATE, name), 'utf8');
    const filled = text.replace(/__[A-Z]+__/g, (key) => values[key as keyof typeof values]);
    await writeFile(join(folder, name), filled);
  }
  return folder;
}

/** A unit of the site in which things can be counted. */
function countingUnit(units: Units): string {
  const plain = Object.entries(units).filter(
    ([, { factor, family }]) =>
      factor === 1 && Object.values(units).filter((unit) => unit.family === family).length === 1,
  );
  const bare = plain.find(([, { forms }]) => Object.values(forms).includes('{n}'));
  return (bare ?? plain[0])?.[0] ?? Object.keys(units)[0] ?? '';
}
