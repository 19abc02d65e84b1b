import { barsSamples } from './bars.ts';
import { claimsSamples } from './claims.ts';
import { dotsSamples } from './dots.ts';
import { intervalSamples } from './interval.ts';
import { ledgerSamples } from './ledger.ts';
import { lineSamples } from './line.ts';
import { shareSamples } from './share.ts';
import { slopeSamples } from './slope.ts';
import { stripSamples } from './strip.ts';
import { ticksSamples } from './ticks.ts';
import { unitsSamples } from './units.ts';
import type { Sample } from './world.ts';

/** Every kind has a file here: a test fails for a registered kind without a sample. */
export const samples: readonly Sample[] = [
  ...unitsSamples,
  ...barsSamples,
  ...shareSamples,
  ...dotsSamples,
  ...slopeSamples,
  ...intervalSamples,
  ...stripSamples,
  ...ticksSamples,
  ...claimsSamples,
  ...ledgerSamples,
  ...lineSamples,
];
