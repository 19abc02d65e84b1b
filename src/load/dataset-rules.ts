import { nearest } from '../format/nearest.ts';
import type { Dataset, FigureRecord } from '../model/dataset.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { Units } from '../model/unit.ts';
import { checkTexts, checkTranslation } from './dataset-texts.ts';
import type { JsonPath, Parsed } from './json.ts';
import { isPeriod } from './period.ts';
import { printedContains } from './printed.ts';

/** What a dataset is judged against; null where that is unknown, and then not judged. */
export interface DatasetContext {
  readonly units: Units | null;
  readonly defaultLanguage: Language | null;
  /** The other languages in which the story is told. */
  readonly translations: readonly Language[];
}

type Rule = (dataset: Parsed<Dataset>, context: DatasetContext) => Diagnostic[];

/** What a schema cannot say about a dataset's shape, in the order of the file. */
const RULES: readonly Rule[] = [
  checkSourceIds,
  checkIds,
  checkLanguages,
  checkQuantities,
  checkPeriods,
  checkSources,
  checkUnits,
  checkTopics,
  checkPrinted,
  checkCorrections,
];

export function checkDataset(dataset: Parsed<Dataset>, context: DatasetContext): Diagnostic[] {
  return RULES.flatMap((rule) => rule(dataset, context));
}

function checkSourceIds(dataset: Parsed<Dataset>): Diagnostic[] {
  const paths = dataset.value.sources.map(({ id }, index) => entry(id, 'sources', index));
  return findRepeats('source-duplicate', paths, dataset);
}

function checkIds(dataset: Parsed<Dataset>): Diagnostic[] {
  const { figures, series = [], derived = [], checks = [] } = dataset.value;
  const paths = [
    ...figures.map(({ id }, index) => entry(id, 'figures', index)),
    ...series.map(({ id }, index) => entry(id, 'series', index)),
    ...derived.map(({ id }, index) => entry(id, 'derived', index)),
    ...checks.map(({ id }, index) => entry(id, 'checks', index)),
  ];
  return findRepeats('figure-duplicate', paths, dataset);
}

interface Entry {
  readonly id: string;
  readonly path: JsonPath;
}

function entry(id: string, list: string, index: number): Entry {
  return { id, path: [list, index, 'id'] };
}

function findRepeats(
  rule: 'source-duplicate' | 'figure-duplicate',
  entries: readonly Entry[],
  dataset: Parsed<Dataset>,
): Diagnostic[] {
  const first = new Map<string, JsonPath>();
  return entries.flatMap(({ id, path }) => {
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, path);
      return [];
    }
    const { line } = dataset.locate(earlier);
    return [diagnostic(rule, { id, line }, dataset.locate(path))];
  });
}

function checkLanguages(
  dataset: Parsed<Dataset>,
  { defaultLanguage, translations }: DatasetContext,
): Diagnostic[] {
  return [
    ...(defaultLanguage === null ? [] : checkTexts(dataset, defaultLanguage)),
    ...translations.flatMap((language) => checkTranslation(dataset, language)),
  ];
}

const QUANTITIES = ['value', 'range', 'min'] as const;

function checkQuantities(dataset: Parsed<Dataset>): Diagnostic[] {
  return dataset.value.figures.flatMap((figure, index) => {
    const { id, range } = figure;
    const [first, second] = QUANTITIES.filter((key) => figure[key] !== undefined);
    if (first === undefined) {
      return [
        diagnostic('figure-quantity-missing', { id }, dataset.locate(['figures', index, 'id'])),
      ];
    }
    if (second !== undefined) {
      const keys = QUANTITIES.filter((key) => figure[key] !== undefined).join('\n');
      const place = dataset.locate(['figures', index, second]);
      return [diagnostic('figure-quantity-twice', { id, keys }, place)];
    }
    if (!range || range[0] < range[1]) return [];
    const values = { id, low: range[0], high: range[1] };
    return [
      diagnostic('figure-range-order', values, dataset.locate(['figures', index, 'range', 0])),
    ];
  });
}

