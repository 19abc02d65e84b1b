import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { findHidden } from '../format/hidden-characters.ts';
import {
  type Diagnostic,
  type DiagnosticId,
  diagnostic,
  type Outcome,
} from '../model/diagnostic.ts';
import { locate, type SourceText } from '../model/source-text.ts';
import { halfWidthOf, isOddSpace } from './look-alikes.ts';

export interface JsonTree {
  readonly root: Node;
  readonly json: unknown;
}

/** Strict JSON: no comments, no trailing commas, no key twice. Null where it does not parse. */
export function parseSyntax(source: SourceText): Outcome<JsonTree | null> {
  const { text } = source;
  if (text.trim() === '') return refuse([report(source, { id: 'json-empty', offset: 0 })]);
  const brackets = scanBrackets(text);
  if (brackets.tooDeep !== null) {
    return refuse([report(source, { id: 'json-too-deep', offset: brackets.tooDeep })]);
  }
  if (brackets.tooMany !== null) {
    const values = { most: MOST_BRACKETS };
    return refuse([report(source, { id: 'json-too-many', offset: brackets.tooMany, values })]);
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  if (errors.length > 0) return refuse(describeErrors(errors, source, brackets));
  try {
    if (!root) throw new SyntaxError('no value');
    const json = JSON.parse(text);
    return {
      value: { root, json },
      diagnostics: [...checkKeys(root, source), ...checkText(root, source)],
    };
  } catch (error) {
    // What the tolerant parser accepts and the standard does not.
    const offset = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    return refuse([report(source, { id: 'json-syntax', offset })]);
  }
}

interface Problem {
  readonly id: DiagnosticId;
  readonly offset: number;
  readonly length?: number;
  readonly values?: Readonly<Record<string, string | number>>;
}

function report(source: SourceText, { id, offset, length, values }: Problem): Diagnostic {
  return diagnostic(id, { file: source.file, ...values }, locate(source, offset, length));
}

function refuse(diagnostics: readonly Diagnostic[]): Outcome<null> {
  return { value: null, diagnostics };
}

interface Brackets {
  /** The bracket that is never closed, or closed by one of the other kind. */
  readonly unclosed: number | null;
  /** The first bracket beyond the depth that the recursive parser is trusted with. */
  readonly tooDeep: number | null;
  /** The first bracket of more than a reader, and the memory of a computer, can take in. */
  readonly tooMany: number | null;
}

/** Deeper, and more, than any content needs: 5,000 figures have 15,000. */
const MAX_DEPTH = 64;
const MOST_BRACKETS = 200_000;

// Kinds of jsonc-parser's scanner; its const enum cannot be imported when types are stripped.
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, END] = [1, 2, 3, 4, 17];

function scanBrackets(text: string): Brackets {
  const scanner = createScanner(text, true);
  const open: { offset: number; closer: number }[] = [];
  const nothing: Brackets = { unclosed: null, tooDeep: null, tooMany: null };
  let count = 0;
  for (;;) {
    const kind: number = scanner.scan();
    const offset = scanner.getTokenOffset();
    if (kind === END) return { ...nothing, unclosed: open.at(-1)?.offset ?? null };
    if (kind === OPEN_BRACE || kind === OPEN_BRACKET) {
      open.push({ offset, closer: kind + 1 });
      count += 1;
      if (open.length > MAX_DEPTH) return { ...nothing, tooDeep: offset };
      if (count > MOST_BRACKETS) return { ...nothing, tooMany: offset };
    } else if (kind === CLOSE_BRACE || kind === CLOSE_BRACKET) {
      const last = open.pop();
      if (last && last.closer !== kind) return { ...nothing, unclosed: last.offset };
    }
  }
}

/**
 * One report per mistake. The parser goes on after an error and then complains about its
 * consequences: what follows on the same or the next line of a look-alike or an unclosed string is
 * left out, and nothing is said after an error from which it does not recover.
 */
function describeErrors(
  errors: readonly ParseError[],
  source: SourceText,
  brackets: Brackets,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const lines = new Set<number>();
  let quietUntil = 0;
  for (const error of errors) {
    const problem = describeError(error, source.text, brackets);
    const one = report(source, problem);
    const { line } = locate(source, error.offset);
    const isConsequence = CONSEQUENCES.has(error.error) ? line <= quietUntil : line < quietUntil;
    if (isConsequence || lines.has(one.location.line)) continue;
    found.push(one);
    lines.add(one.location.line);
    if (!RECOVERABLE.has(problem.id)) break;
    quietUntil = line + 1;
  }
  return found;
}

const RECOVERABLE: ReadonlySet<DiagnosticId> = new Set<DiagnosticId>([
  'json-comma-missing',
  'json-comma-extra',
  'json-full-width',
  'json-odd-space',
  'json-escape',
  'json-control-character',
  'json-comment',
]);

// ParseErrorCode of jsonc-parser, likewise a const enum.
const INVALID_SYMBOL = 1;
const NAME_EXPECTED = 3;
const VALUE_EXPECTED = 4;
const COLON_EXPECTED = 5;
const COMMA_EXPECTED = 6;
const TEXT_AFTER_END = 9;
const COMMENT = 10;
const STRING_OPEN = 12;
const NUMBER_OPEN = 13;
const BAD_UNICODE = 14;
const BAD_ESCAPE = 15;
const CONTROL_CHARACTER = 16;

