import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { locate, type SourceText } from '../model/source-text.ts';
import type { Block, ChartSource, RichText } from '../model/story.ts';
import type { Locale } from '../model/words.ts';
import { escapeHtml } from '../prose/escape.ts';
import type { StoryText } from '../prose/story-text.ts';

/**
 * A translation without the words of some charts gets them from the original, marked as being in
 * its language; each is reported, and stands where it stands in the original.
 */
export function borrowCharts(
  text: StoryText,
  original: StoryText,
  language: Language,
  locale: Locale,
  source: SourceText,
): { readonly text: StoryText; readonly diagnostics: readonly Diagnostic[] } {
  const translated = new Set(text.charts.map(({ id }) => id));
  const missing = original.charts.filter(({ id }) => !translated.has(id));
  const note = escapeHtml(locale.words.page.untranslated);
  const place = locate(source, 0);
  return {
    text: {
      ...text,
      charts: [...text.charts, ...missing.map((chart) => borrowed(chart, language, note))],
      blocks: missing.reduce((blocks, { id }) => insert(id, blocks, original.blocks), text.blocks),
    },
    diagnostics: missing.map(({ id, title }) =>
      diagnostic('chart-translation-missing', { id, title: title.text, language }, place),
    ),
  };
}

function borrowed(chart: ChartSource, language: Language, note: string): ChartSource {
  const marked = ({ html, text }: RichText, tail = ''): RichText => ({
    html: html === '' ? html : `<span lang="${escapeHtml(language)}">${html}</span>${tail}`,
    text,
  });
  return {
    ...chart,
    title: marked(chart.title),
    finding: marked(chart.finding, ` <small class="untranslated">${note}</small>`),
    notes: chart.notes.map((one) => marked(one)),
    items: chart.items.map((one) => marked(one)),
  };
}

/** The chart as far behind the last block that both texts have as it stands in the original. */
function insert(id: string, blocks: readonly Block[], original: readonly Block[]): Block[] {
  const at = original.findIndex((block) => block.kind === 'chart' && block.chart === id);
  // A chart that a scene shows stands in no block of its own.
  if (at < 0) return [...blocks];
  for (let before = at - 1; before >= 0; before -= 1) {
    const name = nameOf(original[before]);
    const anchor = name === null ? -1 : blocks.findIndex((block) => nameOf(block) === name);
    if (anchor >= 0) return blocks.toSpliced(anchor + at - before, 0, { kind: 'chart', chart: id });
  }
  return blocks.toSpliced(at, 0, { kind: 'chart', chart: id });
}

/** What a block is called in every language; null for prose. */
function nameOf(block: Block | undefined): string | null {
  switch (block?.kind) {
    case 'heading':
      return block.id;
    case 'scene':
      return block.scene.id;
    case 'guess':
      return block.guess.id;
    case 'chart':
      return block.chart;
    default:
      return null;
  }
}
