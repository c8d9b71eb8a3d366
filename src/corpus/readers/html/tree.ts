import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type TextNode = Tree.TextNode;
export type ParentNode = Tree.ParentNode;

/** What `walk` calls, in document order. */
export interface Visitor {
  /** Whether to go into the element; `leave` is called only if so. */
  enter(element: Element): boolean;
  text(node: TextNode): void;
  leave?(element: Element): void;
  comment?(node: Tree.CommentNode): void;
}

/** Visits everything below `root`. Without recursion: a page may be nested deeper than the call stack reaches. */
export function walk(root: ParentNode, visitor: Visitor): void {
  const parents: ParentNode[] = [root];
  const nexts: number[] = [0];
  for (let top = parents.at(-1); top; top = parents.at(-1)) {
    const depth = nexts.length - 1;
    const next = nexts[depth] ?? 0;
    const child = top.childNodes[next];
    nexts[depth] = next + 1;
    if (!child) {
      parents.pop();
      nexts.pop();
      if (top !== root && isElement(top)) visitor.leave?.(top);
    } else if (isElement(child)) {
      if (!visitor.enter(child)) continue;
      parents.push(child);
      nexts.push(0);
    } else if (isText(child)) visitor.text(child);
    else if (child.nodeName === '#comment' && 'data' in child) visitor.comment?.(child);
  }
}

export function isElement(node: Tree.Node): node is Element {
  return 'tagName' in node;
}

function isText(node: Tree.Node): node is TextNode {
  return node.nodeName === '#text';
}

/** The element children of `parent`. */
export function elementsOf(parent: ParentNode): Element[] {
  return parent.childNodes.filter(isElement);
}

/** The value of an attribute, empty when it has none; undefined when the element does not have the attribute. */
export function attribute(element: Element, name: string): string | undefined {
  for (const each of element.attrs) if (each.name === name) return each.value;
  return undefined;
}
