import { kinds } from '../charts/registry.ts';
import { resolveChart } from '../charts/resolve.ts';
import type { Content, StoryFiles } from '../load/content.ts';
import { type Diagnostic, diagnostic, type Outcome, sortDiagnostics } from '../model/diagnostic.ts';
import type { Figure, Figures } from '../model/figure.ts';
import type { Language } from '../model/language.ts';
import { figuresOfSeries, type Series } from '../model/series.ts';
import type { Site } from '../model/site.ts';
import type { SourceText } from '../model/source-text.ts';
import type { Block, Chart, ChartSource, Check, Story } from '../model/story.ts';
import type { Locale } from '../model/words.ts';
import { parseStoryText, type StoryText } from '../prose/story-text.ts';
import { runChecks } from './checks.ts';
import { deriveFigures } from './derive.ts';
import { refuseFormerIds } from './former.ts';
import { compileSeries } from './series.ts';
import { withStatus } from './status.ts';
import { findUnmentioned } from './unmentioned.ts';
import { borrowCharts } from './untranslated.ts';

/** Everything that the pages are made of. */
export interface CompiledSite {
  readonly site: Site;
  readonly locales: ReadonlyMap<Language, Locale>;
  readonly stories: readonly Story[];
}

/**
 * All stories in all their languages, together with ALL diagnostics, sorted by place.
 * A story with an error is still compiled as far as it goes, so that the preview can show it;
 * whoever publishes must stop when any diagnostic is an error.
 */
export function compileContent(content: Content): Outcome<CompiledSite> {
  const locales = new Map(
    [...content.locales].map(([language, words]): [Language, Locale] => [
      language,
      { language, words, units: content.units },
    ]),
  );
  const outcomes = content.stories.map((files) => compileStory(files, content, locales));
  return {
    value: { site: content.site, locales, stories: outcomes.flatMap(({ value }) => value) },
    diagnostics: sortDiagnostics(outcomes.flatMap(({ diagnostics }) => diagnostics)),
  };
}

