import { closest } from 'fastest-levenshtein';
import { formatFigure } from '../format/number.ts';
import {
  type Diagnostic,
  type DiagnosticId,
  diagnostic,
  type Outcome,
  type Values,
} from '../model/diagnostic.ts';
import type { Figure, Figures, Measure } from '../model/figure.ts';
import { localized } from '../model/language.ts';
import type { Location } from '../model/source-text.ts';
import type { Chart, ChartSource } from '../model/story.ts';
import type { Locale } from '../model/words.ts';
import type { AnyKind } from './registry.ts';
import { kinds } from './registry.ts';

/**
 * A chart as written, with its attributes understood as roles of its kind and accepted by it;
 * null, with the reasons, where anything is wrong. Nothing is guessed.
 */
export function resolveChart(
  source: ChartSource,
  figures: Figures,
  locale: Locale,
): Outcome<Chart | null> {
  const place = (attribute: string): Location =>
    source.attributeLocations[attribute] ?? source.location;
  if (source.kind === null)
    return failed('chart-kind-missing', { known: known() }, source.location);
  const kind = Object.hasOwn(kinds, source.kind) ? kinds[source.kind] : undefined;
  if (!kind) {
    const nearest = closest(source.kind, Object.keys(kinds));
    return failed(
      'chart-kind-unknown',
      { kind: source.kind, nearest, known: known() },
      place('kind'),
    );
  }
  const read = readRoles(source, kind, figures, locale, place);
  if (read.diagnostics.length > 0) return { value: null, diagnostics: read.diagnostics };
  const chart: Chart = {
    id: source.id,
    kind: kind.name,
    ...read.value,
    title: source.title,
    finding: source.finding,
    notes: source.notes,
    items: source.items,
  };
  const refusals = kind
    .refuse({ chart, figures, locale })
    .map(({ id, values, role }) => diagnostic(id, values, place(role)));
  return refusals.length > 0
    ? { value: null, diagnostics: refusals }
    : { value: chart, diagnostics: [] };
}

type Roles = Pick<Chart, 'roles' | 'settings'>;

function readRoles(
  source: ChartSource,
  kind: AnyKind,
  figures: Figures,
  locale: Locale,
  place: (attribute: string) => Location,
): Outcome<Roles> {
  const diagnostics: Diagnostic[] = [];
  const roles: Record<string, readonly string[]> = {};
  const settings: Record<string, string> = {};
  const report = (id: DiagnosticId, values: Values, at: Location) =>
    diagnostics.push(diagnostic(id, values, at));
  for (const [name, text] of Object.entries(source.attributes)) {
    const role = Object.hasOwn(kind.options, name) ? kind.options[name] : undefined;
    if (!role) {
      const options = Object.keys(kind.options).join('、');
      report('chart-role-unknown', { kind: kind.name, role: name, known: options }, place(name));
    } else if (role.kind === 'figure' || role.kind === 'figures') {
      const ids = text.split(/\s+/).filter(Boolean);
      if (role.kind === 'figure' && ids.length !== 1) {
        report('chart-role-one', { role: name, given: ids.length }, place(name));
      }
      for (const id of ids) {
        const at = within(place(name), id);
        const figure = figures.get(id);
        if (!figure) report('chart-figure-unknown', { id, ...suggestion(id, figures, locale) }, at);
        else if (!role.measures.includes(figure.measure)) {
          report(
            kind.name === 'units' ? 'units-only-counts' : 'chart-measure',
            {
              kind: kind.name,
              role: name,
              id,
              figure: formatFigure(figure, locale).text,
              ...measureWords(figure.measure, role.measures),
            },
            at,
          );
        }
      }
      roles[name] = ids;
    } else if (role.kind === 'number' && !/^\d+$/.test(text)) {
      report('chart-role-number', { role: name, text }, place(name));
    } else settings[name] = text;
  }
  for (const [name, role] of Object.entries(kind.options)) {
    if (role.required && !(name in source.attributes)) {
      report('chart-role-missing', { kind: kind.name, role: name }, source.location);
    }
  }
  return { value: { roles, settings }, diagnostics };
}

function failed(id: DiagnosticId, values: Values, at: Location): Outcome<null> {
  return { value: null, diagnostics: [diagnostic(id, values, at)] };
}

function known(): string {
  return Object.keys(kinds).join('、');
}

/** The place of one id in an attribute that lists several. */
function within(location: Location, id: string): Location {
  const list = location.lineText.slice(location.column - 1, location.column - 1 + location.length);
  const at = list.search(new RegExp(`(?<!\\w)${id.replace(/\W/g, '\\$&')}(?!\\w)`));
  return at < 0 ? location : { ...location, column: location.column + at, length: id.length };
}

function suggestion(id: string, figures: Figures, locale: Locale): Values {
  const nearest = figures.get(closest(id, [...figures.keys()]));
  if (!nearest) return { nearest: '', described: '' };
  const described = `${localized(nearest.label, locale.language)}：${formatFigure(nearest, locale).text}`;
  return { nearest: nearest.id, described };
}

const MEASURE_WORDS: Readonly<Record<Measure, readonly [string, string]>> = {
  count: ['数目', 'a count'],
  amount: ['总量', 'an amount'],
  growth: ['增速', 'a growth rate'],
  share: ['占比', 'a share'],
  rank: ['名次', 'a rank'],
};

function measureWords(measure: Figure['measure'], allowed: readonly Measure[]): Values {
  return {
    measure: MEASURE_WORDS[measure][0],
    measureEn: MEASURE_WORDS[measure][1],
    allowed: allowed.map((one) => MEASURE_WORDS[one][0]).join('、'),
    allowedEn: allowed.map((one) => MEASURE_WORDS[one][1]).join(', '),
  };
}
