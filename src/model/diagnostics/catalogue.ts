import { chartRefusals } from './chart-refusals.ts';
import { chartRules } from './charts.ts';
import { datasetRules } from './dataset.ts';
import { dialectRules } from './dialect.ts';
import { drawingRules } from './drawings.ts';
import { embedRules } from './embeds.ts';
import { fileRules } from './files.ts';
import { frontMatterRules } from './front-matter.ts';
import { guessRules } from './guess.ts';
import { importRules } from './import.ts';
import { jsonRules } from './json.ts';
import { proseRules } from './prose.ts';
import { publishedRules } from './published.ts';
import { seriesRules } from './series.ts';
import { shapeRules } from './shape.ts';
import { structureRules } from './structure.ts';
import { themeRules } from './theme.ts';

/** Every diagnostic of the compiler. Ids never change: editors search for them. */
export const catalogue = {
  ...fileRules,
  ...jsonRules,
  ...drawingRules,
  ...themeRules,
  ...shapeRules,
  ...datasetRules,
  ...dialectRules,
  ...structureRules,
  ...frontMatterRules,
  ...proseRules,
  ...guessRules,
  ...chartRules,
  ...chartRefusals,
  ...seriesRules,
  ...publishedRules,
  ...importRules,
  ...embedRules,
};
