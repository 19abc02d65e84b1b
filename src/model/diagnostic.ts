import { catalogue } from './diagnostics/catalogue.ts';
import type { Location } from './source-text.ts';

/** The two languages in which the compiler speaks to editors. */
export type EditorLanguage = 'zh-CN' | 'en';
export type EditorText = Readonly<Record<EditorLanguage, string>>;

export type Level = 'error' | 'warning';

/** Values that a message is made of; ids, names and numbers as they stand in the file. */
export type Values = Readonly<Record<string, string | number>>;

/** One entry of the catalogue: what the rule says, and how to mend it. Ids never change. */
export interface Rule {
  readonly level: Level;
  /** The level in the live preview, where it differs from the build's. */
  readonly previewLevel?: Level;
  readonly message: (values: Values) => EditorText;
  /** Null where there is nothing useful to suggest for these values. */
  readonly hint?: (values: Values) => EditorText | null;
}

export type DiagnosticId = keyof typeof catalogue;

/** An error as data: collected, printed together, and only then does the build stop. */
export interface Diagnostic {
  readonly id: DiagnosticId;
  readonly level: Level;
  readonly previewLevel: Level;
  readonly message: EditorText;
  readonly hint: EditorText | null;
  readonly location: Location;
}

/** A value together with everything that was found wrong on the way; null where nothing usable came out. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A rule of the catalogue applied to one place. */
export function diagnostic(id: DiagnosticId, values: Values, location: Location): Diagnostic {
  const rule: Rule = catalogue[id];
  return {
    id,
    level: rule.level,
    previewLevel: rule.previewLevel ?? rule.level,
    message: rule.message(values),
    hint: rule.hint?.(values) ?? null,
    location,
  };
}

/**
 * Sorted by file, line, column and id, so that reports do not depend on the order of checks; each once,
 * though every language that inherits a chart finds the same fault in it.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const distinct = new Map(
    diagnostics.map((one) => {
      const { file, line, column, length } = one.location;
      return [JSON.stringify([one.id, file, line, column, length, one.message]), one];
    }),
  );
  return [...distinct.values()].toSorted(
    (a, b) =>
      byText(a.location.file, b.location.file) ||
      a.location.line - b.location.line ||
      a.location.column - b.location.column ||
      byText(a.id, b.id),
  );
}
