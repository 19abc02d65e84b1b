import { factorOf, familyOf } from '../charts/family.ts';
import { variantOf } from '../charts/mark.ts';
import { fill } from '../format/fill.ts';
import { displayUnit, formatFigure } from '../format/number.ts';
import { searchable } from '../format/searchable.ts';
import type { Axis, Choice, ExplorerData, ExplorerRow, Reach } from '../model/explorer.ts';
import { type Figure, MEASURES, STATUSES } from '../model/figure.ts';
import { type Localized, localized } from '../model/language.ts';
import { figuresOfSeries } from '../model/series.ts';
import type { Story } from '../model/story.ts';
import type { Locale } from '../model/words.ts';

/** All notes of a story's ledger as data: one row for each figure, and one for each whole series. */
export function explorerData(story: Story, locale: Locale): ExplorerData {
  const { words, language } = locale;
  const entries: Entry[] = [
    ...story.figures.map((figure) => ({ id: figure.id, label: figure.label, figure })),
    ...story.series.flatMap(({ id, label, ...series }) =>
      figuresOfSeries({ id, label, ...series })
        .slice(0, 1)
        .map((figure) => ({ id, label, figure, isSeries: true })),
    ),
  ];
  const figures = new Map(story.figures.map((figure) => [figure.id, figure]));
  const rows = entries.map((entry) =>
    toRow(entry, story, locale, sectionOf(entry.figure, figures)),
  );
  const used = (ids: readonly (string | null)[], name: (id: string) => string): Choice[] =>
    [...new Set(ids)].flatMap((id) => (id === null ? [] : [{ id, name: name(id) }]));
  const inOrder = <T extends string>(all: readonly T[], of: (row: ExplorerRow) => string | null) =>
    all.filter((one) => rows.some((row) => of(row) === one));
  return {
    language,
    rows,
    axes: axesOf(entries, locale),
    choices: {
      measure: inOrder(MEASURES, ({ measure }) => measure).map((id) => ({
        id,
        name: words.measures[id],
      })),
      status: inOrder(STATUSES, ({ status }) => status).map((id) => ({
        id,
        name: words.statuses[id],
      })),
      topic: used(
        inOrder(Object.keys(story.topics), ({ topic }) => topic),
        (id) => localized(story.topics[id] ?? {}, language),
      ),
      section: used(
        rows.map(({ section }) => section),
        (id) => story.sections[id]?.[language] ?? id,
      ),
    },
    words: words.explorer,
  };
}

interface Entry {
  readonly id: string;
  readonly label: Localized;
  /** The figure itself; of a series its first value, which has the unit and place of all. */
  readonly figure: Figure;
  readonly isSeries?: boolean;
}

function toRow(
  { id, label, figure, isSeries }: Entry,
  { sections }: Pick<Story, 'sections'>,
  locale: Locale,
  section: string | null,
) {
  const { measure, status, topic, origin } = figure;
  const name = localized(label, locale.language);
  const { lead, number, tail, text } = formatFigure(figure, locale);
  const printed = origin.kind === 'printed' && !isSeries ? origin.printed : '';
  const place = origin.kind === 'printed' ? origin.locator : [];
  const named = place.flatMap((part) => sections[part]?.[locale.language] ?? []);
  return {
    id,
    label: name,
    words: isSeries ? null : { lead, number, tail },
    // Ranks stand in different fields: on one axis they would be compared.
    reach: isSeries || measure === 'rank' ? null : reachOf(figure, factorOf(figure, locale)),
    unit: axisOf(figure, locale),
    measure,
    status,
    fill: fillOf(figure),
    topic,
    section,
    text: searchable([name, isSeries ? '' : text, printed, ...place, ...named].join('\n')),
  } satisfies ExplorerRow;
}

function reachOf({ quantity }: Figure, factor: number): Reach {
  switch (quantity.kind) {
    case 'value':
      return { shape: 'bar', low: quantity.value * factor, high: quantity.value * factor };
    case 'range':
      return { shape: 'span', low: quantity.low * factor, high: quantity.high * factor };
    case 'min':
      return { shape: 'open', low: quantity.min * factor, high: quantity.min * factor };
  }
}

function fillOf(figure: Figure): ExplorerRow['fill'] {
  const variant = variantOf(figure);
  if (variant === 'outline') return 'hollow';
  if (variant === 'tip') return 'outlined';
  return variant === 'hatched' ? 'hatched' : 'solid';
}

function sectionOf(figure: Figure, figures: ReadonlyMap<string, Figure>): string | null {
  const { origin } = figure;
  if (origin.kind === 'printed') return origin.locator[0] ?? null;
  const parts = origin.of.map((id) => {
    const part = figures.get(id);
    return part ? sectionOf(part, figures) : null;
  });
  return new Set(parts).size === 1 ? (parts[0] ?? null) : null;
}

/** Levels share the axis of their family; a growth of 5 % is no neighbour of a share of 5 %. */
function axisOf(figure: Figure, locale: Locale): string {
  const family = familyOf(figure, locale);
  const isLevel = figure.measure === 'count' || figure.measure === 'amount';
  return isLevel ? family : `${figure.measure}-${family}`;
}

function axesOf(entries: readonly Entry[], locale: Locale): Axis[] {
  const groups = Map.groupBy(entries, ({ figure }) => axisOf(figure, locale));
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([id, group]) => toAxis(id, group as [Entry, ...Entry[]], locale));
}

function toAxis(id: string, group: readonly [Entry, ...Entry[]], locale: Locale): Axis {
  const [first] = group;
  const units = [...new Set(group.map(({ figure }) => displayUnit(figure, locale)))]
    .map((unit) => ({ factor: 1, ...locale.units[unit], pattern: patternOf(unit, locale) }))
    .sort((a, b) => b.factor - a.factor);
  const [{ factor, pattern } = { factor: 1, pattern: '{n}' }] = units;
  const bare = units.map((unit) => bareUnit(unit.pattern)).filter((word) => word !== '');
  const unit = bare.join(' / ');
  const { measure } = first.figure;
  const { explorer, measures } = locale.words;
  const isLevel = measure === 'count' || measure === 'amount';
  const label = localized(first.label, locale.language);
  const level = unit === '' ? fill(explorer.others, { label }) : unit;
  const name = isLevel ? level : fill(explorer.unitOf, { measure: measures[measure], unit });
  return { id, name, pattern, factor };
}

/** The unit's form for a plural number, with `{n}` for the number. */
function patternOf(unit: string, { units, language }: Locale): string {
  const form = units[unit]?.forms[language] ?? '{n}';
  return typeof form === 'string' ? form : form.other;
}

/** The unit without its number: 亿元, ¥… billion, 第…位. */
function bareUnit(pattern: string): string {
  const [before = '', after = ''] = pattern.split('{n}').map((part) => part.trim());
  if (before === '' || after === '') return before + after;
  return pattern.replace('{n}', '…');
}
