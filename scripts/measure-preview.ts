import { type Save, timeSaves } from './measure/saves.ts';
import { readSettings, run } from './project.ts';

/** Milliseconds from a save to the new words on screen: the bar, and how far a page may move. */
const BAR = 1000;
const SHIFT = 2;

/**
 * `npm run measure-preview`: saves edits to a copy of the content while its preview is read in a
 * browser, and prints how long each took to be seen. Ends with 1 where the median is over a second or
 * the reader lost her place.
 */
async function main(): Promise<number> {
  const { contentDir } = readSettings(process.argv.slice(2), process.env);
  return report(await timeSaves(contentDir));
}

function report(saves: readonly Save[]): number {
  for (const { what, milliseconds, moved } of saves) {
    console.log(`${what}: ${milliseconds.toFixed(0)} ms, moved ${moved.toFixed(1)} px`);
  }
  const sorted = saves.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
  const moved = Math.max(...saves.map((save) => save.moved));
  const kept = (ok: boolean) => (ok ? 'kept  ' : 'BROKEN');
  console.log(`${kept(median <= BAR)} median ${median.toFixed(0)} ms (at most ${BAR})`);
  console.log(
    `${kept(moved <= SHIFT)} the place being read moved ${moved.toFixed(1)} px (at most ${SHIFT})`,
  );
  return median <= BAR && moved <= SHIFT ? 0 : 1;
}

await run(main);
