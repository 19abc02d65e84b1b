import type { Measure, Status } from './figure.ts';
import type { Words } from './words.ts';

/** How far a figure reaches on its axis: a bar from zero, a span without a middle, an open minimum. */
export interface Reach {
  readonly shape: 'bar' | 'span' | 'open';
  /** In the basic unit of the figure's family; equal but for a span. */
  readonly low: number;
  readonly high: number;
}

/** One note of the ledger, as the explorer filters, orders and draws it. */
export interface ExplorerRow {
  /** Id of a figure, or of a series: the note is `#note-<id>`. */
  readonly id: string;
  readonly label: string;
  /** The number as the ledger writes it; null for a series. */
  readonly words: { readonly lead: string; readonly number: string; readonly tail: string } | null;
  /** Null for a series, which has a chart of its own. */
  readonly reach: Reach | null;
  /** Id of the axis on which the number may stand. */
  readonly unit: string;
  readonly measure: Measure;
  readonly status: Status;
  /** Solid as printed, hatched as ours, outlined as under way, hollow as planned. */
  readonly fill: 'solid' | 'hatched' | 'outlined' | 'hollow';
  readonly topic: string | null;
  /** First part of the locator; of a derived figure the one that all its parts share. */
  readonly section: string | null;
  /** What a search looks through, already searchable. */
  readonly text: string;
}

/** Figures that may share an axis: of one family of units, and growth, shares and ranks apart. */
export interface Axis {
  readonly id: string;
  /** The units as readers see them. */
  readonly name: string;
  /** How a tick is written: `{n}亿元`. */
  readonly pattern: string;
  /** How many basic units the pattern's unit holds. */
  readonly factor: number;
}

/** One value of a filter, and its name. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What the explorer fetches when the reader comes near: plain data, and the words round it. */
export interface ExplorerData {
  readonly language: string;
  /** In the order of the text; the ledger's own order is by status. */
  readonly rows: readonly ExplorerRow[];
  /** The one with most rows first. */
  readonly axes: readonly Axis[];
  readonly choices: Readonly<Record<'measure' | 'status' | 'topic' | 'section', readonly Choice[]>>;
  readonly words: Words['explorer'];
}