const CONSEQUENCES: ReadonlySet<number> = new Set([
  NAME_EXPECTED,
  VALUE_EXPECTED,
  COLON_EXPECTED,
  COMMA_EXPECTED,
]);

function describeError(error: ParseError, text: string, { unclosed }: Brackets): Problem {
  const { offset } = error;
  const code: number = error.error;
  // Of a whole file without a blank a part is enough to know it by.
  const length = Math.min(error.length, 200);
  const token = text.slice(offset, offset + length);
  const before = text.slice(0, offset).trimEnd();
  if (code === COMMENT) return { id: 'json-comment', offset, length };
  if (code === INVALID_SYMBOL) return describeSymbol(offset, token, text);
  if (code === STRING_OPEN) return describeOpenString(offset, token);
  if (code === BAD_UNICODE || code === BAD_ESCAPE) return { id: 'json-escape', offset, length };
  if (code === CONTROL_CHARACTER) return { id: 'json-control-character', offset, length };
  if (code === NUMBER_OPEN) return { id: 'json-number', offset, length, values: { token } };
  const number = describeNumber(offset, token, text);
  if (number) return number;
  if (before.endsWith(',') && /^[}\],]/.test(token)) {
    return { id: 'json-comma-extra', offset: before.length - 1 };
  }
  if (token === ',' && /[{[]/.test(before.at(-1) ?? '')) return { id: 'json-comma-extra', offset };
  const atEnd = text.slice(offset).trim() === '';
  if (unclosed !== null && (atEnd || /^[}\]]/.test(token))) {
    const opener = text.charAt(unclosed);
    const closer = opener === '{' ? '}' : ']';
    return { id: 'json-unclosed', offset: unclosed, values: { opener, closer } };
  }
  if (code === COMMA_EXPECTED) return { id: 'json-comma-missing', offset: before.length - 1 };
  if (code === COLON_EXPECTED) return { id: 'json-colon-missing', offset: before.length - 1 };
  if (code === TEXT_AFTER_END) return { id: 'json-text-after-end', offset, length };
  if (code === VALUE_EXPECTED && before.endsWith(':')) {
    return { id: 'json-value-missing', offset: before.length - 1 };
  }
  return { id: 'json-syntax', offset, length };
}

/** Something that is neither punctuation, text in quotes, a number, true, false nor null. */
function describeSymbol(offset: number, token: string, text: string): Problem {
  let at = offset;
  for (const character of token) {
    const half = halfWidthOf(character);
    if (half) return { id: 'json-full-width', offset: at, values: { character, half } };
    if (isOddSpace(character)) {
      const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      return { id: 'json-odd-space', offset: at, values: { code } };
    }
    at += character.length;
  }
  const number = describeNumber(offset, token, text);
  if (number) return number;
  const { length } = token;
  if (text.charAt(offset - 1) === '"') return { id: 'json-quote-inside', offset: offset - 1 };
  if (/^[.+-]?\d|^[.+-]/.test(token))
    return { id: 'json-number', offset, length, values: { token } };
  return { id: 'json-quotes-missing', offset, length, values: { token } };
}

/** What stands directly behind a number: “68.5%”, “1,000”, “007”. */
function describeNumber(offset: number, token: string, text: string): Problem | null {
  if (!/^[\d%]/.test(token)) return null;
  // No number that anybody writes is longer.
  const start = /[-\d.,]*\d,?$/.exec(text.slice(Math.max(offset - 40, 0), offset))?.[0].length;
  if (start === undefined) return null;
  const at = offset - start;
  const written = /^[-\d.,]*[\d%]/.exec(text.slice(at))?.[0] ?? token;
  return { id: 'json-number', offset: at, length: written.length, values: { token: written } };
}

/** Text whose closing quote is missing, or is a Chinese one. */
function describeOpenString(offset: number, token: string): Problem {
  const lookAlike = /([“”＂])\s*[，,：:}\]]?\s*$/.exec(token);
  const character = lookAlike?.[1];
  if (lookAlike && character) {
    return {
      id: 'json-full-width',
      offset: offset + lookAlike.index,
      values: { character, half: '"' },
    };
  }
  return { id: 'json-quote-unclosed', offset, length: token.trimEnd().length };
}

/** A key twice in one object: JSON would silently keep the last. */
function checkKeys(node: Node, source: SourceText): Diagnostic[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child) => {
    if (child.type !== 'property') return checkKeys(child, source);
    const [key, value] = child.children ?? [];
    const inside = value ? checkKeys(value, source) : [];
    const name = String(key?.value);
    const again = seen.has(name);
    seen.add(name);
    const { offset, length } = key ?? child;
    const values = { key: name };
    if (again) return [report(source, { id: 'json-key-twice', offset, length, values }), ...inside];
    // Validators skip this one key; so it must not reach them.
    if (name !== '__proto__') return inside;
    return [report(source, { id: 'json-unknown-key', offset, length, values }), ...inside];
  });
}

/** Characters that an escape such as `\u202e` brings in; written out, they stop the reading earlier. */
function checkText(node: Node, source: SourceText): Diagnostic[] {
  if (node.type !== 'string') return (node.children ?? []).flatMap((one) => checkText(one, source));
  const hidden = findHidden(String(node.value));
  if (!hidden) return [];
  const { offset, length } = node;
  const values = { code: hidden.code };
  return [report(source, { id: 'text-hidden-character', offset, length, values })];
}
