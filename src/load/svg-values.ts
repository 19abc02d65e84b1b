const NUMBER = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?';
const CLASS = '[a-z][a-z0-9-]*';

/** How each attribute may be written; what is not listed here is a plain number. */
const FORMS: Readonly<Record<string, RegExp>> = {
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  viewBox: new RegExp(`^\\s*${NUMBER}(?:[\\s,]+${NUMBER}){3}\\s*$`),
  id: new RegExp(`^${CLASS}$`),
  class: new RegExp(`^${CLASS}(?: ${CLASS})*$`),
  transform: /^\s*(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([\d\s.,eE+-]*\)[\s,]*)+$/,
};

export function isSvgValue(attribute: string, value: string): boolean {
  if (attribute === 'd') return isPathData(value);
  return (FORMS[attribute] ?? new RegExp(`^${NUMBER}$`)).test(value);
}

/** Numbers that each path command takes: https://www.w3.org/TR/SVG2/paths.html */
const ARGUMENTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** Path data that begins with a move and gives every command its numbers. */
function isPathData(d: string): boolean {
  if (!/^\s*[Mm][MmLlHhVvCcSsQqTtAaZz0-9eE.,+\-\s]*$/.test(d)) return false;
  return [...d.matchAll(/([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)/g)].every(
    ([, command = '', text = '']) => {
      const wanted = ARGUMENTS[command.toUpperCase()] ?? 0;
      // The two flags of an arc may stand without a blank, as in “0 01.5”.
      const numbers = readNumbers(command.toUpperCase() === 'A' ? spaceFlags(text) : text);
      if (!numbers) return false;
      return wanted === 0
        ? numbers.length === 0
        : numbers.length > 0 && numbers.length % wanted === 0;
    },
  );
}

/** Null where something stands between the numbers that is neither blank nor one comma. */
function readNumbers(text: string): string[] | null {
  const next = new RegExp(`(${NUMBER})\\s*(?:,\\s*(?=[\\d.+-]))?`, 'y');
  const trimmed = text.trim();
  const numbers: string[] = [];
  while (next.lastIndex < trimmed.length) {
    const found = next.exec(trimmed)?.[1];
    if (found === undefined) return null;
    numbers.push(found);
  }
  return numbers;
}

function spaceFlags(text: string): string {
  const separator = '[\\s,]*';
  const arc = new RegExp(
    `(${NUMBER})${separator}(${NUMBER})${separator}(${NUMBER})${separator}([01])${separator}([01])${separator}(${NUMBER})${separator}(${NUMBER})`,
    'g',
  );
  return text.replace(arc, '$1 $2 $3 $4 $5 $6 $7');
}
