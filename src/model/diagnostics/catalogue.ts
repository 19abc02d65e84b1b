import { chartRules } from './charts.ts';
import { datasetRules } from './dataset.ts';
import { dialectRules } from './dialect.ts';
import { fileRules } from './files.ts';
import { proseRules } from './prose.ts';

/** Every diagnostic of the compiler. Ids never change: editors search for them. */
export const catalogue = {
  ...fileRules,
  ...datasetRules,
  ...dialectRules,
  ...proseRules,
  ...chartRules,
};
