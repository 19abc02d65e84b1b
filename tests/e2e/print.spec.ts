import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, PAGES, test } from './site-test.ts';

/** A handout that is longer is not read. */
const MOST_SHEETS = 14;
/** The lead story's English, where words take more room than Chinese ones. */
const MOST_ENGLISH_SHEETS = 15;

for (const { site, path, name } of PAGES) {
  test(`${name}: on paper every number, title and note is there, on white, and no chart is torn`, async ({
    page,
    addresses,
  }) => {
    // A reader with dark screens prints on white paper all the same.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(addresses[site] + path);
    const wanted = await wordsOf(page);
    await page.$$eval('details', (all) => {
      for (const one of all) one.open = false;
    });
    const sheets = await printed(page);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.length).toBeLessThanOrEqual(
      name === 'lead/en/' ? MOST_ENGLISH_SHEETS : MOST_SHEETS,
    );

    const all = sheets.join('');
    expect(wanted.numbers.length).toBeGreaterThan(3);
    expect(wanted.hidden.length).toBeGreaterThan(3);
    expect(wanted.navigation.length).toBeGreaterThan(1);
    expect(wanted.numbers.filter((number) => !all.includes(number))).toEqual([]);
    expect(wanted.titles.filter((title) => !all.includes(title))).toEqual([]);
    expect(wanted.hidden.filter((words) => !all.includes(words))).toEqual([]);
    expect(wanted.navigation.filter((words) => all.includes(words))).toEqual([]);

    expect(wanted.charts.length).toBeGreaterThan(2);
    const torn = wanted.charts.filter(
      ({ title, drawings }) =>
        // One of its two drawings is printed, according to its width.
        !drawings.some((labels) =>
          sheets.some((sheet) => [title, ...labels].every((words) => sheet.includes(words))),
        ),
    );
    expect(torn.map(({ title }) => title)).toEqual([]);
  });

  test(`${name}: ink and paper are those of the light scheme when a dark page is printed`, async ({
    page,
    addresses,
  }) => {
    await page.goto(addresses[site] + path);
    const colours = () =>
      page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return { color, backgroundColor };
      });
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await colours();
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await colours()).toEqual({ color: light.color, backgroundColor: 'rgb(255, 255, 255)' });
  });
}

/** What a handout must carry, as letters without spaces, and what it must not. */
async function wordsOf(page: Page) {
  const found = await page.evaluate(() => {
    const words = (elements: Iterable<Element>) =>
      [...elements].map((one) => one.textContent ?? '');
    const select = (selector: string) => document.querySelectorAll(selector);
    return {
      numbers: words(select('.ledger .note-value .written')),
      titles: words(select('h1, h2, h3, .stage-title')),
      hidden: words(select('details > :not(summary) :is(th, td, p)')),
      navigation: [...new Set(words(select('.step-nav a, .skip')))],
      charts: [...select('[data-chart]')].map((plot) => {
        const id = plot.getAttribute('data-chart') ?? '';
        return {
          title: document.getElementById(`${id}-title`)?.textContent ?? '',
          drawings: ['.narrow', '.wide'].map((drawing) =>
            words(plot.querySelectorAll(`${drawing} text`)),
          ),
        };
      }),
    };
  });
  const { numbers, titles, hidden, navigation } = found;
  return {
    numbers: numbers.map(letters),
    titles: titles.map(letters),
    hidden: hidden.map(letters),
    navigation: navigation.map(letters),
    charts: found.charts.map(({ title, drawings }) => ({
      title: letters(title),
      drawings: drawings.map((labels) => labels.map(letters)),
    })),
  };
}

/** The letters of each sheet of A4. */
async function printed(page: Page): Promise<string[]> {
  const file = await page.pdf({ preferCSSPageSize: true });
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const sheets: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    sheets.push(letters(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  return sheets;
}

/** Radicals that look like a whole character and that Unicode's compatibility forms leave alone. */
const RADICALS = '⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻰⻳';
const CHARACTERS = '母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐龙龟';

/** Where a font draws two characters alike a PDF may name the rarer, and it spaces as it likes. */
function letters(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replaceAll(/\s+/g, '')
      // The two dashes are one glyph in the fonts of Chinese systems.
      .replaceAll('\u2015', '\u2014')
      .replaceAll(/[\u2e80-\u2eff]/g, (radical) => CHARACTERS[RADICALS.indexOf(radical)] ?? radical)
  );
}