function checkPeriods(dataset: Parsed<Dataset>): Diagnostic[] {
  const { figures, derived = [] } = dataset.value;
  const places = [
    ...figures.map(({ id, period }, index) => ({ id, period, path: ['figures', index, 'period'] })),
    ...derived.map(({ id, period }, index) => ({ id, period, path: ['derived', index, 'period'] })),
  ];
  return places.flatMap(({ id, period, path }) => {
    if (period === undefined || isPeriod(period)) return [];
    return [diagnostic('figure-period-form', { id, period }, dataset.locate(path))];
  });
}

function checkSources(dataset: Parsed<Dataset>): Diagnostic[] {
  const known = new Set(dataset.value.sources.map(({ id }) => id));
  const { figures, series = [] } = dataset.value;
  const places = [
    ...figures.map(({ id, source }, index) => ({ id, source, path: ['figures', index, 'source'] })),
    ...series.map(({ id, source }, index) => ({ id, source, path: ['series', index, 'source'] })),
    ...figures.flatMap(({ id, evidence = [] }, index) =>
      evidence.map(({ source }, at) => ({
        id,
        source,
        path: ['figures', index, 'evidence', at, 'source'],
      })),
    ),
  ];
  return places.flatMap(({ id, source, path }) => {
    if (known.has(source)) return [];
    const ids = [...known];
    const values = { id, source, suggestion: nearest(source, ids), known: ids.join('\n') };
    return [diagnostic('figure-source-unknown', values, dataset.locate(path))];
  });
}

function checkUnits(dataset: Parsed<Dataset>, { units }: DatasetContext): Diagnostic[] {
  if (!units) return [];
  const { figures, series = [], derived = [] } = dataset.value;
  const places = [
    ...figures.map(({ id, unit }, index) => ({ id, unit, path: ['figures', index, 'unit'] })),
    ...series.map(({ id, unit }, index) => ({ id, unit, path: ['series', index, 'unit'] })),
    ...derived.map(({ id, unit }, index) => ({ id, unit, path: ['derived', index, 'unit'] })),
  ];
  return places.flatMap(({ id, unit, path }) => {
    if (unit === undefined || Object.hasOwn(units, unit)) return [];
    const values = { id, unit, suggestion: nearest(unit, Object.keys(units)) };
    return [diagnostic('figure-unit-unknown', values, dataset.locate(path))];
  });
}

function checkTopics(dataset: Parsed<Dataset>): Diagnostic[] {
  const { topics = {}, figures, series = [], derived = [] } = dataset.value;
  const places = [
    ...figures.map(({ id, topic }, index) => ({ id, topic, path: ['figures', index, 'topic'] })),
    ...series.map(({ id, topic }, index) => ({ id, topic, path: ['series', index, 'topic'] })),
    ...derived.map(({ id, topic }, index) => ({ id, topic, path: ['derived', index, 'topic'] })),
  ];
  return places.flatMap(({ id, topic, path }) => {
    if (topic === undefined || Object.hasOwn(topics, topic)) return [];
    const values = { id, topic, suggestion: nearest(topic, Object.keys(topics)) };
    return [diagnostic('figure-topic-unnamed', values, dataset.locate(path))];
  });
}

function checkPrinted(dataset: Parsed<Dataset>, { units }: DatasetContext): Diagnostic[] {
  if (!units) return [];
  return dataset.value.figures.flatMap((figure, index) => {
    const { id, unit, printed } = figure;
    const factor = Object.hasOwn(units, unit) ? (units[unit]?.factor ?? 1) : 1;
    return numbersOf(figure)
      .filter((value) => !printedContains(printed, value, factor))
      .slice(0, 1)
      .map((value) => {
        const place = dataset.locate(['figures', index, 'printed']);
        return diagnostic('figure-printed-differs', { id, value, printed }, place);
      });
  });
}

function numbersOf({ value, range, min }: FigureRecord): number[] {
  return [value, ...(range ?? []), min].flatMap((one) => (one === undefined ? [] : [one]));
}

function checkCorrections(dataset: Parsed<Dataset>): Diagnostic[] {
  const { figures, corrections = [] } = dataset.value;
  const known = new Set(figures.map(({ id }) => id));
  return corrections.flatMap(({ figure }, index) => {
    if (known.has(figure)) return [];
    const values = { figure, suggestion: nearest(figure, [...known]) };
    const place = dataset.locate(['corrections', index, 'figure']);
    return [diagnostic('correction-figure-unknown', values, place)];
  });
}
