import { nearest } from '../format/nearest.ts';
import {
  type Diagnostic,
  type DiagnosticId,
  diagnostic,
  type Outcome,
  type Values,
} from '../model/diagnostic.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import { type Location, locate, type SourceText } from '../model/source-text.ts';
import type { Block, ChartSource, Guess, RichText, Scene, Step, StepPart } from '../model/story.ts';
import type { Attribute } from './attributes.ts';
import { bindSegment, HEADING_ID, type ProseContext, unknownFigure } from './bind.ts';
import { readChart } from './chart-source.ts';
import { type DirectiveNode, type Node, parseDirectives, type TextNode } from './directives.ts';
import { parseFrontMatter } from './front-matter.ts';
import { checkFrontWords } from './front-words.ts';
import { readGuess } from './guess.ts';
import { createMarkdown, type Token } from './markdown.ts';
import { EMPTY, richText } from './rich-text.ts';
import { parseLines, parseWords } from './segment.ts';
import { checkShape } from './shape.ts';

/** A story's Markdown, understood. Charts are not yet resolved. */
export interface StoryText {
  readonly front: FrontMatter | null;
  readonly blocks: readonly Block[];
  readonly charts: readonly ChartSource[];
}

const DIRECTIVES = ['scene', 'step', 'chart', 'guess'];
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  scene: ['id', 'chart'],
  step: ['focus'],
  guess: ['id', 'answer'],
};

/** Characters of a step that fit beside the figure of a small phone; two Latin letters count as one. */
const LONGEST_STEP = 160;

/**
 * Reads one `<lang>.md`. Goes on after an error, so that all of them come at once. A scene may name
 * a chart of this text, or one of `elsewhere`: of the text that this one translates.
 */
