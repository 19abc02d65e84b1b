import { Decimal } from 'decimal.js';
import type { Figure, Quantity } from '../model/figure.ts';
import type { Language } from '../model/language.ts';
import type { Unit } from '../model/unit.ts';
import type { Locale } from '../model/words.ts';
import { fill } from './fill.ts';
import { numberFormatter, pluralRules } from './formatters.ts';

/**
 * How a figure is to be written: with its unit, the number alone, in another unit of its family,
 * as the source printed it, or, in charts, beside its label and (growth) with its sign.
 */
export type FigureForm =
  | { readonly kind: 'full' | 'printed' | 'signed' | 'label' }
  /** The number alone, in a unit that stands elsewhere. */
  | { readonly kind: 'value'; readonly unit?: string }
  | { readonly kind: 'unit'; readonly unit: string };

/** A figure in words; `text` is `lead + number + tail`. */
export interface FormattedFigure {
  /** What stands before the number: "about", a currency sign, the 第 of an ordinal. */
  readonly lead: string;
  readonly number: string;
  /** What stands behind it: the unit. */
  readonly tail: string;
  readonly text: string;
}

const FULL: FigureForm = { kind: 'full' };
const MINUS = '\u2212';

/**
 * A figure in the words of a language, with no more digits than the figure supports.
 * A derived figure has no printed form; there `printed` means the full form.
 */
export function formatFigure(
  figure: Figure,
  locale: Locale,
  form: FigureForm = FULL,
): FormattedFigure {
  if (form.kind === 'printed' && figure.origin.kind === 'printed') {
    return whole('', figure.origin.printed, '');
  }
  const unitId = displayUnit(figure, locale, form);
  const unit = locale.units[unitId];
  const scale = conversion(locale.units[figure.unit], unit);
  const decimals = shiftedDecimals(figure.decimals, scale);
  const write = (value: number) =>
    formatNumber(new Decimal(value).times(scale), decimals, locale, form.kind === 'signed');
  const number = writeQuantity(figure.quantity, write, locale);
  const plural = rounded(new Decimal(anyValue(figure.quantity)).times(scale), decimals).toNumber();
  const beside = form.kind === 'label' ? labelPattern(unit, locale.language) : undefined;
  const usual = beside ?? unitPattern(unit, locale.language, plural, decimals);
  const pattern = form.kind === 'value' ? '{n}' : usual;
  const [before = '', after = ''] = pattern.split('{n}');
  const [lead = '', tail = ''] = vagueness(figure, locale).split('{n}');
  return whole(lead + before, number, after + tail);
}

/**
 * A number with exactly `decimals` digits behind the point (negative: rounded to tens, hundreds …),
 * half away from zero. Chinese text has no thousands separators.
 */
export function formatNumber(
  value: number | Decimal,
  decimals: number,
  locale: Locale,
  signed = false,
): string {
  const shown = rounded(new Decimal(value), decimals);
  const places = Math.max(decimals, 0);
  const digits = digitsOf(locale.language, places).format(
    shown.abs().toFixed(places) as Intl.StringNumericLiteral,
  );
  if (shown.isZero()) return digits;
  if (shown.isNegative()) return MINUS + digits;
  return signed ? fill(locale.words.numbers.growthSign, { n: digits }) : digits;
}

function digitsOf(language: string, places: number): Intl.NumberFormat {
  return numberFormatter(language, {
    useGrouping: !/^(zh|ja)\b/.test(language),
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    numberingSystem: 'latn',
  });
}

/**
 * The unit in which a figure is shown: the one asked for, if it is of the same family and the
 * language has a form for it; the figure's own where the language has a form for that; else the
 * largest of its family in which the number is at least one, or the smallest.
 */
export function displayUnit(figure: Figure, locale: Locale, form: FigureForm = FULL): string {
  const own = locale.units[figure.unit];
  const id = 'unit' in form ? form.unit : undefined;
  const asked = id === undefined ? undefined : locale.units[id];
  const fits = asked?.family === own?.family && asked?.forms[locale.language] !== undefined;
  if (id !== undefined && fits) return id;
  if (!own || own.forms[locale.language] !== undefined) return figure.unit;
  const candidates = Object.entries(locale.units)
    .filter(([, unit]) => unit.family === own.family && unit.forms[locale.language] !== undefined)
    .sort(([, a], [, b]) => b.factor - a.factor);
  const magnitude = Math.abs(anyValue(figure.quantity)) * own.factor;
  const fitting = candidates.find(([, unit]) => magnitude >= unit.factor) ?? candidates.at(-1);
  return fitting?.[0] ?? figure.unit;
}

function rounded(exact: Decimal, decimals: number): Decimal {
  return decimals >= 0
    ? exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
    : exact.toNearest(new Decimal(10).pow(-decimals), Decimal.ROUND_HALF_UP);
}

function whole(lead: string, number: string, tail: string): FormattedFigure {
  return { lead, number, tail, text: lead + number + tail };
}

function writeQuantity(
  quantity: Quantity,
  write: (value: number) => string,
  locale: Locale,
): string {
  switch (quantity.kind) {
    case 'value':
      return write(quantity.value);
    case 'min':
      return write(quantity.min);
    case 'range':
      return fill(locale.words.numbers.range, {
        low: write(quantity.low),
        high: write(quantity.high),
      });
  }
}

/** The pattern round the number: "about", "at least", or nothing. */
function vagueness(figure: Figure, locale: Locale): string {
  if (figure.quantity.kind === 'min') return locale.words.numbers.atLeast;
  return figure.approximate ? locale.words.numbers.about : '{n}';
}

function anyValue(quantity: Quantity): number {
  if (quantity.kind === 'value') return quantity.value;
  return quantity.kind === 'min' ? quantity.min : quantity.high;
}

function conversion(from: Unit | undefined, to: Unit | undefined): Decimal {
  if (!from || !to || from.family !== to.family) return new Decimal(1);
  return new Decimal(from.factor).div(to.factor);
}

/** Digits move with the factor: one decimal of 亿 is two decimals of a billion. */
function shiftedDecimals(decimals: number, scale: Decimal): number {
  return decimals - Math.floor(scale.log(10).toNumber() + 1e-9);
}

function labelPattern(unit: Unit | undefined, language: Language): string | undefined {
  const form = unit?.forms[language];
  return typeof form === 'string' ? undefined : form?.label;
}

function unitPattern(
  unit: Unit | undefined,
  language: Language,
  value: number,
  decimals: number,
): string {
  const form = unit?.forms[language];
  if (form === undefined) return '{n}';
  if (typeof form === 'string') return form;
  const places = Math.max(decimals, 0);
  const rules = pluralRules(language, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return form[rules.select(value)] ?? form.other;
}
