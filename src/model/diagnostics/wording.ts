import type { EditorText, Values } from '../diagnostic.ts';

/** Items that arrive as lines, written as a list. */
export function listed(lines: string | number | undefined, language: keyof EditorText): string {
  const items = String(lines ?? '').split('\n');
  return language === 'en' ? items.join(', ') : items.join('、');
}

/** A question after `suggestion`; null where there is none. */
export function didYouMean({ suggestion }: Values): EditorText | null {
  if (!suggestion) return null;
  return { 'zh-CN': `你要写的是“${suggestion}”吗？`, en: `Did you mean “${suggestion}”?` };
}
