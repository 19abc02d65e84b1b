import type { DiagnosticId, Values } from '../model/diagnostic.ts';

/** One `key=value`, `#id` (key `id`) or `.class` (key `class`), with where its value stands. */
export interface Attribute {
  readonly key: string;
  readonly value: string;
  /** Offset of the value in the text that holds the braces. */
  readonly offset: number;
  readonly length: number;
}

/** Something wrong in braces: a rule of the catalogue and the place in the text. */
export interface Complaint {
  readonly id: DiagnosticId;
  readonly values: Values;
  readonly offset: number;
  readonly length: number;
}

export interface Attributes {
  readonly list: readonly Attribute[];
  readonly complaints: readonly Complaint[];
}

const ITEM =
  /(?<space>\s+)|(?<hash>[#＃])(?<id>[^\s#＃.={}"]+)|(?<dot>[.．。])(?<class>[A-Za-z][\w-]*)|(?<key>[A-Za-z][\w-]*)(?<equals>[=＝])(?:"(?<quoted>[^"]*)"|(?<fancy>[“”‘’'＂][^“”‘’'＂]*[“”‘’'＂]?)|(?<bare>[^\s"{}]+))|(?<junk>[^\s]+)/gy;

/** Marks of an input method, and what was meant. */
const WIDE: Readonly<Record<string, string>> = { '＃': '#', '．': '.', '。': '.' };
const COMMAS = /[,，、;；]/g;

/** The attributes in `text`, which stands between braces that open at `offset` (behind the brace). */
export function parseAttributes(text: string, offset: number): Attributes {
  const list: Attribute[] = [];
  const complaints: Complaint[] = [];
  for (const match of text.matchAll(ITEM)) {
    const groups = match.groups ?? {};
    const at = offset + match.index;
    const length = match[0].length;
    const add = (key: string, value: string) => {
      if (list.some((attribute) => attribute.key === key)) {
        const name = key === 'id' ? '#' : key === 'class' ? '.' : key;
        complaints.push({ id: 'attribute-duplicate', values: { key: name }, offset: at, length });
      }
      list.push({
        key,
        value,
        offset: at + match[0].lastIndexOf(value),
        length: Math.max(value.length, 1),
      });
    };
    if (groups['space']) continue;
    const wide = WIDE[groups['hash'] ?? groups['dot'] ?? ''];
    if (wide) {
      complaints.push({
        id: 'attribute-fullwidth',
        values: { text: match[0], right: wide },
        offset: at,
        length: 1,
      });
    }
    if (groups['id']) add('id', groups['id']);
    else if (groups['class']) add('class', groups['class']);
    else if (groups['key']) {
      const written =
        groups['quoted'] ?? groups['bare'] ?? (groups['fancy'] ?? '').replace(/^.|[“”‘’'＂]$/g, '');
      // Ids and numbers hold no comma: a space of the same length was meant.
      const value = written.replaceAll(COMMAS, ' ').trimEnd();
      if (written.search(COMMAS) >= 0) {
        const comma = match[0].search(COMMAS);
        complaints.push({
          id: 'attribute-commas',
          values: { key: groups['key'], value },
          offset: at + comma,
          length: 1,
        });
      }
      if (groups['fancy'] !== undefined || groups['equals'] === '＝') {
        complaints.push({
          id: 'attribute-quotes',
          values: { key: groups['key'], value },
          offset: at,
          length,
        });
      }
      add(groups['key'], value);
    } else
      complaints.push({ id: 'attributes-bad', values: { text: match[0] }, offset: at, length });
  }
  return { list, complaints };
}
