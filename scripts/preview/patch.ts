/**
 * Brings the page in view from `old`, as the server sent it before, to `next`: only what differs
 * is touched, so that the rest keeps its state. An island is taken whole: what came alive in it
 * belongs to the drawing that goes. Returns whether anything differed.
 */
export function patch(live: Node, old: Node, next: Node): boolean {
  if (old.isEqualNode(next)) return false;
  if (!isSameKind(live, old, next)) {
    live.parentNode?.replaceChild(document.importNode(next, true), live);
    return true;
  }
  if (live instanceof Element) copyAttributes(live, old as Element, next as Element);
  else if (live.nodeValue !== next.nodeValue) live.nodeValue = next.nodeValue;
  const pairs = [...live.childNodes].map((child, at) => [
    child,
    old.childNodes[at],
    next.childNodes[at],
  ]);
  for (const [child, before, after] of pairs) patch(child as Node, before as Node, after as Node);
  return true;
}

function isSameKind(live: Node, old: Node, next: Node): boolean {
  return (
    live.nodeName !== 'ASTRO-ISLAND' &&
    live.nodeName === old.nodeName &&
    live.nodeName === next.nodeName &&
    live.childNodes.length === old.childNodes.length &&
    live.childNodes.length === next.childNodes.length
  );
}

function copyAttributes(live: Element, old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name)) live.removeAttribute(name);
  }
  for (const { name, value } of [...next.attributes]) {
    if (old.getAttribute(name) !== value) live.setAttribute(name, value);
  }
}
