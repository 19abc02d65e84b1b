import type { Node } from 'jsonc-parser';

/** The values of an object by their keys; kept, since a large object is asked for many of them. */
const members = new WeakMap<Node, ReadonlyMap<string, Node>>();

/** The property of an object that has this key: its first one. */
export function propertyOf(object: Node, key: string): Node | undefined {
  const known = members.get(object) ?? indexOf(object);
  members.set(object, known);
  return known.get(key);
}

function indexOf({ children = [] }: Node): ReadonlyMap<string, Node> {
  // Of a key twice the first counts, so it is set last.
  return new Map(children.toReversed().map((one) => [String(one.children?.[0]?.value), one]));
}

/** The node at a path below another; undefined where there is none. */
export function nodeAt(root: Node, path: readonly PropertyKey[]): Node | undefined {
  return path.reduce<Node | undefined>((node, step) => {
    if (typeof step === 'number') return node?.type === 'array' ? node.children?.[step] : undefined;
    return node?.type === 'object' ? propertyOf(node, String(step))?.children?.[1] : undefined;
  }, root);
}
