import type { Moment, Motion } from './motion.ts';
import { type Moving, tween } from './tween.ts';

interface Line {
  readonly line: SVGLineElement;
  /** What stands at its end and goes along. */
  readonly dots: readonly Element[];
  readonly start: number;
  readonly end: number;
  at: number;
}

/** Lines grow from their base to what was reached; labels and axes stand. */
export function readSlope(svg: SVGSVGElement): Motion | null {
  const all = [...svg.querySelectorAll<SVGLineElement>('.slope-line')].map(readLine);
  if (all.length === 0) return null;
  let stop = () => {};
  const show = ({ open }: Moment, duration: number) => {
    stop();
    stop = tween(
      all.map((line) => grow(line, open ? line.end : line.start)),
      duration,
    );
  };
  return {
    to: show,
    end: () => show({ open: true, focus: [] }, 0),
  };
}

function readLine(line: SVGLineElement): Line {
  const end = Number(line.getAttribute('y2'));
  const x = line.getAttribute('x2');
  const dots = [...(line.parentElement?.querySelectorAll('circle') ?? [])].filter(
    (dot) => dot.getAttribute('cx') === x,
  );
  return { line, dots, start: Number(line.getAttribute('y1')), end, at: end };
}

/** Only the end moves: x stays, so the line turns up from the base like a hand. */
function grow(line: Line, to: number): Moving {
  const from = line.at;
  return {
    delay: 0,
    place(share) {
      line.at = from + (to - from) * share;
      line.line.setAttribute('y2', String(line.at));
      for (const dot of line.dots) dot.setAttribute('cy', String(line.at));
    },
  };
}
