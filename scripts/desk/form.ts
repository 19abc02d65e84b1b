/** A form field as Decap CMS understands it. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly widget: 'string' | 'text' | 'number' | 'select' | 'list' | 'object';
  readonly required: boolean;
  readonly [setting: string]: unknown;
}

/** The parts of a JSON Schema that our formats use. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

/** What a form is made for, besides the schema. */
export interface FormContext {
  /** Keys of a record, such as one for each language; `path` says which record. */
  keysAt(path: readonly string[]): readonly string[];
  /** What a field is called where the schema does not describe it. */
  labelAt(path: readonly string[]): string;
}

/**
 * The fields of an object's schema, in the schema's order. Labels and hints are the schema's own
 * descriptions, the ones that an editor program shows while typing.
 */
export function fieldsOf(
  schema: Schema,
  context: FormContext,
  path: readonly string[] = [],
): Field[] {
  const required = schema.required ?? [];
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => name !== '$schema')
    .map(([name, part]) => fieldOf(name, part, required.includes(name), context, [...path, name]));
}

function fieldOf(
  name: string,
  schema: Schema,
  required: boolean,
  context: FormContext,
  path: readonly string[],
): Field {
  // A value that may be left open (null) is a field that may stay empty.
  const open = schema.anyOf?.some(({ type }) => type === 'null') ?? false;
  const type = schema.anyOf?.find((one) => one.type !== 'null') ?? schema;
  const item = type.items ? type.items.description : undefined;
  const said = schema.description ?? type.description ?? item;
  const words = wordsOf(name, said, context.labelAt(path));
  const common = { name, required: required && !open, ...words };
  if (type.enum) return { ...common, widget: 'select', options: type.enum };
  if (type.type === 'number') {
    return { ...common, widget: 'number', value_type: 'float' };
  }
  if (type.type === 'array') return listOf(common, type, context, path);
  if (type.type === 'object') {
    const fields = type.properties ? fieldsOf(type, context, path) : recordOf(type, context, path);
    return { ...common, widget: 'object', collapsed: true, fields };
  }
  return { ...common, widget: 'string' };
}

type Common = Pick<Field, 'name' | 'label' | 'required'>;

function listOf(
  common: Common,
  schema: Schema,
  context: FormContext,
  path: readonly string[],
): Field {
  const [item = {}] = schema.prefixItems ?? (schema.items ? [schema.items] : []);
  const list = { ...common, widget: 'list' as const, collapsed: true, minimize_collapsed: true };
  if (item.type !== 'object') {
    return { ...list, field: fieldOf('item', item, true, context, [...path, 'item']) };
  }
  const summary = item.properties?.['id'] ? '{{fields.id}}  {{fields.printed}}' : '{{fields.date}}';
  return { ...list, summary, fields: fieldsOf(item, context, path) };
}

/** A record with free keys has a field for each key that is in use. */
function recordOf(schema: Schema, context: FormContext, path: readonly string[]): Field[] {
  const value = schema.additionalProperties;
  if (typeof value !== 'object') return [];
  return context.keysAt(path).map((key) => fieldOf(key, value, false, context, [...path, key]));
}

/** “编号：小写英文字母…” is the label 编号 with the rest as a hint. */
function wordsOf(name: string, description: string | undefined, label: string) {
  if (description === undefined) return { label };
  const [first = name] = description.replace(/^一个/, '').split(/[：，。；（]/);
  return {
    label: `${first}（${name}）`,
    ...(first.length + 1 < description.length && { hint: description }),
  };
}
