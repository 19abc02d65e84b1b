/** Width of a text in units of the drawing, estimated: Chinese takes one em, Latin about half. */
export function textWidth(text: string, size: number): number {
  const ems = [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 1 : 0.56), 0);
  return ems * size;
}

/**
 * Breaks words into lines of at most `width`. Chinese may break anywhere but before a closing mark;
 * Latin words and numbers stay whole. A single piece that is too wide stands alone in its line.
 */
export function wrap(text: string, width: number, size: number): string[] {
  const pieces = text.match(/[A-Za-z0-9.,%\u2212+-]+|\s+|[\s\S]/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const closing = /^[，。、；：？！）》”’]$/.test(piece);
    if (line !== '' && !closing && textWidth(line + piece, size) > width) {
      lines.push(line.trim());
      line = piece.trim() === '' ? '' : piece;
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}
