/** How the words stand to their number. */
export type Relation =
  | 'equal'
  | 'nearly'
  | 'about'
  | 'over'
  | 'under'
  | 'atLeast'
  | 'atMost'
  | 'between';

/**
 * What the number counts: hundredths, times as much, times more, or the thing itself. `unclear`
 * is said of words that are read as times as much by some and as times more by others (翻三倍).
 */
export type Sense = 'percent' | 'multiple' | 'rise' | 'unclear' | 'plain';

/** What the words of a paraphrase claim. */
export interface Claim {
  readonly relation: Relation;
  /** The number; with `between`, the lower of the two. */
  readonly number: number;
  /** With `between`, the upper; else the same number. */
  readonly upper: number;
  /** True for 三十多 and the like: the ends themselves are left out. */
  readonly open: boolean;
  readonly sense: Sense;
  /** The place of the last digit that the words give: 10 for 七成, 1 for 百分之六十八; 0 for 三分之二. */
  readonly step: number;
  /** True where the words speak of a fall: 下降三成. */
  readonly falls: boolean;
  /** True where the number holds a scale word, so that it counts in the base unit: 两亿元. */
  readonly scaled: boolean;
  /** Where the number stands in the words. */
  readonly start: number;
  readonly end: number;
}

/** The number in the words, before the words round it are weighed. */
export interface Amount {
  readonly number: number;
  readonly sense: Sense;
  readonly start: number;
  readonly end: number;
  readonly upper?: number;
  readonly open?: boolean;
  readonly step?: number;
  readonly scaled?: boolean;
  /** A relation that the number carries itself: 上百, 过半, 十来个. */
  readonly relation?: Relation;
}

/** An amount with its relation, direction and the defaults filled in. */
export function claimOf(amount: Amount, relation: Relation, falls: boolean): Claim {
  const { number, upper = number } = amount;
  return {
    relation: amount.relation ?? (upper !== number ? 'between' : relation),
    number,
    upper,
    open: amount.open ?? false,
    sense: amount.sense,
    step: amount.step ?? stepOf(number),
    falls,
    scaled: amount.scaled ?? false,
    start: amount.start,
    end: amount.end,
  };
}

/** The place of a number's last digit that is not nought: 100 for 300, 0.1 for 3.5. */
export function stepOf(number: number): number {
  if (number === 0 || !Number.isFinite(number)) return 0;
  const [digits = '', exponent = '0'] = Math.abs(number).toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return 10 ** (Number(exponent) - decimals);
}
