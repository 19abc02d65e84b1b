import type { Node } from 'jsonc-parser';
import type { z } from 'zod';
import { diagnostic, type Outcome } from '../model/diagnostic.ts';
import { type Location, locate, type SourceText } from '../model/source-text.ts';
import { describeIssues, placeOf } from './json-issues.ts';
import { nodeAt } from './json-node.ts';
import { parseSyntax } from './json-syntax.ts';
import { readText, type TextFile } from './text.ts';

export type JsonPath = readonly (string | number)[];

/** A value that its schema accepted, and where each part of it stands. */
export interface Parsed<T> {
  readonly value: T;
  readonly source: SourceText;
  /** The place of the value at `path`, or of the nearest thing above it that exists. */
  locate(path: JsonPath): Location;
}

export interface JsonOptions {
  /** Warn when the file is not laid out as `JSON.stringify(x, null, 2)` writes it. */
  readonly layout?: boolean;
}

/** Reads and parses a JSON file. Null where anything in it is an error. */
export async function readJson<T>(
  file: TextFile,
  schema: z.ZodType<T>,
  options: JsonOptions = {},
): Promise<Outcome<Parsed<T> | null>> {
  const text = await readText(file);
  if (!text.value) return { value: null, diagnostics: text.diagnostics };
  return parseJson(text.value, schema, options);
}

/** Strict JSON against a strict schema: every error with its line and column, nothing coerced. */
export function parseJson<T>(
  source: SourceText,
  schema: z.ZodType<T>,
  options: JsonOptions = {},
): Outcome<Parsed<T> | null> {
  const syntax = parseSyntax(source);
  if (!syntax.value) return { value: null, diagnostics: syntax.diagnostics };
  const { root, json } = syntax.value;
  const layout = options.layout ? checkLayout(source, json) : [];
  const result = schema.safeParse(json);
  const issues = result.success
    ? []
    : describeIssues(result.error.issues, { source, root, schema });
  const diagnostics = [...syntax.diagnostics, ...issues, ...layout];
  if (!result.success || diagnostics.some(({ level }) => level === 'error')) {
    return { value: null, diagnostics };
  }
  const value = result.data;
  return {
    value: { value, source, locate: (path) => placeOf(source, nearestNode(root, path)) },
    diagnostics,
  };
}

function nearestNode(root: Node, path: JsonPath): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodeAt(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

function checkLayout(source: SourceText, json: unknown) {
  const expected = `${JSON.stringify(json, null, 2)}\n`;
  if (source.text === expected) return [];
  let at = 0;
  while (source.text[at] === expected[at]) at += 1;
  return [diagnostic('json-layout', { file: source.file }, locate(source, at))];
}
