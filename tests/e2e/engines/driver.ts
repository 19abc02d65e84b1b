import { expect } from '@playwright/test';

/**
 * What a journey asks of a browser, whichever engine it has. Functions that are evaluated run in the
 * page by themselves: nothing outside their own body is there.
 */
export interface Driver {
  /** Opens an address and waits until it is loaded. */
  open(address: string): Promise<void>;
  evaluate<Args extends unknown[], Result>(
    work: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Brings the first element that the selector finds to where reading happens, and clicks it. */
  click(selector: string): Promise<void>;
  press(key: 'Escape' | 'Enter'): Promise<void>;
  /** Makes the window as wide as that; an engine with a narrowest window comes as near as it can. */
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** A browser engine: where it is found, installed where that is possible, and how it is driven. */
export interface Engine {
  readonly name: string;
  /** Throws a sentence where the browser is not there and cannot be installed. */
  readonly find: () => string;
  readonly launch: (program: string) => Promise<Driver>;
}

/** Waits until something in the page has a value. */
export async function until<Args extends unknown[], Result>(
  driver: Driver,
  expected: Awaited<Result>,
  work: (...args: Args) => Result,
  ...args: Args
): Promise<void> {
  await expect
    .poll(() => driver.evaluate(work, ...args), { timeout: 20_000, intervals: [50, 100, 250] })
    .toEqual(expected);
}

/** Runs in the page: brings an element to where reading happens, below a figure that stays. */
export function bringIntoView(selector: string): void {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  const { top } = element.getBoundingClientRect();
  scrollBy({ top: top - innerHeight * 0.72, behavior: 'instant' });
}
