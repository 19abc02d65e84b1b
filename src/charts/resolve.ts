import { nearest } from '../format/nearest.ts';
import { formatFigure } from '../format/number.ts';
import { type Diagnostic, diagnostic, type Outcome } from '../model/diagnostic.ts';
import type { Figure, Figures } from '../model/figure.ts';
import { localized } from '../model/language.ts';
import { figuresOfSeries, type Series } from '../model/series.ts';
import type { Location } from '../model/source-text.ts';
import type { Chart, ChartSource } from '../model/story.ts';
import type { Locale } from '../model/words.ts';
import type { Refusal, Role } from './kind.ts';
import { type AnyKind, kinds } from './registry.ts';

/**
 * A chart as written becomes a chart that can be drawn: its kind is known, each attribute is a role
 * of that kind, each id a figure that may play it, and the kind accepts the whole.
 * Null with diagnostics where any of this fails.
 */
export function resolveChart(
  source: ChartSource,
  figures: Figures,
  locale: Locale,
  series: ReadonlyMap<string, Series> = new Map(),
): Outcome<Chart | null> {
  const kind = findKind(source);
  if ('id' in kind) return { value: null, diagnostics: [kind] };

  const roles: Record<string, readonly string[]> = {};
  const settings: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  let shown: Series | null = null;
  for (const [name, value] of Object.entries(source.attributes)) {
    const role = Object.hasOwn(kind.options, name) ? kind.options[name] : undefined;
    if (!role) diagnostics.push(unknownRole(source, name, kind));
    else if (role.kind === 'series') {
      shown = series.get(value) ?? null;
      roles[name] = shown ? figuresOfSeries(shown).map(({ id }) => id) : [];
      if (!shown) diagnostics.push(unknownSeries(source, name, series));
    } else if (!role.orNumber || !/^\d/.test(value)) {
      const read = readFigures({ source, name, role, kind: kind.name, figures, locale });
      roles[name] = read.value;
      diagnostics.push(...read.diagnostics);
    } else {
      settings[name] = value;
      if (!/^[1-9]\d*$/.test(value)) {
        diagnostics.push(diagnostic('chart-number', { role: name, value }, placeOf(source, name)));
      }
    }
  }
  diagnostics.push(...missingRoles(source, kind), ...checkList(source, kind));
  if (diagnostics.length > 0) return { value: null, diagnostics };

  if (kind.everyFigure) roles['all'] = outsideSeries(figures, series);
  const { id, formerly, title, finding, notes, items } = source;
  const chart: Chart = {
    id,
    formerly,
    kind: kind.name,
    roles,
    settings,
    title,
    finding,
    notes,
    items,
    series: shown,
  };
  const refusals = kind.refuse({ chart, figures, locale });
  if (refusals.length === 0) return { value: chart, diagnostics };
  return {
    value: null,
    diagnostics: refusals.map((refusal) =>
      diagnostic(refusal.id, refusal.values, placeOfRefusal(source, refusal)),
    ),
  };
}

function placeOfRefusal(source: ChartSource, { values, role, item }: Refusal): Location {
  if (item !== undefined) return source.itemLocations[item] ?? source.location;
  if (role === undefined) return source.location;
  return placeOfFigure(source, role, String(values['figure'] ?? ''));
}

function findKind(source: ChartSource): AnyKind | Diagnostic {
  const known = Object.keys(kinds);
  if (source.kind === null || source.kind === '') {
    return diagnostic('chart-kind-missing', { kinds: known.join('、') }, source.location);
  }
  const kind = Object.hasOwn(kinds, source.kind) ? kinds[source.kind] : undefined;
  if (kind) return kind;
  return diagnostic(
    'chart-kind-unknown',
    { kind: source.kind, nearest: nearest(source.kind, known), kinds: known.join('、') },
    placeOf(source, 'kind'),
  );
}

function unknownRole(source: ChartSource, name: string, kind: AnyKind): Diagnostic {
  const known = Object.keys(kind.options);
  return diagnostic(
    'chart-role-unknown',
    { role: name, kind: kind.name, nearest: nearest(name, known), roles: known.join('、') },
    placeOf(source, name),
  );
}

