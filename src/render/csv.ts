import { Decimal } from 'decimal.js';

/** What a cell may hold. Null is an empty cell. */
export type Cell = string | number | boolean | null;

/** Excel takes a file without this mark for one of the system's old encodings. */
const BOM = '\uFEFF';

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, lines end with CRLF. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front; numbers are written in full,
 * never with an exponent, and stay numbers even where they are negative.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`);
  return BOM + lines.join('');
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return new Decimal(cell).toFixed();
  if (typeof cell === 'boolean') return String(cell);
  const text = guardFormula(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a formula begins with; the signs in full width too. */
const SIGNS = '=+\\-@＝＋－＠';
const FORMULA = new RegExp(`^\\s*[${SIGNS}\\t\\r\\n]`);
/** A spreadsheet that parts cells with something else than our comma would begin one here. */
const INNER_CELL = new RegExp(`([;\\t\\r\\n])(?=[^\\S\\t\\r\\n]*[${SIGNS}])`, 'g');

/** https://owasp.org/www-community/attacks/CSV_Injection */
function guardFormula(text: string): string {
  const guarded = text.replace(INNER_CELL, "$1'");
  return FORMULA.test(text) ? `'${guarded}` : guarded;
}
