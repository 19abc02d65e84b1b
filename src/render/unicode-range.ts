/** Characters as the value of CSS `unicode-range`, runs drawn together: `U+30-39,U+4e00`. */
export function unicodeRange(characters: string): string {
  const codes = [...new Set(characters)]
    .map((one) => one.codePointAt(0) as number)
    .sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16);
  return runs.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(',');
}
