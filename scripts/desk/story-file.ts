import { isMap, isScalar, parseDocument, stringify } from 'yaml';

/** A story's file as a form shows it: the lines of the front matter, and the text as it stands. */
export interface StoryForm {
  readonly [line: string]: unknown;
  readonly body: string;
}

const FRONT = /^---\r?\n([\s\S]*?)^---[ \t]*\r?\n((?:[ \t]*\r?\n)*)/m;

/** Takes a file apart. A file without front matter is all text. */
export function readStoryFile(text: string): StoryForm {
  const front = frontOf(text);
  if (!front) return { body: text };
  const lines: unknown = parseDocument(front.yaml).toJS();
  const fields = typeof lines === 'object' && lines !== null ? lines : {};
  return { ...fields, body: text.slice(front.end) };
}

/**
 * The file after an edit: only the values that differ are written anew, every other character stays.
 * A line that was left empty goes.
 */
export function editedStory(before: string, form: StoryForm): string {
  const { body, ...lines } = form;
  const text = body === '' || body.endsWith('\n') ? body : `${body}\n`;
  const front = frontOf(before);
  if (!front) return text;
  const yaml = Object.entries(lines).reduce(withLine, front.yaml);
  const start = before.indexOf('\n') + 1;
  return before.slice(0, start) + yaml + before.slice(start + front.yaml.length, front.end) + text;
}

function frontOf(text: string) {
  const found = FRONT.exec(text);
  if (found?.index !== 0) return null;
  return { yaml: found[1] ?? '', end: found[0].length };
}

function withLine(yaml: string, [name, value]: readonly [string, unknown]): string {
  const { contents } = parseDocument(yaml);
  const pairs = isMap(contents) ? contents.items : [];
  const pair = pairs.find(({ key }) => isScalar(key) && key.value === name);
  const isEmpty = value === undefined || value === null || value === '';
  const old = pair && isScalar(pair.value) ? pair.value : null;
  if (!old?.range) return isEmpty || pair ? yaml : `${yaml}${line(name, value)}`;
  if (old.value === value) return yaml;
  const key = pair?.key as { range: [number, number, number] };
  const [, valueEnd, nodeEnd] = old.range;
  const head = yaml.slice(0, key.range[0]);
  if (isEmpty) return head + yaml.slice(nodeEnd).replace(/^\r?\n/, '');
  return head + line(name, value).trimEnd() + yaml.slice(valueEnd);
}

/** Quotes only where YAML needs them; a date is always quoted, as the guide asks. */
function line(name: string, value: unknown): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(String(value));
  return stringify(
    { [name]: value },
    { lineWidth: 0, ...(isDate && { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }) },
  );
}
