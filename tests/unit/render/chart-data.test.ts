import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type FigureForm, formatFigure } from '../../../src/format/number.ts';
import type { FigureRecord } from '../../../src/model/dataset.ts';
import type { Figure, Quantity } from '../../../src/model/figure.ts';
import { renderChart } from '../../../src/render/chart.ts';
import { chartCsv, chartRecord } from '../../../src/render/chart-data.ts';
import { createDocument } from '../../../src/render/document.ts';
import { CHARTS, type CompiledStory } from './sites.ts';

type Row = Readonly<Record<string, string>>;

const rowsOf = (csv: string): Row[] =>
  parse(csv, { bom: true, columns: true, recordDelimiter: '\r\n' });

/** What the numbers of a row say, read from the file alone. */
function quantityOf({ value, low, high }: Row): Quantity {
  if (value) return { kind: 'value', value: Number(value) };
  if (high) return { kind: 'range', low: Number(low), high: Number(high) };
  return { kind: 'min', min: Number(low) };
}

describe.each(CHARTS)('$name', (input) => {
  const { chart, story, figures, locale } = input;
  const rows = rowsOf(chartCsv(input));
  const bound = rows.filter(({ id }) => id !== '');
  const drawings = ([320, 640] as const).map((width) => {
    const { documentElement } = createDocument();
    const view = { width, focus: [] };
    documentElement.innerHTML = renderChart(
      chart,
      figures,
      locale,
      story.mark,
      view,
      story.outline,
    ).svg;
    return documentElement;
  });

  test('the CSV has a row for each figure of both drawings, and for no other', () => {
    const ids = bound.map(({ id }) => id).toSorted();
    for (const drawing of drawings) {
      const drawn = [...drawing.querySelectorAll('[data-figure]')].map((one) =>
        one.getAttribute('data-figure'),
      );
      expect(ids).toEqual([...new Set(drawn)].toSorted());
    }
    if (ids.length === 0)
      expect(rows.map(({ label }) => label)).toEqual(chart.items.map(({ text }) => text));
  });

  test('every number that is drawn can be written from the CSV alone', () => {
    for (const row of bound) {
      const allowed = writings(row, input);
      expect(row['shown']).toBe(allowed.shown);
      for (const drawing of drawings) {
        const numbers = [...drawing.querySelectorAll(`[data-figure="${row['id']}"] .num`)];
        for (const number of numbers) expect(allowed.numbers).toContain(number.textContent?.trim());
      }
    }
  });

  test('every row leads to its source, or to the figures that it was computed from', () => {
    const sources = new Set(story.sources.map(({ id }) => id));
    for (const { id, source, publisher, locator, printed, computed } of bound) {
      const named = source?.split('; ') ?? [];
      expect({ id, known: named.every((one) => sources.has(one)) }).toEqual({ id, known: true });
      expect(publisher).toMatch(/\S \d{4}-\d{2}-\d{2}/);
      const operands = /^\w+\((.+)\)$/.exec(computed ?? '')?.[1]?.split(' ') ?? [];
      expect(operands.filter((one) => one !== '*' && !figures.has(one))).toEqual([]);
      expect({ id, placed: locator !== '' && printed !== '' }).toEqual({
        id,
        placed: operands.length === 0,
      });
    }
  });

  test('a gap of a series is a row with a period and no value', () => {
    if (!chart.series) return;
    const given = chart.series.points.map(({ period, figure }) => [period, figure ? 'given' : '']);
    expect(rows.map(({ period, value }) => [period, value === '' ? '' : 'given'])).toEqual(given);
  });

  test('the JSON has the rows of the CSV with the same numbers', () => {
    const record = JSON.parse(JSON.stringify(chartRecord(input)));
    expect(record).toMatchObject({ version: 1, story: story.slug, chart: chart.id });
    expect(record.rows).toHaveLength(rows.length);
    record.rows.forEach((one: Record<string, unknown>, index: number) => {
      const row = rows[index] as Row;
      expect(one['id'] ?? '').toBe(row['id']);
      if (row['id'] === '') return;
      const { value, range, min } = one as { value?: number; range?: number[]; min?: number };
      expect([value ?? '', range?.[0] ?? min ?? '', range?.[1] ?? ''].map(String)).toEqual([
        row['value'],
        row['low'],
        row['high'],
      ]);
    });
    expect(record.sources.length).toBeGreaterThan(0);
  });
});

test('the numbers of the CSV are those that the editors typed', () => {
  let compared = 0;
  for (const input of CHARTS) {
    const path = `${input.folder}/stories/${input.story.slug}/dataset.json`;
    const typed: FigureRecord[] = JSON.parse(readFileSync(path, 'utf8')).figures;
    for (const row of rowsOf(chartCsv(input))) {
      const record = typed.find(({ id }) => id === row['id']);
      if (!record) continue;
      const { value, range, min, unit, printed } = record;
      expect([row['value'], row['low'], row['high'], row['unit'], row['printed']]).toEqual([
        value === undefined ? '' : String(value),
        String(range?.[0] ?? min ?? ''),
        String(range?.[1] ?? ''),
        unit,
        printed,
      ]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(100);
});

/** How the numbers of a row are written: in words, and as the drawing may set them. */
function writings(row: Row, { figures, locale }: CompiledStory) {
  const known = figures.get(row['id'] ?? '') as Figure;
  const figure = { ...known, quantity: quantityOf(row), unit: row['unit'] ?? '' };
  const { quantity } = figure;
  const parts: Quantity[] =
    quantity.kind === 'range'
      ? [quantity, { kind: 'value', value: quantity.low }, { kind: 'value', value: quantity.high }]
      : [quantity];
  const forms: FigureForm[] = [{ kind: 'full' }, { kind: 'signed' }];
  return {
    shown: formatFigure(figure, locale).text,
    numbers: parts.flatMap((part) =>
      forms.map((form) => formatFigure({ ...figure, quantity: part }, locale, form).number),
    ),
  };
}
