import { isScalar, parseDocument } from 'yaml';
import { findHidden } from '../format/hidden-characters.ts';
import { type Diagnostic, diagnostic, type Outcome } from '../model/diagnostic.ts';
import { type FrontMatter, frontMatterSchema } from '../model/front-matter.ts';
import { locate, locateLine, type SourceText } from '../model/source-text.ts';
import { LONGEST_PARAGRAPH } from './paragraph.ts';

/** The front matter, and the first line (from 1) of the text behind it. */
export interface Head {
  readonly front: FrontMatter | null;
  readonly bodyLine: number;
}

/** Reads the YAML between the first two `---` lines. Without it the whole file is text. */
export function parseFrontMatter(source: SourceText): Outcome<Head> {
  const match = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source.text);
  if (!match) {
    return {
      value: { front: null, bodyLine: 1 },
      diagnostics: [diagnostic('front-matter-missing', {}, locateLine(source, 1))],
    };
  }
  const yaml = match[1] ?? '';
  const start = source.text.indexOf('\n') + 1;
  const bodyLine = match[0].split('\n').length;
  if (yaml.length > LONGEST_PARAGRAPH) {
    const values = { length: yaml.length, most: LONGEST_PARAGRAPH };
    const found = diagnostic('paragraph-long', values, locateLine(source, 1));
    return { value: { front: null, bodyLine }, diagnostics: [found] };
  }
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: true });
  if (document.errors.length > 0) {
    const diagnostics = document.errors.map((error) =>
      diagnostic(
        'front-matter-yaml',
        { reason: error.code },
        locate(source, start + error.pos[0], 1),
      ),
    );
    return { value: { front: null, bodyLine }, diagnostics };
  }
  const result = frontMatterSchema.safeParse(document.toJS());
  const placeOf = (key: string) => {
    const line = yaml.split('\n').findIndex((text) => text.startsWith(`${key}:`));
    return locateLine(source, line < 0 ? 1 : line + 2);
  };
  if (result.success) {
    const diagnostics = Object.entries(result.data).flatMap(([key, words]) => {
      const hidden = findHidden(words);
      const values = { code: hidden?.code ?? '' };
      return hidden ? [diagnostic('text-hidden-character', values, placeOf(key))] : [];
    });
    return { value: { front: result.data, bodyLine }, diagnostics };
  }
  const diagnostics = result.error.issues.flatMap((issue): Diagnostic[] => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')];
    return keys.map((key) => {
      const place = placeOf(key);
      if (issue.code === 'unrecognized_keys') {
        const known = Object.keys(frontMatterSchema.shape).join('、');
        return diagnostic('front-matter-unknown', { key, known }, place);
      }
      const node = document.get(key, true);
      const missing = !isScalar(node) || node.value === null;
      return diagnostic(missing ? 'front-matter-key' : 'front-matter-value', { key }, place);
    });
  });
  return { value: { front: null, bodyLine }, diagnostics };
}
