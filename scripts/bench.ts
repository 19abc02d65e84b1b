import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run } from './project.ts';

/** How large a generated site is: stories, and charts in each beside the sample's own. */
interface Size {
  readonly stories: number;
  readonly charts: number;
}

/** One build from nothing, in its own process; seconds, and megabytes at the peak. */
interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
}

const SIZES: readonly Size[] = [
  ...[1, 10, 100, 500].map((charts) => ({ stories: 1, charts })),
  ...[10, 50].map((stories) => ({ stories, charts: 1 })),
];

const SAMPLE = join(root, 'tests', 'fixtures', 'second');
const SLUG = 'harbour-birds';

/**
 * `npm run bench`: builds generated sites and prints what each cost, pictures included: a table, and
 * the same as JSON in the last line. Each ratio is to the smallest site in the same run, because
 * machines differ. `--quick` builds the two smallest; `--runs 3` takes the median of three.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      runs: { type: 'string', default: '1' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const rows = (values.quick ? SIZES.slice(0, 2) : SIZES).map((size) => ({
      ...size,
      ...measure(size, Number(values.runs), folder),
    }));
    const least = rows[0]?.cpu ?? 1;
    const table = rows.map((row) => ({ ...row, ratio: round(row.cpu / least) }));
    console.table(table);
    const slope = slopeOf(rows.filter(({ stories }) => stories === 1));
    console.log(`Each further chart costs ${slope} CPU seconds.`);
    console.log(
      JSON.stringify({ machine: cpus()[0]?.model, cores: cpus().length, slope, rows: table }),
    );
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The median of several builds, by CPU time. */
function measure(size: Size, runs: number, folder: string): Cost {
  const content = join(folder, 'content');
  rmSync(content, { recursive: true, force: true });
  generate(size, content);
  const costs = Array.from({ length: runs }, () => buildOnce(content, join(folder, 'dist')));
  costs.sort((a, b) => a.cpu - b.cpu);
  return costs[Math.floor(runs / 2)] as Cost;
}

/** The sample site in one language, its story copied and one of its charts repeated. */
function generate({ stories, charts }: Size, content: string): void {
  cpSync(SAMPLE, content, { recursive: true });
  const siteFile = join(content, 'site.json');
  const site = { ...JSON.parse(readFileSync(siteFile, 'utf8')), languages: ['en'] };
  writeFileSync(siteFile, `${JSON.stringify(site, null, 2)}\n`);
  const story = join(content, 'stories', SLUG);
  rmSync(join(story, 'zh-CN.md'));
  const text = readFileSync(join(story, 'en.md'), 'utf8');
  const chart = /:::chart\{#accounts[\s\S]*?\n:::\n/.exec(text)?.[0] ?? '';
  const copies = Array.from({ length: charts }, (_, index) =>
    chart.replace('#accounts', `#copy-${index + 1}`),
  );
  writeFileSync(join(story, 'en.md'), `${text.trimEnd()}\n\n${copies.join('\n')}`);
  for (let index = 1; index < stories; index += 1) {
    cpSync(story, join(content, 'stories', `${SLUG}-${index}`), { recursive: true });
  }
}

function buildOnce(content: string, out: string): Cost {
  const code = `
    import { buildSite } from './scripts/build.ts';
    import { readSettings } from './scripts/project.ts';
    const settings = readSettings(['--content-dir', ${JSON.stringify(content)}, '--out-dir', ${JSON.stringify(out)}], process.env);
    if (!(await buildSite(settings))) process.exit(1);
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    console.log(JSON.stringify([userCPUTime + systemCPUTime, maxRSS]));`;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', code],
    { cwd: root, encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(`A generated site could not be built.\n${stderr.slice(-2000)}`);
  const [cpu, memory] = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as [number, number];
  return {
    cpu: round(cpu / 1e6),
    wall: round((performance.now() - started) / 1000),
    memory: Math.round(memory / 1024),
  };
}

/** CPU seconds for each chart more, between the smallest and the largest site. */
function slopeOf(rows: readonly (Size & Cost)[]): number {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || last.charts === first.charts) return 0;
  return Math.round(((last.cpu - first.cpu) / (last.charts - first.charts)) * 1000) / 1000;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

await run(main);
