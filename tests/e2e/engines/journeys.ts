import { expect } from '@playwright/test';
import { type Driver, until } from './driver.ts';
import type { HouseServer } from './house-server.ts';

/** Where a journey goes: the server, and the address of a light embed without the server's. */
interface Way {
  readonly server: HouseServer;
  readonly embed: string;
}

/** Something that readers do; written once for all engines. */
export interface Journey {
  readonly title: string;
  readonly take: (driver: Driver, way: Way) => Promise<void>;
}

const PHONE = [390, 844] as const;
const NUMBER = '.step a[href^="#note-"]';

export const JOURNEYS: readonly Journey[] = [
  { title: 'the page is read, and steps bring their figure along', take: readSteps },
  { title: 'a number opens its note, and Escape leads back to it', take: openNote },
  { title: 'the explorer filters, and the address keeps it', take: filterFigures },
  { title: 'an embed has the height of its content in another house', take: fitEmbed },
  { title: 'without what the living page needs, the finished page stays', take: readInThePast },
];

async function readSteps(driver: Driver, { server }: Way): Promise<void> {
  await driver.resize(...PHONE);
  await driver.open(`${server.url}/`);
  await until(driver, true, () => document.querySelector('h1')?.checkVisibility() ?? false);
  const steps = await driver.evaluate(stepIds);
  expect(steps.length).toBeGreaterThan(4);
  const [first = '', second = ''] = steps;
  const last = steps.at(-1) ?? '';
  for (const step of [first, second, last, first]) {
    await until(driver, { state: 'live', at: step }, readStep, step);
  }
  await until(driver, `#${first}`, () => location.hash);
  expect(await driver.evaluate(faults)).toEqual([]);
}

async function openNote(driver: Driver, { server }: Way): Promise<void> {
  await driver.resize(...PHONE);
  await driver.open(`${server.url}/`);
  // The scripts have come when the scenes have their tools.
  await until(driver, true, () => document.querySelector('.tools button') !== null);
  await driver.click(NUMBER);
  await until(driver, true, isOwnNoteOpen, NUMBER);
  await driver.press('Escape');
  await until(driver, false, isOwnNoteOpen, NUMBER);
  await until(driver, true, isFocused, NUMBER);
  expect(await driver.evaluate(faults)).toEqual([]);
}

async function filterFigures(driver: Driver, { server }: Way): Promise<void> {
  await driver.resize(1024, 800);
  await driver.open(`${server.url}/`);
  await until(driver, 'live', comeNearExplorer);
  const all = await driver.evaluate(notesShown);
  const value = await driver.evaluate(filterByFirstChoice);
  await until(driver, value, () => [...new URLSearchParams(location.search).values()][0] ?? '');
  const some = await driver.evaluate(notesShown);
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  // Whoever gets the address sees the same.
  await driver.open(await driver.evaluate(() => location.href));
  await until(driver, 'live', comeNearExplorer);
  await until(driver, some, notesShown);
  expect(await driver.evaluate(faults)).toEqual([]);
}

async function fitEmbed(driver: Driver, { server, embed }: Way): Promise<void> {
  // The place of a picture, too low for the chart: the house's own loader makes it as high as it is.
  const places = [320, 480].map(
    (width) =>
      `<figure style="width:${width}px;margin:0" data-embed="${server.url}${embed}">` +
      '<a href="/" style="display:block;height:90px"><img src="/favicon.svg" alt=""></a></figure>',
  );
  const loader = `<script src="${server.url}/embed/v1.js"></script>`;
  server.host('/host/', `<div style="display:flex">${places.join('')}</div>${loader}`);
  await driver.resize(1024, 800);
  // The same house may look into the frames; another house may not, and its frames are as high.
  await driver.open(`${server.url}/host/`);
  await until(driver, [], misfits);
  const heights = await driver.evaluate(frameHeights);
  expect(heights).toHaveLength(2);
  await driver.open(`${server.otherHouse}/host/`);
  await until(driver, heights, frameHeights);
}

