const SVG = 'http://www.w3.org/2000/svg';

/** Shows which numbers of a drawing are spoken of. */
export type Highlight = (focus: readonly string[]) => void;

/**
 * Marks the numbers of a drawing that a step speaks of, as the still of the step would: a ground
 * behind the first line of the figure's label. The label itself does not move. The grounds are laid at
 * once, where the drawing is shown, and hidden: to measure words between two changes is slow.
 */
export function readHighlight(svg: SVGSVGElement): Highlight {
  const links = [...svg.querySelectorAll<SVGAElement>('a[data-figure]')];
  const boxes = links.map((link) => link.querySelector('text')?.getBBox());
  const grounds = links.map((link, index) => {
    const box = boxes[index];
    const ground = box ? lay(box) : null;
    if (ground) link.prepend(ground);
    return { figure: link.dataset['figure'] ?? '', ground };
  });
  return (focus) => {
    for (const { figure, ground } of grounds) {
      ground?.classList.toggle('lit', focus.includes(figure));
    }
  };
}

function lay({ x, y, width, height }: DOMRect): SVGRectElement {
  const ground = document.createElementNS(SVG, 'rect');
  const box = { x: x - 3, y: y + height * 0.1, width: width + 6, height: height * 0.9 };
  for (const [name, value] of Object.entries(box)) ground.setAttribute(name, value.toFixed(1));
  ground.setAttribute('class', 'fill-highlight ground-of-number');
  return ground;
}
