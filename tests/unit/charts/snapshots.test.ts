import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kinds } from '../../../src/charts/registry.ts';
import { resolveChart } from '../../../src/charts/resolve.ts';
import { renderChart } from '../../../src/render/chart.ts';
import { samples } from './samples/all.ts';
import { locale, mark, type Sample, seriesOf, written } from './samples/world.ts';

const folder = fileURLToPath(new URL('../../snapshots/charts/', import.meta.url));
const cases = samples.flatMap((sample) =>
  ([320, 640] as const).map((width) => ({ sample, width, file: `${sample.name}-${width}.svg` })),
);

test.each(Object.keys(kinds))('the kind %s has a sample', (kind) => {
  expect(samples.filter((sample) => sample.kind === kind).length).toBeGreaterThan(0);
});

test('there is no picture of a sample that is gone', () => {
  expect(readdirSync(folder).toSorted()).toEqual(cases.map(({ file }) => file).toSorted());
});

test.each(cases)('$file is drawn as it was when someone looked at it', ({
  sample,
  width,
  file,
}) => {
  const svg = `${breakTags(draw(sample, width))}\n`;
  const path = folder + file;
  if (process.env['UPDATE_SNAPSHOTS'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, svg);
  }
  expect(existsSync(path), `open the drawing, then run with UPDATE_SNAPSHOTS=1`).toBe(true);
  expect(svg).toBe(readFileSync(path, 'utf8'));
});

function draw(sample: Sample, width: 320 | 640): string {
  const { value, diagnostics } = resolveChart(
    written(sample.kind, sample.attributes, sample.name, sample.items),
    sample.figures,
    locale,
    seriesOf(sample),
  );
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error(`${sample.name} was refused`);
  return renderChart(value, sample.figures, locale, mark, { width, focus: [] }, null).svg;
}

/** One element a line, so that a change of a drawing reads as a small difference. */
function breakTags(svg: string): string {
  return svg.replace(/(<(?!\/|tspan))/g, '\n$1').trim();
}
