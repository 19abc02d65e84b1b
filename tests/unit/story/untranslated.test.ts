import { expect, test } from 'vitest';
import { loadContent } from '../../../src/load/content.ts';
import type { Block, Story } from '../../../src/model/story.ts';
import { compileContent } from '../../../src/story/compile.ts';

/** The fixture story with another Chinese translation, compiled: the translation, and what is said. */
async function translate(change: (text: string) => string) {
  const { value } = await loadContent('tests/fixtures/second', process.cwd());
  const [files] = value?.stories ?? [];
  const source = files?.translations.get('zh-CN');
  if (!value || !files || !source) throw new Error('The fixture does not load.');
  const text = change(source.text);
  const translations = new Map(files.translations).set('zh-CN', { ...source, text });
  const outcome = compileContent({ ...value, stories: [{ ...files, translations }] });
  const story = outcome.value.stories.find(({ language }) => language === 'zh-CN');
  return { story: story as Story, diagnostics: outcome.diagnostics };
}

/** A text without the block of a chart. */
function without(id: string) {
  return (text: string) => {
    const block = new RegExp(`:::chart\\{#${id}[\\s\\S]*?\\n:::\\n`);
    expect(text).toMatch(block);
    return text.replace(block, '');
  };
}

const namesOf = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'chart' ? block.chart : block.kind));

test('a chart without words in a translation is a warning that names it, and no error', async () => {
  const { diagnostics } = await translate(without('quay-walked'));
  const found = diagnostics.map(({ id, level, location }) => [id, level, location.file]);
  expect(found).toEqual([
    [
      'chart-translation-missing',
      'warning',
      'tests/fixtures/second/stories/harbour-birds/zh-CN.md',
    ],
  ]);
  expect(diagnostics[0]?.message['zh-CN']).toContain('图“quay-walked”');
  expect(diagnostics[0]?.hint?.['zh-CN']).toContain(':::chart{#quay-walked}');
});

test('until then it has the words of the original, marked, with a note beside them', async () => {
  const { story } = await translate(without('quay-walked'));
  const chart = story.charts.find(({ id }) => id === 'quay-walked');
  expect(chart?.title.html).toBe('<span lang="en">The quay, walked and not walked</span>');
  expect(chart?.finding.html).toMatch(
    /^<span lang="en">.*<\/span> <small class="untranslated">（尚无译文）<\/small>$/,
  );
  expect(chart?.finding.text).not.toContain('尚无译文');
  // The drawing is that of the translation.
  const whole = (await translate((text) => text)).story.charts.find(
    ({ id }) => id === 'quay-walked',
  );
  expect(chart?.roles).toEqual(whole?.roles);
});

test('a chart between paragraphs is shown where it stands in the original', async () => {
  const whole = await translate((text) => text);
  for (const id of ['accounts', 'spending', 'superlatives', 'all-figures']) {
    const { story, diagnostics } = await translate(without(id));
    expect(namesOf(story.blocks)).toEqual(namesOf(whole.story.blocks));
    expect(diagnostics.map((one) => one.id)).toEqual(['chart-translation-missing']);
  }
});

test('words too long for a drawing are reported in the text that needs shorter ones', async () => {
  const { diagnostics } = await translate((text) =>
    text.replace(/(:::chart\{#superlatives[\s\S]*?\n- )/, `$1${'很长的一句话'.repeat(60)}`),
  );
  expect(diagnostics.map(({ id, location }) => [id, location.lineText.slice(0, 24)])).toEqual([
    ['chart-crowded', ':::chart{#superlatives}'],
  ]);
});
