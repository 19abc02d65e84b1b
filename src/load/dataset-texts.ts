import { nearest } from '../format/nearest.ts';
import type { Dataset, SourceRecord } from '../model/dataset.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Language, Localized } from '../model/language.ts';
import { needsName, sourceWording } from '../model/wording.ts';
import type { JsonPath, Parsed } from './json.ts';

/** Every text must be there in the default language. */
export function checkTexts(dataset: Parsed<Dataset>, language: Language): Diagnostic[] {
  return textsOf(dataset.value).flatMap(({ id, text, path }) => {
    if (Object.hasOwn(text, language)) return [];
    const suggestion = nearest(language, Object.keys(text));
    const values = { id, key: String(path.at(-1)), language, suggestion };
    return [diagnostic('text-language-missing', values, dataset.locate(path))];
  });
}

/** What readers of a translation would see in another language: a warning each, no error. */
export function checkTranslation(dataset: Parsed<Dataset>, language: Language): Diagnostic[] {
  const texts = textsOf(dataset.value).flatMap(({ id, text, path }) => {
    if (Object.hasOwn(text, language)) return [];
    const values = { id, key: String(path.at(-1)), language };
    return [diagnostic('text-translation-missing', values, dataset.locate(path))];
  });
  return [...texts, ...checkSources(dataset, language), ...checkPlaces(dataset, language)];
}

const NAMED = ['title', 'publisher', 'byline'] as const;

function checkSources(dataset: Parsed<Dataset>, language: Language): Diagnostic[] {
  return dataset.value.sources.flatMap((source, index) =>
    NAMED.filter((key) => sourceWording(source, key, language).language !== null)
      .filter((key) => source[key])
      .map((key) => {
        const place = dataset.locate(['sources', index, key]);
        const values = { id: source.id, key, language };
        return diagnostic('source-translation-missing', values, place);
      }),
  );
}

/** Each part of a locator once, where it is first used. */
function checkPlaces(dataset: Parsed<Dataset>, language: Language): Diagnostic[] {
  const { sources, figures, series = [], sections = {} } = dataset.value;
  const languages = new Map(sources.map((source: SourceRecord) => [source.id, source.language]));
  const isForeign = (id: string) => {
    const own = languages.get(id);
    return own !== undefined && own !== language;
  };
  const parts = new Map<string, JsonPath>();
  const read = (list: string, records: readonly { source: string; locator: string[] }[]) => {
    for (const [index, { source, locator }] of records.entries()) {
      for (const [at, part] of isForeign(source) ? locator.entries() : []) {
        if (!parts.has(part)) parts.set(part, [list, index, 'locator', at]);
      }
    }
  };
  read('figures', figures);
  read('series', series);
  return [...parts]
    .filter(([part]) => needsName(part, sections, language))
    .map(([part, path]) =>
      diagnostic('locator-translation-missing', { part, language }, dataset.locate(path)),
    );
}

interface TextAt {
  readonly id: string;
  readonly text: Localized;
  readonly path: JsonPath;
}

function textsOf(dataset: Dataset): TextAt[] {
  const { topics = {}, figures, series = [], derived = [], corrections = [] } = dataset;
  return [
    ...Object.entries(topics).map(([id, text]) => textAt(id, text, ['topics', id])),
    ...figures.flatMap((figure, index) => [
      ...labelAndCaveat(figure, ['figures', index]),
      ...(figure.evidence ?? []).flatMap(({ note }, at) =>
        note ? [textAt(figure.id, note, ['figures', index, 'evidence', at, 'note'])] : [],
      ),
    ]),
    ...series.flatMap((one, index) => labelAndCaveat(one, ['series', index])),
    ...derived.flatMap((figure, index) => labelAndCaveat(figure, ['derived', index])),
    ...corrections.map(({ figure, note }, at) => textAt(figure, note, ['corrections', at, 'note'])),
  ];
}

function textAt(id: string, text: Localized, path: JsonPath): TextAt {
  return { id, text, path };
}

function labelAndCaveat(
  { id, label, caveat }: { id: string; label: Localized; caveat?: Localized | undefined },
  path: JsonPath,
): TextAt[] {
  const own = textAt(id, label, [...path, 'label']);
  return caveat ? [own, textAt(id, caveat, [...path, 'caveat'])] : [own];
}