function unknownSeries(
  source: ChartSource,
  name: string,
  series: ReadonlyMap<string, Series>,
): Diagnostic {
  const id = source.attributes[name] ?? '';
  const suggestion = nearest(id, [...series.keys()]);
  return diagnostic('chart-series-unknown', { id, suggestion }, placeOf(source, name));
}

/** All figures but the points of series, which stand for one thing together. */
function outsideSeries(figures: Figures, series: ReadonlyMap<string, Series>): string[] {
  const points = new Set([...series.values()].flatMap(figuresOfSeries).map(({ id }) => id));
  return [...figures.keys()].filter((id) => !points.has(id));
}

function missingRoles(source: ChartSource, kind: AnyKind): Diagnostic[] {
  return Object.entries(kind.options)
    .filter(([name, role]) => role.required && !Object.hasOwn(source.attributes, name))
    .map(([name]) =>
      diagnostic('chart-role-missing', { role: name, kind: kind.name }, source.location),
    );
}

/** A list stands in the charts whose kind shows it, and in no other. */
function checkList({ items, itemLocations, location }: ChartSource, kind: AnyKind): Diagnostic[] {
  if (kind.takesList && items.length === 0) {
    return [diagnostic('chart-list-missing', { kind: kind.name }, location)];
  }
  if (kind.takesList || items.length === 0) return [];
  return [diagnostic('chart-list-unused', { kind: kind.name }, itemLocations[0] ?? location)];
}

interface RoleInput {
  readonly source: ChartSource;
  readonly name: string;
  readonly role: Extract<Role, { readonly measures: unknown }>;
  readonly kind: string;
  readonly figures: Figures;
  readonly locale: Locale;
}

/** The ids in one attribute, with an error for each that cannot play the role. */
function readFigures(input: RoleInput): Outcome<readonly string[]> {
  const { source, name, role, kind } = input;
  const ids = (source.attributes[name] ?? '').split(/\s+/).filter((id) => id !== '');
  const place = placeOf(source, name);
  if (ids.length === 0) {
    return { value: ids, diagnostics: [diagnostic('chart-role-empty', { role: name }, place)] };
  }
  if (role.kind === 'figure' && ids.length > 1) {
    const values = { role: name, kind, count: ids.length };
    return { value: ids, diagnostics: [diagnostic('chart-role-one', values, place)] };
  }
  const diagnostics = ids.flatMap((id, index) => {
    const at = placeOfFigure(source, name, id, index);
    if (ids.indexOf(id) < index) {
      return [diagnostic('chart-figure-repeated', { id, role: name }, at)];
    }
    return checkFigure(id, input, at);
  });
  return { value: ids, diagnostics };
}

function checkFigure(id: string, input: RoleInput, at: Location): Diagnostic[] {
  const { name, role, kind, figures, locale } = input;
  const figure = figures.get(id);
  if (!figure) {
    const near = figures.get(nearest(id, [...figures.keys()]));
    const values = {
      id,
      nearest: near?.id ?? '',
      described: near ? describe(near, locale) : '',
    };
    return [diagnostic('chart-figure-unknown', values, at)];
  }
  if (role.measures.includes(figure.measure)) return [];
  return [
    diagnostic('chart-measure', { kind, role: name, figure: id, measure: figure.measure }, at),
  ];
}

function describe(figure: Figure, locale: Locale): string {
  return `${localized(figure.label, locale.language)}：${formatFigure(figure, locale).text}`;
}

function placeOf(source: ChartSource, attribute: string): Location {
  return source.attributeLocations[attribute] ?? source.location;
}

/** Where one id stands within the value of an attribute: its `index`th item, or the first equal one. */
function placeOfFigure(source: ChartSource, role: string, id: string, index?: number): Location {
  const place = placeOf(source, role);
  const value = source.attributes[role] ?? '';
  const from = place.lineText.indexOf(value, place.column - 1);
  const items = [...value.matchAll(/\S+/g)];
  const item = index === undefined ? items.find(([text]) => text === id) : items[index];
  if (!item || from < 0 || value === '') return place;
  return { ...place, column: from + item.index + 1, length: item[0].length };
}