async function readInThePast(driver: Driver, { server }: Way): Promise<void> {
  await driver.resize(...PHONE);
  await driver.open(`${server.url}/past/`);
  expect(await driver.evaluate(() => typeof IntersectionObserver)).toBe('undefined');
  const steps = await driver.evaluate(stepIds);
  for (const step of steps.slice(0, 3)) {
    expect(await driver.evaluate(readStep, step)).toMatchObject({ state: 'still' });
    await until(driver, { words: true, drawing: true }, isReadable, step);
  }
  // A number is the link that it was.
  await driver.click(NUMBER);
  await until(driver, true, () => /^#note-/.test(location.hash));
  expect(
    await driver.evaluate(() => document.getElementById(location.hash.slice(1))?.checkVisibility()),
  ).toBe(true);
}

/* Everything below runs in the page. */

function faults(): string[] {
  return (window as unknown as { faults: string[] }).faults;
}

function stepIds(): string[] {
  return [...document.querySelectorAll('[data-step]')].map(({ id }) => id);
}

/** Brings a step to the reading line and tells what its scene's figure shows. */
function readStep(id: string): { state: string | undefined; at: string | undefined } {
  const step = document.getElementById(id) as HTMLElement;
  const { top, height } = step.getBoundingClientRect();
  scrollBy({ top: top + height / 2 - innerHeight * 0.72, behavior: 'instant' });
  const stage = step.closest('[data-scene]')?.querySelector<HTMLElement>('[data-stage]');
  return { state: stage?.dataset['state'], at: stage?.dataset['at'] };
}

function isReadable(id: string): { words: boolean; drawing: boolean } {
  const step = document.getElementById(id) as HTMLElement;
  const drawings = step.closest('[data-scene]')?.querySelectorAll('[data-stage] svg') ?? [];
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 100 && height > 20;
  };
  return {
    words: isSeen(step) && (step.textContent ?? '').trim().length > 0,
    drawing: [...drawings].some(isSeen),
  };
}

function isOwnNoteOpen(selector: string): boolean {
  const figure = document.querySelector(selector)?.getAttribute('href')?.slice('#note-'.length);
  const sheet = document.querySelector('dialog[open]');
  return sheet?.querySelector('[data-figure]')?.getAttribute('data-figure') === figure;
}

function isFocused(selector: string): boolean {
  return document.activeElement === document.querySelector(selector);
}

function comeNearExplorer(): string | undefined {
  const place = document.getElementById('figures') as HTMLElement;
  if (place.dataset['state'] !== 'live') {
    scrollTo(0, place.getBoundingClientRect().top + scrollY - innerHeight - 200);
  }
  return place.dataset['state'];
}

/** Takes the first choice beside “all” that the first filter offers, and answers its value. */
function filterByFirstChoice(): string {
  const lists = [...document.querySelectorAll<HTMLSelectElement>('#figures select')];
  const isFilter = ({ options }: HTMLSelectElement) => [...options].some(({ value }) => !value);
  const list = lists.find(isFilter) as HTMLSelectElement;
  list.value = [...list.options].map(({ value }) => value).find((value) => value !== '') ?? '';
  for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
  return list.value;
}

function notesShown(): number {
  return [...document.querySelectorAll('.ledger .note')].filter(
    (note) => note.getClientRects().length > 0,
  ).length;
}

function frameHeights(): number[] {
  return [...document.querySelectorAll('iframe')].map(
    (frame) => frame.getBoundingClientRect().height,
  );
}

/** Frames that are not as high as what they hold, to a pixel. */
function misfits(): string[] {
  if (document.querySelector('iframe') === null) return ['there is no frame'];
  return [...document.querySelectorAll('iframe')].flatMap((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    const box = frame.contentDocument?.querySelector('main')?.getBoundingClientRect();
    const off = Math.abs(height - (box?.height ?? 0));
    return off <= 1 ? [] : [`${width} px wide: ${Math.round(off)} px off`];
  });
}
