/** Where a digit may stand: CONTRACT of the page, "Hooks". */
export const HOOKS = '[data-figure], time, .plain, [data-tick], [data-locator], [data-ui]';

/*
 * What can be wrong with a laid-out page. Every function runs in the browser, by itself: nothing
 * outside its own body is there.
 */

/** Opens whatever a reader may open, so that it is measured too. */
export function openAll(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

/** Elements that stick out of the window, or are cut by a box that does not scroll. */
export function cutOff(): string[] {
  const name = (element: Element) => element.outerHTML.slice(0, 120);
  const scrolls = (element: Element) => {
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return true;
    }
    return false;
  };
  const { scrollWidth, clientWidth } = document.documentElement;
  const page = scrollWidth > clientWidth ? [`the page, by ${scrollWidth - clientWidth} px`] : [];
  const elements = [...document.querySelectorAll('main, main *:not(svg *)')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    // One pixel wide: words for those who listen.
    if (width <= 1) return false;
    if ((right > clientWidth + 0.5 || left < -0.5) && !scrolls(element)) return true;
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    return (
      (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
    );
  });
  return [...page, ...elements.map(name)];
}

/** Texts of the main part with a digit outside of everything that `hooks` selects. */
export function looseDigits(hooks: string): string[] {
  const main = document.querySelector('main') as Element;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (/\p{Nd}/u.test(text) && !node.parentElement?.closest(hooks)) found.push(text);
  }
  return found;
}

/** The size in CSS pixels of every visible text of the page, drawings included. */
export function letterHeights(): { text: string; size: number }[] {
  const found: { text: string; size: number }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? '';
    const parent = node.parentElement;
    if (text === '' || !parent || parent.getClientRects().length === 0) continue;
    const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
    found.push({ text, size: Math.round(size * 100) / 100 });
  }
  return found;
}

/** Texts of drawings that leave their drawing at the sides. */
export function outsideDrawing(): string[] {
  return [...document.querySelectorAll('main svg text')].flatMap((text) => {
    const box = text.getBoundingClientRect();
    const frame = text.closest('svg')?.getBoundingClientRect();
    if (box.width === 0 || !frame) return [];
    const out = box.left < frame.left - 1 || box.right > frame.right + 1;
    return out ? [text.textContent ?? ''] : [];
  });
}

/** Pairs of texts whose letters lie on each other. */
export function textsOnTexts(): string[] {
  const boxes: {
    words: string;
    owner: Node;
    box: Record<'left' | 'right' | 'top' | 'bottom', number>;
  }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.nodeValue?.trim() ?? '';
    if (words === '' || node.parentElement?.closest('.unseen, .skip')) continue;
    range.selectNodeContents(node);
    const parent = node.parentElement as Element;
    const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
    const owner = parent.closest('svg text') ?? node;
    for (const { left, right, top, height, width } of range.getClientRects()) {
      // A box is higher than its letters, which stand in the middle of it.
      const above = Math.max(0, (height - size) / 2);
      const box = { left, right, top: top + above, bottom: top + height - above };
      if (width > 0) boxes.push({ words, owner, box });
    }
  }
  boxes.sort((a, b) => a.box.top - b.box.top);
  return boxes.flatMap((a, index) => {
    const found: string[] = [];
    for (const b of boxes.slice(index + 1)) {
      if (b.box.top >= a.box.bottom) break;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
      const meet = across > 1 && down > 1.5;
      if (meet && a.owner !== b.owner) found.push(`“${a.words}” on “${b.words}”`);
    }
    return found;
  });
}

/** Stages whose title, drawing or foot does not fit into them, and by how many pixels. */
export function spills(): string[] {
  return [...document.querySelectorAll('[data-stage]')].flatMap((stage) => {
    const inner = [...stage.querySelectorAll('.stage-title, .stage-foot, svg')].filter(
      (part) => part.getClientRects().length > 0,
    );
    // Without its title, its drawing and its foot there would be nothing that could spill.
    if (inner.length < 3) return ['a stage without its parts'];
    const bottom = Math.max(...inner.map((part) => part.getBoundingClientRect().bottom));
    const spill = bottom - stage.getBoundingClientRect().bottom;
    const title = stage.querySelector('.stage-title')?.textContent ?? '';
    return spill > 0.5 ? [`${title}: ${Math.round(spill)} px`] : [];
  });
}
