import { barsSamples } from './bars.ts';
import { ledgerSamples } from './ledger.ts';
import { shareSamples } from './share.ts';
import { unitsSamples } from './units.ts';
import type { Sample } from './world.ts';

/** Every kind has a file here: a test fails for a registered kind without a sample. */
export const samples: readonly Sample[] = [
  ...unitsSamples,
  ...barsSamples,
  ...shareSamples,
  ...ledgerSamples,
];
