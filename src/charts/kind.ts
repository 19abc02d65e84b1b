import type { DiagnosticId, Values } from '../model/diagnostic.ts';
import type { Figure, Figures, Measure } from '../model/figure.ts';
import type { Language } from '../model/language.ts';
import type { Outline } from '../model/outline.ts';
import type { Chart } from '../model/story.ts';
import type { Mark } from '../model/theme.ts';
import type { Locale } from '../model/words.ts';

/** What an attribute of `:::chart` may name. */
export type Role =
  | {
      readonly kind: 'figure' | 'figures';
      /** Measures that may play this role; a figure of another measure is an error. */
      readonly measures: readonly Measure[];
      readonly required: boolean;
      /** True where a plain whole number may stand instead; it becomes a setting of the chart. */
      readonly orNumber?: true;
    }
  /** A series of the dataset; its given values become the figures of the role. */
  | { readonly kind: 'series'; readonly required: true };

/**
 * Something that a kind refuses to draw: a rule of the catalogue, and the attribute or the item of
 * the chart's list to point at; the chart as a whole where neither is named.
 */
export interface Refusal {
  readonly id: DiagnosticId;
  readonly values: Values;
  readonly role?: string;
  readonly item?: number;
}

/** A chart's figures by role, and what else its kind needs to make rows. */
export interface RowsInput {
  readonly chart: Chart;
  readonly figures: Figures;
  readonly locale: Locale;
}

/** How large to draw. Text is at least 12 units high; heights are known functions of width. */
export interface View {
  /** 320 for the narrow drawing, 640 for the wide one. */
  readonly width: 320 | 640;
  /** Figures that the drawing brings forward; empty for the final still. */
  readonly focus: readonly string[];
}

/** Everything a drawing may touch. There is no global document on the server. */
export interface DrawTools {
  readonly document: Document;
  readonly mark: Mark;
  /** The story's own shape for all its marks together, where it has one. */
  readonly outline: Outline | null;
  readonly locale: Locale;
  /** What the drawing is called by assistive technology: its finding. */
  readonly label: string;
  /** Prefix for every id in the drawing: unique on the page, and the same at every build. */
  readonly ids: string;
}

/** The data table of a chart: what is drawn, as words. Cells that show a figure name it. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly text: string;
  readonly figure: Figure | null;
  /** The language of the text where it is not the readers' own. */
  readonly language?: Language | null;
  /** The period that the text names, where no figure stands for it. */
  readonly period?: string;
}

/**
 * One chart kind. `rows` decides what is true (values, sources, order), `draw` where it sits.
 * `R` is the kind's own row data: plain, without pixels.
 */
export interface ChartKind<R> {
  readonly name: string;
  /**
   * Set for a kind that draws all figures of the story. It is higher than a stage, so no scene shows
   * it, and on the story's page the ledger is its table.
   */
  readonly everyFigure?: true;
  /** Attributes by name. An attribute that is not listed here is an error. */
  readonly options: Readonly<Record<string, Role>>;
  /** True where the chart's body must hold a list; in other kinds a list is an error. */
  readonly takesList?: true;
  /** What the kind refuses; an empty list means that `rows` may be called. */
  readonly refuse: (input: RowsInput) => readonly Refusal[];
  readonly rows: (input: RowsInput) => R;
  readonly draw: (rows: R, view: View, tools: DrawTools) => SVGSVGElement;
  readonly describe: (rows: R, locale: Locale) => DataTable;
  /** One short sentence under the drawing: what one mark stands for. Null where there is no mark. */
  readonly legend: (rows: R, locale: Locale) => string | null;
}
