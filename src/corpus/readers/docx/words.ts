import { child, type Element, elementsIn, isOn } from '../archive/xml.ts';

/** What one paragraph holds: its words, and what hangs on them. */
export interface Words {
  readonly text: string;
  /** `footnote 3`, in order of where the text refers to them. */
  readonly notes: readonly string[];
  /** Text boxes that are anchored in the paragraph. */
  readonly boxes: readonly Element[];
}

/** Text that was deleted or moved away while changes were tracked, codes of fields, and what repeats a text box for old programs. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'Fallback', 'pPr', 'rPr', 'rt']);
const REFERENCES: Readonly<Record<string, string>> = { footnoteReference: 'footnote', endnoteReference: 'endnote' };
const CHARACTERS: Readonly<Record<string, string>> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-', ptab: ' ' };

/** The words of a paragraph as they are seen with all changes accepted; hidden text is left out. */
export function wordsOf(paragraph: Element): Words {
  const found = { parts: [] as string[], notes: [] as string[], boxes: [] as Element[] };
  collect(paragraph, found);
  const text = found.parts
    .join('')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
  return { text, notes: found.notes, boxes: found.boxes };
}

function collect(element: Element, found: { parts: string[]; notes: string[]; boxes: Element[] }): void {
  if (element.name === 'r' && isOn(child(child(element, 'rPr'), 'vanish'))) return;
  for (const each of elementsIn(element)) {
    const { name, attributes } = each;
    if (LEFT_OUT.has(name)) continue;
    const character = CHARACTERS[name];
    const kind = REFERENCES[name];
    if (name === 't') found.parts.push(...each.children.filter((part) => typeof part === 'string'));
    else if (kind) found.notes.push(`${kind} ${attributes.id ?? ''}`);
    else if (name === 'txbxContent') found.boxes.push(each);
    else if (character) found.parts.push(character);
    else collect(each, found);
  }
}
