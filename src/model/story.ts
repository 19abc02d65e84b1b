import type { Correction, SourceRecord } from './dataset.ts';
import type { Figure } from './figure.ts';
import type { FrontMatter } from './front-matter.ts';
import type { ChartHeights } from './heights.ts';
import type { Language, Localized } from './language.ts';
import type { Outline } from './outline.ts';
import type { Series } from './series.ts';
import type { Location } from './source-text.ts';
import type { Mark, Theme } from './theme.ts';

/** Inline prose: safe HTML with bound numbers, and the same words without markup. */
export interface RichText {
  readonly html: string;
  readonly text: string;
}

/** One choice of a guess: words without markup, and whether the data agree with them. */
export interface GuessOption {
  readonly words: string;
  readonly right: boolean;
}

/** One `:::guess`: readers choose before they are told. Exactly one option is right. */
export interface Guess {
  /** Anchor, and the name under which its choices belong together. */
  readonly id: string;
  readonly question: RichText;
  readonly options: readonly GuessOption[];
  /** What is told after the choice; it binds the figure that was asked for. */
  readonly answer: string;
}

/** What a step is made of, in reading order. */
export type StepPart =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'guess'; readonly guess: Guess };

/** One `:::step` of a scene. */
export interface Step {
  /** Anchor: `<scene>-<n>`, from 1. */
  readonly id: string;
  /** Figures that the drawing brings forward at this step. */
  readonly focus: readonly string[];
  readonly parts: readonly StepPart[];
}

/** One `::::scene`: a heading, a chart that stays, steps that pass. */
export interface Scene {
  readonly id: string;
  readonly title: RichText;
  readonly chart: string;
  /** Prose between the heading and the first step. */
  readonly intro: string;
  readonly steps: readonly Step[];
}

/** The story in reading order. */
export type Block =
  | { readonly kind: 'prose'; readonly html: string }
  | { readonly kind: 'heading'; readonly id: string; readonly title: RichText }
  | { readonly kind: 'scene'; readonly scene: Scene }
  | { readonly kind: 'guess'; readonly guess: Guess }
  /** A chart that no scene shows, in its place in the text. */
  | { readonly kind: 'chart'; readonly chart: string };

/** A `:::chart` as written: attributes not yet understood, words already rendered. */
export interface ChartSource {
  readonly id: string;
  /** Ids that it had before: their addresses still lead to it. */
  readonly formerly: readonly string[];
  /** Null in a translation, which repeats no structure. */
  readonly kind: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly title: RichText;
  readonly finding: RichText;
  readonly notes: readonly RichText[];
  /** Items of the first list in the body (kind `claims`). */
  readonly items: readonly RichText[];
  /** Where each of these stands. */
  readonly itemLocations: readonly Location[];
  /** Where the opening fence stands. */
  readonly location: Location;
  /** Where each attribute's value stands. */
  readonly attributeLocations: Readonly<Record<string, Location>>;
}

/** A chart whose roles have been resolved to figures and accepted by its kind. */
export interface Chart {
  readonly id: string;
  /** Ids that it had before. */
  readonly formerly: readonly string[];
  readonly kind: string;
  /** Figure ids by role. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Values of the roles that are not figures, such as the number of cells. */
  readonly settings: Readonly<Record<string, string>>;
  readonly title: RichText;
  readonly finding: RichText;
  readonly notes: readonly RichText[];
  readonly items: readonly RichText[];
  /** The series that the chart shows, where its kind shows one. */
  readonly series: Series | null;
}

/** An arithmetic assertion of the dataset that held; shown to readers. */
export interface Check {
  readonly id: string;
  readonly assert: 'sum' | 'ratio';
  readonly of: readonly string[];
  readonly equals: string;
}

/** Everything that the pages of one story in one language are made of. Plain data. */
export interface Story {
  readonly slug: string;
  readonly language: Language;
  /** All languages in which this story exists, the site's default first. */
  readonly languages: readonly Language[];
  readonly front: FrontMatter;
  readonly blocks: readonly Block[];
  readonly charts: readonly Chart[];
  /** Printed figures in the order of the dataset, then derived ones. */
  readonly figures: readonly Figure[];
  /** Series of the dataset, in its order; their values are figures too, and stand here only. */
  readonly series: readonly Series[];
  readonly checks: readonly Check[];
  readonly sources: readonly SourceRecord[];
  readonly corrections: readonly Correction[];
  /** What the topics of the figures are called, in the order of the dataset. */
  readonly topics: Readonly<Record<string, Localized>>;
  /** What the parts of locators are called in other languages than the sources'. */
  readonly sections: Readonly<Record<string, Localized>>;
  readonly theme: Theme;
  readonly mark: Mark;
  /** The shape in which the ledger's marks are packed; null where the story has none. */
  readonly outline: Outline | null;
  /** Measured heights of the charts' embeds. */
  readonly heights: ChartHeights;
}
