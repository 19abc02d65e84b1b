/**
 * Whether a period is written in one of the forms that can be put into words in every language:
 * `2022`, `2022-H1`, `2022-Q3`, `2022-07`, `2022-08-12`, or two of them, earlier first, joined by `/`.
 */
export function isPeriod(period: string): boolean {
  const [from = '', to, ...rest] = period.split('/');
  if (rest.length > 0) return false;
  const start = startOf(from);
  if (to === undefined || start === null) return start !== null;
  const end = startOf(to);
  return end !== null && start < end;
}

/** What kind of period this is, and on which day it begins (since 1970); null for no period. */
export function readPeriod(period: string): { readonly kind: string; readonly day: number } | null {
  const [from = '', to] = period.split('/');
  const start = startOf(from);
  if (!isPeriod(period) || start === null) return null;
  const [year, month, day] = [
    Math.floor(start / 10_000),
    Math.floor(start / 100) % 100,
    start % 100,
  ];
  return {
    kind: to === undefined ? kindOf(from) : `${kindOf(from)}/${kindOf(to)}`,
    day: Date.UTC(year, month - 1, day) / 86_400_000,
  };
}

/** Halves, quarters, years, months and days have forms of their own. */
function kindOf(single: string): string {
  return single.replace(/\d/g, '0');
}

/** The month and day on which a single period begins, as a number that sorts; null for no period. */
function startOf(period: string): number | null {
  const parts = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-(\d{2}))?))?$/.exec(period);
  if (!parts) return null;
  const [, year, half, quarter, month = '01', day = '01'] = parts;
  const first = half ? Number(half) * 6 - 5 : quarter ? Number(quarter) * 3 - 2 : Number(month);
  const date = new Date(Date.UTC(Number(year), first - 1, Number(day)));
  const isDay = date.getUTCMonth() === first - 1 && date.getUTCDate() === Number(day);
  return isDay ? Number(year) * 10_000 + first * 100 + Number(day) : null;
}
