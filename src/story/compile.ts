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
import { parseStoryText } from '../prose/story-text.ts';
import { runChecks } from './checks.ts';
import { deriveFigures } from './derive.ts';
import { refuseFormerIds } from './former.ts';
import { compileSeries } from './series.ts';
import { withStatus } from './status.ts';
import { findUnmentioned } from './unmentioned.ts';

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
  const series = files.series.map(compileSeries);
  const points = series.flatMap(figuresOfSeries);
  // A text may name every value of a series; the ledger lists the series as a whole.
  const bindable = new Map([...figures, ...points.map((one): [string, Figure] => [one.id, one])]);
  const original = structureOf(files, languages, bindable, locales);

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
      structure: original,
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
  readonly structure: ReadonlyMap<string, ChartSource>;
}

function compileText(source: SourceText, locale: Locale, parts: StoryParts): Outcome<Story | null> {
  const { files, figures } = parts;
  const series = new Map(parts.series.map((one) => [one.id, one]));
  const text = parseStoryText(source, { figures, locale });
  const sources = text.value.charts.map((chart) => inheritStructure(chart, parts.structure));
  const charts = sources.map((chart) => resolveChart(chart, figures, locale, series));
  const diagnostics: Diagnostic[] = [
    ...text.diagnostics,
    ...charts.flatMap((outcome) => outcome.diagnostics),
    ...refuseInScenes(text.value.blocks, sources),
    ...refuseFormerIds(text.value.charts),
    ...findUnmentioned(text.value.blocks, sources, figures, series),
  ];
  if (!text.value.front) return { value: null, diagnostics };
  const dataset = files.dataset.value;
  const drawn = charts.flatMap(({ value }): Chart[] => (value ? [value] : []));
  const story: Story = {
    slug: files.slug,
    language: locale.language,
    languages: parts.languages,
    front: text.value.front,
    blocks: text.value.blocks,
    charts: drawn,
    figures: parts.ledger,
    series: parts.series,
    checks: parts.checks,
    sources: dataset.sources,
    corrections: dataset.corrections ?? [],
    topics: dataset.topics ?? {},
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

/** The charts as the first language declares them; translations refer to them by id. */
function structureOf(
  files: StoryFiles,
  languages: readonly Language[],
  figures: Figures,
  locales: ReadonlyMap<Language, Locale>,
): ReadonlyMap<string, ChartSource> {
  const [first, second] = languages;
  if (first === undefined || second === undefined) return new Map();
  const source = files.translations.get(first) as SourceText;
  const { charts } = parseStoryText(source, {
    figures,
    locale: locales.get(first) as Locale,
  }).value;
  return new Map(charts.map((chart) => [chart.id, chart]));
}

/** A translated chart repeats no structure: its kind and roles are those of the original. */
function inheritStructure(
  chart: ChartSource,
  structure: ReadonlyMap<string, ChartSource>,
): ChartSource {
  const original = structure.get(chart.id);
  if (chart.kind !== null || !original) return chart;
  return {
    ...chart,
    kind: original.kind,
    formerly: original.formerly,
    attributes: original.attributes,
    attributeLocations: original.attributeLocations,
  };
}
