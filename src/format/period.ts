import type { Locale } from '../model/words.ts';
import { fill } from './fill.ts';
import { dateFormatter } from './formatters.ts';

/**
 * A period of the dataset in words: `2022`, `2022-H1`, `2022-Q3`, `2022-07`, `2022-08-12`, or two of
 * them joined by `/` (ISO 8601-2 style). Anything else is words already, and is returned as it is.
 */
export function formatPeriod(period: string, locale: Locale): string {
  const { periods } = locale.words;
  const [from, to] = period.split('/');
  if (from !== undefined && to !== undefined) return formatSpan(from, to, locale);
  const parts = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(period);
  if (!parts) return period;
  const [, year = '', half, quarter, month, day] = parts;
  if (half) return fill(half === '1' ? periods.firstHalf : periods.secondHalf, { year });
  if (quarter) return fill(periods.quarter, { year, quarter });
  if (day) return formatDay(period, locale);
  if (month) return fill(periods.month, { year, month: monthName(month, locale) });
  return fill(periods.year, { year });
}

/** Whether a period lies within one year, so that the same stretch of the year before is its like. */
export function hasYearBefore(period: string): boolean {
  return /^\d{4}(-(H[12]|Q[1-4]|\d{2}(-\d{2})?))?$/.test(period) || /^(\d{4})-.+\/\1-/.test(period);
}

/** An ISO day (`2022-08-24`) in words. */
export function formatDay(isoDay: string, locale: Locale): string {
  const [year = '', month = '', day = ''] = isoDay.split('-');
  return fill(locale.words.periods.day, {
    year,
    month: monthName(month, locale),
    day: Number(day),
  });
}

function formatSpan(from: string, to: string, locale: Locale): string {
  const { periods } = locale.words;
  const [fromYear, fromMonth] = from.split('-');
  const [toYear, toMonth] = to.split('-');
  const months = /^\d{4}-\d{2}$/;
  if (months.test(from) && months.test(to) && fromYear === toYear) {
    return fill(periods.monthSpan, {
      year: fromYear ?? '',
      from: monthName(fromMonth ?? '', locale),
      to: monthName(toMonth ?? '', locale),
    });
  }
  return fill(periods.span, { from: formatPeriod(from, locale), to: formatPeriod(to, locale) });
}

/** The month as the language writes it in dates: a number in Chinese, a name in English. */
function monthName(month: string, locale: Locale): string {
  if (/^(zh|ja)\b/.test(locale.language)) return String(Number(month));
  const date = new Date(Date.UTC(2000, Number(month) - 1, 1));
  return dateFormatter(locale.language, { month: 'long', timeZone: 'UTC' }).format(date);
}
