import { findNumerals } from '../format/numerals.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { type Figure, soleValue } from '../model/figure.ts';
import { described, type Place, type ProseContext } from './bind.ts';

/**
 * Numerals of a text that are bound to no figure, with the figure that has this value suggested. In
 * `text`, whatever was understood is blanked.
 */
export function findUnbound(text: string, context: ProseContext, place: Place): Diagnostic[] {
  const { language } = context.locale;
  const found = findNumerals(text, language).map(({ index, length, value }) => ({
    start: index,
    end: index + length,
    value,
  }));
  // Emphasis and line breaks may cut a numeral in two; readers see it whole.
  const kept = [...text.matchAll(/[^*\n]/g)].map(({ index }) => index);
  const joined = kept.map((index) => text[index]).join('');
  const whole = joined === text ? [] : findNumerals(joined, language);
  for (const { index, length, value } of whole) {
    const [start = 0, last = 0] = [kept[index], kept[index + length - 1]];
    if (found.some((one) => start < one.end && last >= one.start)) continue;
    if (last - start >= length) found.push({ start, end: last + 1, value });
  }
  return found.map(({ start, end, value }) => {
    const figure = value === null ? undefined : figureOfValue(value, context);
    return diagnostic(
      'number-unbound',
      {
        words: text.slice(start, end),
        suggestion: figure?.id ?? '',
        described: figure ? described(figure, context) : '',
      },
      place(start, end - start),
    );
  });
}

/** The first figure that has this value, as it stands or with its unit's factor (233.7 of 亿元). */
function figureOfValue(value: number, { figures, locale }: ProseContext): Figure | undefined {
  const all = [...figures.values()];
  const has = (figure: Figure, scale: number) => {
    const sole = soleValue(figure.quantity);
    return sole !== null && Math.abs(sole * scale - value) <= Math.abs(value) * 1e-9;
  };
  return (
    all.find((figure) => has(figure, 1)) ??
    all.find((figure) => has(figure, locale.units[figure.unit]?.factor ?? 1))
  );
}
