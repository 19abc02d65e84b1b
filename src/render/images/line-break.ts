import { unbreakable } from '../../charts/wrap.ts';
import type { FaceName } from '../../model/face.ts';
import type { Measure, Status } from '../../model/figure.ts';
import { type ImageFonts, MISSING } from './image-fonts.ts';

/** Text in one face. A run of a figure stays on one line and is underlined as on the page. */
export interface Run {
  readonly text: string;
  readonly face: FaceName;
  readonly figure?: {
    readonly id: string;
    readonly measure: Measure;
    readonly status: Status;
  };
}

/** A run in its place on a line: `x` and `width` in units of the picture. */
export interface PlacedRun extends Run {
  readonly x: number;
  readonly width: number;
}

export interface LineStyle {
  readonly width: number;
  readonly size: number;
  /** True for heads: lines about equally long, rather than each as full as it can be. */
  readonly balanced?: boolean;
}

/** Runs on lines of at most `width`. Chinese breaks between characters, other scripts between words. */
export function breakLines(
  runs: readonly Run[],
  style: LineStyle,
  fonts: ImageFonts,
): readonly (readonly PlacedRun[])[] {
  const pieces = piecesOf(tidy(runs), style, fonts);
  let lines = fill(pieces, style.width);
  if (style.balanced) {
    for (let width = style.width - style.size / 2; width > 0; width -= style.size / 2) {
      const narrower = fill(pieces, width);
      const tooWide = narrower.some((line) => widthOf(line) > width);
      if (narrower.length > lines.length || tooWide) break;
      lines = narrower;
    }
  }
  return lines.map((line) => place(line, style.size, fonts));
}

/** In heads these take half the room: their ink stands in the left half of their square. */
const HALVED = /[，。、；]/;

/** Width of a text on one line. A character that no font has is as wide as its stand-in. */
function measure(text: string, face: FaceName, size: number, fonts: ImageFonts): number {
  const advances = fonts.advances[face];
  let ems = 0;
  for (const one of text) {
    const advance = advances.get(one) ?? advances.get(MISSING) ?? 1;
    ems += face === 'head' && HALVED.test(one) ? advance / 2 : advance;
  }
  return ems * size;
}

/** One character of a run. */
interface Sort {
  readonly character: string;
  readonly run: Run;
}

/** Characters that stay together. */
interface Piece {
  readonly sorts: readonly Sort[];
  readonly width: number;
  /** Width without the space at its end, which may hang over the line. */
  readonly inked: number;
}

/** Runs without line breaks of the source and without space at either end. */
function tidy(runs: readonly Run[]): Sort[] {
  const sorts: Sort[] = [];
  for (const run of runs) {
    for (const character of run.text.replace(/\s+/g, ' ')) {
      const last = sorts.at(-1)?.character ?? ' ';
      if (character !== ' ' || last !== ' ') sorts.push({ character, run });
    }
  }
  if (sorts.at(-1)?.character === ' ') sorts.pop();
  return sorts;
}

function piecesOf(sorts: readonly Sort[], style: LineStyle, fonts: ImageFonts): Piece[] {
  const groups: Sort[][] = [];
  let at = 0;
  for (const piece of unbreakable(sorts.map(({ character }) => character).join(''))) {
    const group = sorts.slice(at, at + [...piece].length);
    at += group.length;
    const before = groups.at(-1)?.at(-1)?.run;
    // The number of a figure is not torn from its unit.
    if (before?.figure && before === group[0]?.run) groups.at(-1)?.push(...group);
    else groups.push(group);
  }
  const whole = (group: readonly Sort[]): Piece => {
    const width = (ones: readonly Sort[]) =>
      ones.reduce(
        (sum, { character, run }) => sum + measure(character, run.face, style.size, fonts),
        0,
      );
    const inked = group.at(-1)?.character === ' ' ? group.slice(0, -1) : group;
    return { sorts: group, width: width(group), inked: width(inked) };
  };
  // What is wider than a line breaks after its slashes, as addresses do, or else anywhere.
  const divide = (group: readonly Sort[]): Piece[] => {
    const piece = whole(group);
    if (piece.inked <= style.width) return [piece];
    const parts = afterSlashes(group);
    return parts.length > 1 ? parts.flatMap(divide) : group.map((sort) => whole([sort]));
  };
  return groups.flatMap(divide);
}

function afterSlashes(group: readonly Sort[]): Sort[][] {
  const parts: Sort[][] = [[]];
  for (const sort of group) {
    if (parts.at(-1)?.at(-1)?.character === '/') parts.push([]);
    parts.at(-1)?.push(sort);
  }
  return parts;
}

function fill(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const used = line?.reduce((sum, one) => sum + one.width, 0) ?? 0;
    if (line && used + piece.inked <= width) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

function widthOf(line: readonly Piece[]): number {
  const last = line.at(-1);
  return line.reduce((sum, one) => sum + one.width, 0) - (last ? last.width - last.inked : 0);
}

/** Neighbouring characters of one run, drawn together. */
function place(line: readonly Piece[], size: number, fonts: ImageFonts): PlacedRun[] {
  const placed: PlacedRun[] = [];
  const sorts = line.flatMap((piece) => piece.sorts);
  let x = 0;
  for (let from = 0; from < sorts.length; ) {
    const { run } = sorts[from] as Sort;
    let to = from;
    // What follows a sign that was set narrower gets a place of its own.
    const narrow = (at: number) => run.face === 'head' && HALVED.test(sorts[at]?.character ?? '');
    do to += 1;
    while (sorts[to]?.run === run && !narrow(to - 1));
    const written = sorts
      .slice(from, to)
      .map(({ character }) => character)
      .join('');
    // A space at either end of a text is not drawn: it moves what follows.
    const text = written.trim();
    const before = measure(written.slice(0, written.indexOf(text)), run.face, size, fonts);
    const width = measure(text, run.face, size, fonts);
    if (text !== '') placed.push({ ...run, text, x: x + before, width });
    x += measure(written, run.face, size, fonts);
    from = to;
  }
  return placed;
}
