const SVG = 'http://www.w3.org/2000/svg';

/**
 * Marks the numbers of a drawing that a step speaks of, as the still of the step would: a ground
 * behind the first line of the figure's label. The label itself does not move.
 */
export function highlight(svg: SVGSVGElement, focus: readonly string[]): void {
  for (const link of svg.querySelectorAll<SVGAElement>('a[data-figure]')) {
    const isLit = focus.includes(link.dataset['figure'] ?? '');
    const ground = link.querySelector('.lit');
    if (!isLit) ground?.remove();
    else if (!ground) lay(link);
  }
}

function lay(link: SVGAElement): void {
  const [first] = link.querySelectorAll('text');
  if (!first) return;
  const { x, y, width, height } = first.getBBox();
  const ground = document.createElementNS(SVG, 'rect');
  const box = { x: x - 3, y: y + height * 0.1, width: width + 6, height: height * 0.9 };
  for (const [name, value] of Object.entries(box)) ground.setAttribute(name, value.toFixed(1));
  ground.setAttribute('class', 'fill-highlight lit');
  link.prepend(ground);
}
