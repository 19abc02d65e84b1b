import { readFileSync } from 'node:fs';
import type { Figure } from '../../../src/model/figure.ts';
import { type Units, unitsSchema } from '../../../src/model/unit.ts';
import { type Locale, wordsSchema } from '../../../src/model/words.ts';

export const units: Units = unitsSchema.parse(
  JSON.parse(readFileSync('content/units.json', 'utf8')),
);

export function localeOf(language: string): Locale {
  const words = wordsSchema.parse(
    JSON.parse(readFileSync(`content/locales/${language}.json`, 'utf8')),
  );
  return { language, words, units };
}

/** A printed figure with what a test needs to say, and plain values for the rest. */
export function figure(over: Partial<Figure> = {}): Figure {
  const value = over.quantity?.kind === 'value' ? over.quantity.value : 63;
  return {
    id: 'sample',
    label: { 'zh-CN': '样本', en: 'sample' },
    measure: 'count',
    quantity: { kind: 'value', value },
    unit: '处',
    bounds: { low: value, high: value },
    decimals: 0,
    approximate: false,
    stage: null,
    period: null,
    topic: null,
    status: 'stated',
    origin: { kind: 'printed', source: 's', locator: ['一'], printed: String(value) },
    caveat: null,
    evidence: [],
    checks: [],
    ...over,
  };
}
