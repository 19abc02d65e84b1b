import type { ChartKind } from './kind.ts';
import { bars } from './kinds/bars.ts';
import { claims } from './kinds/claims.ts';
import { dots } from './kinds/dots.ts';
import { interval } from './kinds/interval.ts';
import { ledger } from './kinds/ledger.ts';
import { line } from './kinds/line.ts';
import { share } from './kinds/share.ts';
import { slope } from './kinds/slope.ts';
import { strip } from './kinds/strip.ts';
import { ticks } from './kinds/ticks.ts';
import { units } from './kinds/units.ts';

/** Any kind, its row data known to itself alone. */
// biome-ignore lint/suspicious/noExplicitAny: rows go from a kind's `rows` to its own `draw` only.
export type AnyKind = ChartKind<any>;

/** Every chart kind. A new one is a file in `kinds/` and a line here. */
export const kinds: Readonly<Record<string, AnyKind>> = {
  units,
  bars,
  share,
  dots,
  slope,
  interval,
  strip,
  ticks,
  claims,
  ledger,
  line,
};
