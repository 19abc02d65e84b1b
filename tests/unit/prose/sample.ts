import type { Figure } from '../../../src/model/figure.ts';
import type { ProseContext } from '../../../src/prose/bind.ts';
import { parseStoryText } from '../../../src/prose/story-text.ts';
import { figure, localeOf } from '../format/sample.ts';

const count = (id: string, value: number, label: string): Figure =>
  figure({
    id,
    label: { 'zh-CN': label, en: id },
    quantity: { kind: 'value', value },
    bounds: { low: value, high: value },
  });

export const context: ProseContext = {
  locale: localeOf('zh-CN'),
  figures: new Map(
    [
      count('bs_plan', 92, '计划的基站'),
      count('bs_done', 63, '建成的基站'),
      { ...count('bs_least', 5, '至少的基站'), quantity: { kind: 'min', min: 5 } as const },
      { ...count('rise', 300, '产值增长'), measure: 'growth', unit: '%' } as const,
    ].map((one) => [one.id, one]),
  ),
};

export const HEAD =
  '---\ntitle: 题\nkicker: 栏\ndateline: 地\ndescription: 摘要\npublished: "2026-01-01"\n---\n';

/** Reads a text behind a valid front matter of seven lines. */
export function read(body: string, head = HEAD) {
  return parseStoryText({ file: 'zh-CN.md', text: head + body }, context);
}

/** `id line:column length`, the line counted in the body from 1. */
export function places(body: string): string[] {
  const lines = HEAD.split('\n').length - 1;
  return read(body).diagnostics.map(
    ({ id, location: { line, column, length } }) => `${id} ${line - lines}:${column} ${length}`,
  );
}

export function html(body: string): string {
  return read(body)
    .value.blocks.map((block) => (block.kind === 'prose' ? block.html : `[${block.kind}]`))
    .join('\n');
}
