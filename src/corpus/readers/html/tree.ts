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
  const open: { readonly parent: ParentNode; next: number }[] = [{ parent: root, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.parent.childNodes[top.next++];
    if (!child) {
      open.pop();
      if (top.parent !== root && isElement(top.parent)) visitor.leave?.(top.parent);
    } else if (isElement(child)) {
      if (visitor.enter(child)) open.push({ parent: child, next: 0 });
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
  return element.attrs.find((each) => each.name === name)?.value;
}
