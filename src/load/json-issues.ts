import type { Node } from 'jsonc-parser';
import { z } from 'zod';
import { nearest } from '../format/nearest.ts';
import { type Diagnostic, type DiagnosticId, diagnostic } from '../model/diagnostic.ts';
import { locate, type SourceText } from '../model/source-text.ts';
import { nodeAt, propertyOf } from './json-node.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

interface Tree {
  readonly source: SourceText;
  readonly root: Node;
  readonly schema: z.ZodType;
}

/** What a schema refused, one diagnostic for each place. */
export function describeIssues(issues: readonly Issue[], tree: Tree): Diagnostic[] {
  return issues.flatMap((issue) => describeIssue(issue, [], tree));
}

function describeIssue(issue: Issue, prefix: Path, tree: Tree): Diagnostic[] {
  const path = [...prefix, ...issue.path];
  const node = nodeAt(tree.root, path);
  if (issue.code === 'unrecognized_keys') return describeUnknownKeys(issue.keys, path, tree);
  if (!node) return [describeMissing(path, tree)];
  if (issue.code === 'invalid_union') return describeUnion(issue, path, node, tree);
  const { id, values } = describeValue(issue, node);
  const written = writtenForm(tree.source, node);
  const place = placeOf(tree.source, node);
  return [diagnostic(id, { name: nameOf(path), written, ...values }, place)];
}

interface Finding {
  readonly id: DiagnosticId;
  readonly values: Readonly<Record<string, string | number>>;
}

function describeValue(issue: Issue, node: Node): Finding {
  switch (issue.code) {
    case 'invalid_type':
      return { id: 'json-wrong-type', values: { expected: issue.expected, actual: node.type } };
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const suggestion = typeof node.value === 'string' ? nearest(node.value, choices) : '';
      return { id: 'json-not-a-choice', values: { choices: choices.join('\n'), suggestion } };
    }
    case 'invalid_format':
      return describeFormat(issue);
    case 'too_small':
    case 'too_big':
      return describeSize(issue);
    default:
      return { id: 'json-invalid', values: { reason: issue.message } };
  }
}

function describeFormat(issue: Extract<Issue, { code: 'invalid_format' }>): Finding {
  if (issue.format === 'date') return { id: 'json-bad-date', values: {} };
  if (issue.format === 'url') return { id: 'json-bad-url', values: {} };
  if (issue.format === 'includes' && 'includes' in issue) {
    return { id: 'json-must-contain', values: { part: String(issue.includes) } };
  }
  return { id: 'json-bad-pattern', values: { pattern: issue.pattern ?? issue.format } };
}

function describeSize(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Finding {
  const isSmall = issue.code === 'too_small';
  const limit = Number(isSmall ? issue.minimum : issue.maximum);
  if (issue.origin === 'string' && isSmall && limit === 1)
    return { id: 'json-empty-text', values: {} };
  const bound = { sense: isSmall ? 'min' : 'max', limit, inclusive: issue.inclusive ? 1 : 0 };
  if (issue.origin === 'number') return { id: 'json-number-range', values: bound };
  return { id: 'json-wrong-length', values: bound };
}

/** Of a value that may have several shapes: what keeps it from being the one it comes nearest to. */
function describeUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  node: Node,
  tree: Tree,
): Diagnostic[] {
  const isOtherType = (one: Issue) => one.code === 'invalid_type' && one.path.length === 0;
  const [best] = issue.errors
    .filter((errors) => !errors.some(isOtherType))
    .toSorted((a, b) => a.length - b.length);
  if (best) return best.flatMap((one) => describeIssue(one, path, tree));
  const types = issue.errors.flatMap((errors) =>
    errors.flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : [])),
  );
  const expected = [...new Set(types)].join(' ');
  const written = writtenForm(tree.source, node);
  return [
    diagnostic(
      'json-wrong-type',
      { name: nameOf(path), written, expected, actual: node.type },
      placeOf(tree.source, node),
    ),
  ];
}

function describeUnknownKeys(keys: readonly string[], path: Path, tree: Tree): Diagnostic[] {
  const known = knownKeys(tree.schema, path).filter((key) => key !== '$schema');
  const node = nodeAt(tree.root, path) ?? tree.root;
  const absent = known.filter((key) => !propertyOf(node, key));
  return keys.map((key) => {
    const values = { key, suggestion: nearest(key, absent), known: known.join('\n') };
    return diagnostic('json-unknown-key', values, keyPlace(tree.source, node, key));
  });
}

function describeMissing(path: Path, { source, root }: Tree): Diagnostic {
  const parent = nodeAt(root, path.slice(0, -1)) ?? root;
  const owner = parent.children?.find(({ children }) => children?.[0]?.value === 'id');
  const id = owner?.children?.[1]?.value;
  const values = { key: String(path.at(-1)), owner: typeof id === 'string' ? id : '' };
  return diagnostic('json-missing-key', values, placeOf(source, parent));
}

function keyPlace(source: SourceText, object: Node, key: string) {
  const node = propertyOf(object, key)?.children?.[0] ?? object;
  return locate(source, node.offset, node === object ? 1 : node.length);
}

/** Of an object or a list only the opening bracket, so that the caret stays on its line. */
export function placeOf(source: SourceText, node: Node) {
  const isOpen = node.type === 'object' || node.type === 'array';
  return locate(source, node.offset, isOpen ? 1 : node.length);
}

/** “locator #2”: the last named thing on the path, and which of its items, counted from 1. */
function nameOf(path: Path): string {
  const at = path.findLastIndex((step) => typeof step === 'string');
  return path
    .slice(Math.max(at, 0))
    .map((step) => (typeof step === 'number' ? ` #${step + 1}` : String(step)))
    .join('');
}

function writtenForm({ text }: SourceText, node: Node): string {
  if (node.type === 'object') return '{…}';
  if (node.type === 'array') return '[…]';
  const characters = [...text.slice(node.offset, node.offset + node.length)];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
}

/** The keys that the schema knows in the object at `path`. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  const reached = path.reduce<z.ZodType[]>(
    (schemas, step) => schemas.flatMap((one) => stepInto(one, step)),
    unwrap(schema),
  );
  return reached.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
}

function stepInto(schema: z.ZodType, step: PropertyKey): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const inner = schema.shape[String(step)] as z.ZodType | undefined;
    return inner ? unwrap(inner) : [];
  }
  if (schema instanceof z.ZodArray) return unwrap(schema.element as z.ZodType);
  if (schema instanceof z.ZodRecord) return unwrap(schema.valueType as z.ZodType);
  return [];
}

function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => unwrap(option as z.ZodType));
  }
  return [schema];
}