function compileStory(
  files: StoryFiles,
  content: Content,
  locales: ReadonlyMap<Language, Locale>,
): Outcome<readonly Story[]> {
  const derived = deriveFigures(files.dataset, content.units);
  const checked = runChecks(files.dataset, derived.value, content.units);
  const figures = withStatus(derived.value, checked.value);
  const languages = content.site.languages.filter((language) => files.translations.has(language));
  const series = files.series.map((one) => compileSeries(one, files.dataset.value.sources));
  const points = series.flatMap(figuresOfSeries);
  // A text may name every value of a series; the ledger lists the series as a whole.
  const bindable = new Map([...figures, ...points.map((one): [string, Figure] => [one.id, one])]);
  const original = readOriginal(files, languages, bindable, locales);

  const outcomes = languages.map((language) => {
    const source = files.translations.get(language) as SourceText;
    const locale = locales.get(language) as Locale;
    return compileText(source, locale, {
      files,
      figures: bindable,
      ledger: [...figures.values()],
      series,
      languages,
      checks: checked.value,
      original,
    });
  });
  return {
    value: outcomes.flatMap(({ value }) => (value ? [value] : [])),
    diagnostics: [
      ...derived.diagnostics,
      ...checked.diagnostics,
      ...outcomes.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

interface StoryParts {
  readonly files: StoryFiles;
  /** Everything that a text or a chart may name. */
  readonly figures: Figures;
  readonly ledger: readonly Figure[];
  readonly series: readonly Series[];
  readonly languages: readonly Language[];
  readonly checks: readonly Check[];
  /** The text of the first language: translations refer to its charts by id. */
  readonly original: StoryText | null;
}

function compileText(source: SourceText, locale: Locale, parts: StoryParts): Outcome<Story | null> {
  const { files, figures } = parts;
  const series = new Map(parts.series.map((one) => [one.id, one]));
  const { text, diagnostics: said } = readText(source, locale, parts);
  const written = text.charts;
  const sources = written.map((chart) => inheritStructure(chart, parts.original?.charts ?? []));
  const charts = sources.map((chart, index) => {
    const resolved = resolveChart(chart, figures, locale, series);
    return placeOfWords(resolved, chart, written[index]?.kind === null);
  });
  const diagnostics: Diagnostic[] = [
    ...said,
    ...charts.flatMap((outcome) => outcome.diagnostics),
    ...refuseInScenes(text.blocks, sources),
    ...refuseFormerIds(written),
    ...findUnmentioned(text.blocks, sources, figures, series),
  ];
  if (!text.front) return { value: null, diagnostics };
  const dataset = files.dataset.value;
  const drawn = charts.flatMap(({ value }): Chart[] => (value ? [value] : []));
  const story: Story = {
    slug: files.slug,
    language: locale.language,
    languages: parts.languages,
    front: text.front,
    blocks: text.blocks,
    charts: drawn,
    figures: parts.ledger,
    series: parts.series,
    checks: parts.checks,
    sources: dataset.sources,
    corrections: dataset.corrections ?? [],
    topics: dataset.topics ?? {},
    sections: dataset.sections ?? {},
    theme: files.theme,
    mark: files.mark,
    outline: files.outline,
    heights: files.heights[locale.language] ?? {},
  };
  return { value: story, diagnostics };
}

/** A chart of all figures is higher than the stage of a scene. */
function refuseInScenes(blocks: readonly Block[], charts: readonly ChartSource[]): Diagnostic[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'scene') return [];
    const chart = charts.find(({ id }) => id === block.scene.chart);
    const kind = chart?.kind ?? '';
    if (!chart || !(Object.hasOwn(kinds, kind) && kinds[kind]?.everyFigure)) return [];
    const place = chart.attributeLocations['kind'] ?? chart.location;
    return [diagnostic('chart-not-for-scene', { kind, scene: block.scene.id }, place)];
  });
}

/** One text; a translation gets the words of charts that it lacks from the original. */
function readText(
  source: SourceText,
  locale: Locale,
  { figures, original, languages: [first = ''] }: StoryParts,
): { readonly text: StoryText; readonly diagnostics: readonly Diagnostic[] } {
  const isTranslation = original !== null && first !== locale.language;
  const elsewhere = isTranslation ? original.charts.map(({ id }) => id) : [];
  const { value, diagnostics } = parseStoryText(source, { figures, locale }, elsewhere);
  if (!isTranslation) return { text: value, diagnostics };
  const { text, diagnostics: said } = borrowCharts(value, original, first, locale, source);
  return { text, diagnostics: [...diagnostics, ...said] };
}

function readOriginal(
  files: StoryFiles,
  [first, second]: readonly Language[],
  figures: Figures,
  locales: ReadonlyMap<Language, Locale>,
): StoryText | null {
  if (first === undefined || second === undefined) return null;
  const source = files.translations.get(first) as SourceText;
  return parseStoryText(source, { figures, locale: locales.get(first) as Locale }).value;
}

/** Words too long in a translation are reported there, not where the chart was declared. */
function placeOfWords(
  { value, diagnostics }: Outcome<Chart | null>,
  { location }: ChartSource,
  isTranslated: boolean,
): Outcome<Chart | null> {
  if (!isTranslated) return { value, diagnostics };
  return {
    value,
    diagnostics: diagnostics.map((one) =>
      one.id === 'chart-crowded' ? { ...one, location } : one,
    ),
  };
}

/** A translated chart repeats no structure: its kind and roles are those of the original. */
function inheritStructure(chart: ChartSource, originals: readonly ChartSource[]): ChartSource {
  const original = originals.find(({ id }) => id === chart.id);
  if (chart.kind !== null || !original) return chart;
  return {
    ...chart,
    kind: original.kind,
    formerly: original.formerly,
    attributes: original.attributes,
    attributeLocations: original.attributeLocations,
  };
}