export function parseStoryText(
  source: SourceText,
  context: ProseContext,
  elsewhere: readonly string[] = [],
): Outcome<StoryText> {
  const md = createMarkdown();
  const head = parseFrontMatter(source);
  const tree = parseDirectives(source, head.value.bodyLine);
  const diagnostics: Diagnostic[] = [...head.diagnostics, ...tree.diagnostics];
  const report = (id: DiagnosticId, values: Values, place: Location) =>
    diagnostics.push(diagnostic(id, values, place));
  const outermost = new Set(tree.value);
  const ids = new Map<string, number>();
  const charts: ChartSource[] = [];
  const blocks: Block[] = [];

  diagnostics.push(...checkFrontWords(head.value.front, source, context.locale.language));
  for (const node of tree.value) readTop(node);
  const shown = new Set(
    blocks.flatMap((block) => (block.kind === 'scene' ? [block.scene.chart] : [])),
  );
  const known = new Set([...elsewhere, ...charts.map(({ id }) => id)]);
  for (const node of tree.value) {
    if (node.kind !== 'directive' || node.name !== 'scene') continue;
    const wanted = node.attributes.find(({ key }) => key === 'chart');
    if (!wanted || known.has(wanted.value)) continue;
    const near = nearest(wanted.value, [...known]);
    const line = charts.find(({ id }) => id === near)?.location.line ?? '';
    report('scene-chart-unknown', { chart: wanted.value, nearest: near, line }, placeOf(wanted));
  }
  return {
    value: {
      front: head.value.front,
      blocks: blocks.filter((block) => block.kind !== 'chart' || !shown.has(block.chart)),
      charts,
    },
    diagnostics,
  };

  function readTop(node: Node): void {
    if (node.kind === 'text') readText(node);
    else if (node.name === 'scene') readScene(node);
    else if (node.name === 'chart') addChart(node);
    else if (node.name === 'guess') blocks.push({ kind: 'guess', guess: guessOf(node) });
    else misplaced(node);
  }

  function readText(node: TextNode): void {
    const { tokens } = bound(node);
    let prose: Token[] = [];
    const flush = () => {
      const html = md.renderer.render(prose, md.options, {}).trim();
      if (html !== '') blocks.push({ kind: 'prose', html });
      prose = [];
    };
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index] as Token;
      const inline = tokens[index + 1];
      if (token.type !== 'heading_open' || token.tag !== 'h2' || token.level > 0 || !inline) {
        prose.push(token);
        continue;
      }
      flush();
      blocks.push({ kind: 'heading', ...heading(inline, lineOf(node, token)) });
      index += 2;
    }
    flush();
  }

  /** `Title {#id}`: the id is taken off the last text of the heading. */
  function heading(inline: Token, place: Location): { id: string; title: RichText } {
    const last = inline.children?.at(-1);
    const match = last?.type === 'text' ? HEADING_ID.exec(last.content) : null;
    if (!match || !last) {
      report('heading-id-missing', {}, place);
      return { id: '', title: richText(md, inline) };
    }
    last.content = last.content.slice(0, match.index);
    const id = match[1] ?? '';
    claim(id, place);
    return { id, title: richText(md, inline) };
  }

  function readScene(node: DirectiveNode): void {
    const id = idOf(node);
    checkAttributes(node);
    const chart = node.attributes.find(({ key }) => key === 'chart')?.value;
    if (chart === undefined) report('scene-chart-missing', {}, node.location);
    const title = labelOf(node);
    if (title === EMPTY) report('scene-title-missing', {}, node.location);
    let intro = '';
    const steps: Step[] = [];
    for (const child of node.children) {
      if (child.kind === 'directive' && child.name === 'step') {
        steps.push(readStep(child, `${id}-${steps.length + 1}`));
      } else if (child.kind === 'directive' && child.name === 'chart') addChart(child);
      else if (child.kind === 'directive') misplaced(child);
      else {
        const html = render(child);
        if (html !== '' && steps.length > 0) report('scene-text-between', {}, lineOf(child, null));
        intro += html;
      }
    }
    if (steps.length === 0) report('scene-without-steps', { id }, node.location);
    const scene: Scene = { id, title, chart: chart ?? '', intro, steps };
    blocks.push({ kind: 'scene', scene });
  }

  function readStep(node: DirectiveNode, id: string): Step {
    checkAttributes(node);
    const attribute = node.attributes.find(({ key }) => key === 'focus');
    const focus = attribute?.value.split(/\s+/).filter(Boolean) ?? [];
    for (const figure of focus) {
      if (attribute && !context.figures.has(figure)) {
        diagnostics.push(unknownFigure(figure, context, placeOf(attribute, figure)));
      }
    }
    // A scene without an id has been reported; its steps would only repeat it.
    if (!id.startsWith('-')) take(id, node.location);
    if (node.label) report('label-misplaced', { name: 'step' }, node.location);
    const parts = node.children.flatMap((child): StepPart[] => {
      if (child.kind === 'text') {
        const html = render(child);
        return html === '' ? [] : [{ kind: 'html', html }];
      }
      if (child.name === 'guess') return [{ kind: 'guess', guess: guessOf(child) }];
      misplaced(child);
      return [];
    });
    if (parts.length === 0) report('step-empty', {}, node.location);
    const length = lengthOf(parts);
    if (length > LONGEST_STEP) report('step-long', { length, most: LONGEST_STEP }, node.location);
    return { id, focus, parts };
  }

  function guessOf(node: DirectiveNode): Guess {
    const id = idOf(node);
    checkAttributes(node);
    const { text = '', offset = 0 } = node.label ?? {};
    const answer = node.attributes.find(({ key }) => key === 'answer');
    for (const child of node.children) if (child.kind === 'directive') misplaced(child);
    const guess = readGuess(
      md,
      {
        id,
        location: node.location,
        question: labelOf(node),
        asked: { text, location: locate(source, offset, text.length) },
        answer: answer ? { id: answer.value, location: placeOf(answer) } : null,
        texts: node.children.filter((child) => child.kind === 'text').map(parsed),
      },
      context,
    );
    for (const one of guess.diagnostics) diagnostics.push(one);
    return guess.value;
  }

  function addChart(node: DirectiveNode): void {
    const id = idOf(node);
    if (node.label) report('label-misplaced', { name: 'chart' }, node.location);
    const text = node.children.filter((child) => child.kind === 'text');
    for (const child of node.children) if (child.kind === 'directive') misplaced(child);
    const chart = readChart(md, node, id, text.map(bound), (attribute) => placeOf(attribute));
    diagnostics.push(...chart.diagnostics);
    charts.push(chart.value);
    blocks.push({ kind: 'chart', chart: id });
  }

  function misplaced(node: DirectiveNode): void {
    if (DIRECTIVES.includes(node.name)) {
      report('directive-misplaced', { name: node.name }, node.location);
    } else if (node.name !== '') {
      const near = nearest(node.name, DIRECTIVES);
      report('directive-unknown', { name: node.name, nearest: near }, node.location);
    }
    for (const child of node.children) {
      if (child.kind === 'text') bound(child);
      else misplaced(child);
    }
  }

  function bound(node: TextNode) {
    const segment = parsed(node);
    for (const one of bindSegment(segment, context)) diagnostics.push(one);
    return segment;
  }

  function parsed(node: TextNode) {
    const segment = parseLines(md, source, node.line, node.lines);
    const top = outermost.has(node);
    diagnostics.push(
      ...checkShape(segment.tokens, node.lines, top, (token) => lineOf(node, token)),
    );
    return { ...segment, lineOf: (token: Token | null) => lineOf(node, token) };
  }

  function render(node: TextNode): string {
    return md.renderer.render(bound(node).tokens, md.options, {}).trim();
  }

  function labelOf(node: DirectiveNode): RichText {
    if (!node.label) return EMPTY;
    const segment = parseWords(md, source, node.label.offset, node.label.text);
    for (const one of bindSegment(segment, context)) diagnostics.push(one);
    return richText(md, segment.tokens[0] as Token);
  }

  function idOf(node: DirectiveNode): string {
    const attribute = node.attributes.find(({ key }) => key === 'id');
    if (!attribute) report('id-missing', { name: node.name }, node.location);
    else claim(attribute.value, placeOf(attribute));
    return attribute?.value ?? '';
  }

  /** An id must be unique in the file, and fit for an address. */
  function claim(id: string, place: Location): void {
    if (!/^[a-z][a-z0-9-]*$/.test(id) || id.startsWith('note-')) report('id-bad', { id }, place);
    take(id, place);
  }

  function take(id: string, place: Location): void {
    const first = ids.get(id);
    if (first !== undefined) report('id-duplicate', { id, line: first }, place);
    else ids.set(id, place.line);
  }

  function checkAttributes(node: DirectiveNode): void {
    const known = ATTRIBUTES[node.name] ?? [];
    for (const attribute of node.attributes) {
      if (!known.includes(attribute.key)) {
        report(
          'attribute-unknown',
          { name: node.name, key: attribute.key, known: known.join('、') },
          placeOf(attribute),
        );
      }
    }
  }

  /** The place of an attribute's value, or of one word in it. */
  function placeOf(attribute: Attribute, word = attribute.value): Location {
    const at = Math.max(wordAt(attribute.value, word), 0);
    return locate(source, attribute.offset + at, word.length);
  }

  function lineOf(node: TextNode, token: Token | null): Location {
    const line =
      node.line + (token?.map?.[0] ?? node.lines.findIndex((text) => text.trim() !== ''));
    const lineText = node.lines[line - node.line] ?? '';
    return { file: source.file, line, column: 1, length: Math.max(lineText.length, 1), lineText };
  }
}

/** How long the words of a step are: a full-width character is 1, another a half. */
function lengthOf(parts: readonly StepPart[]): number {
  const words = parts.map((part) =>
    part.kind === 'html' ? part.html.replaceAll(/<[^>]*>/g, '') : '',
  );
  const width = [...words.join('')].reduce((sum, char) => sum + (WIDE.test(char) ? 1 : 0.5), 0);
  return Math.ceil(width);
}

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’…—]/u;

/** Where a whole word stands in a list of words. */
function wordAt(list: string, word: string): number {
  return list === word ? 0 : ` ${list.replaceAll(/\s/g, ' ')} `.indexOf(` ${word} `);
}
