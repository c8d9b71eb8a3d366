import type { Block, Document, Heading } from '../corpus/document.ts';
import { labelAt, labelKey } from './labels.ts';

/** A heading with what stands under it: its own blocks up to the next heading, and the sections inside it. */
export interface Section {
  /** Null for the root, which holds what stands before and beside the outermost headings. */
  readonly heading: Heading | null;
  /** As the source writes it; the document's title for the root. */
  readonly label: string;
  /** The label folded, for telling whether two headings say the same. */
  readonly key: string;
  readonly parent: Section | null;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

type Growing = Section & { readonly blocks: Block[]; readonly sections: Growing[] };

/** The sections of a document by its headings' levels, under one root. */
export function outlineOf(document: Document): Section {
  const root: Growing = {
    heading: null,
    label: document.title,
    key: labelKey(document.title),
    parent: null,
    blocks: [],
    sections: [],
  };
  const open: Growing[] = [root];
  for (const block of document.blocks) {
    if (block.kind !== 'heading') {
      open.at(-1)?.blocks.push(block);
      continue;
    }
    while (open.length > 1 && (open.at(-1)?.heading?.level ?? 0) >= block.level) open.pop();
    const parent = open.at(-1) ?? root;
    const label = block.words ?? labelAt(document.text, block.span);
    const section: Growing = { heading: block, label, key: labelKey(label), parent, blocks: [], sections: [] };
    parent.sections.push(section);
    open.push(section);
  }
  return root;
}

/** Every section of an outline, the root first, in reading order. */
export function* sectionsOf(root: Section): Generator<Section> {
  yield root;
  for (const section of root.sections) yield* sectionsOf(section);
}
