/** The step 1, 2 or 5 times a power of ten that divides `span` into at most `most` steps. */
export function roundStep(span: number, most: number): number {
  const least = span / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((times) => times * power >= least * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** Multiples of `step`, counted from `origin`, that lie between `low` and `high`. */
export function ticksFrom(origin: number, step: number, low: number, high: number): number[] {
  const first = Math.ceil((low - origin) / step - 1e-9);
  const last = Math.floor((high - origin) / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => origin + (first + index) * step);
}
