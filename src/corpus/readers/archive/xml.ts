import { SaxesParser } from 'saxes';
import { unreadable } from '../reader.ts';
import type { Archive } from './open.ts';

/** Elements inside each other; a table in a table in a text box has about fifty. */
export const DEEPEST = 256;
/** Characters of one paragraph, row or shared string with its markup; a row of 16,384 cells has about a million. */
export const LONGEST_ELEMENT = 32 * 1024 * 1024;

/** An element without its namespace's prefix: Word and Excel have two namespaces for each thing, and programs choose prefixes. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface Growing extends Element {
  readonly children: (Element | string)[];
}

/**
 * Reads a part of an archive and gives each outermost element that has one of these names, whole, and forgets it: only one is
 * held at a time. Rejects with `CorpusError` for what is no XML, declares a document type or entities, or is nested without end.
 */
export async function eachElement(
  archive: Archive,
  part: string,
  wanted: ReadonlySet<string>,
  take: (element: Element) => void,
): Promise<void> {
  const refuse = (problem: string): Error => unreadable(archive.path, null, `its part ${part} ${problem}`);
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: Growing[] = [];
  let [depth, size] = [0, 0];
  parser.on('error', () => {
    throw refuse('is no well-formed XML. Open it in its program and save it anew.');
  });
  parser.on('doctype', () => {
    throw refuse('declares a document type, as no office program does. Leave it out.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw refuse(`is nested more than ${DEEPEST} deep. Leave it out.`);
    const local = localName(name);
    const parent = open.at(-1);
    if (!parent) size = 0;
    if (!parent && !wanted.has(local)) return;
    const element: Growing = { name: local, attributes: localNames(attributes), children: [] };
    parent?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    depth--;
    const element = open.pop();
    if (element && open.length === 0) take(element);
  });
  const text = (words: string): void => {
    open.at(-1)?.children.push(words);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  const decoder = decoderOf();
  await archive.read(part, (bytes) => {
    size += bytes.length;
    if (size > LONGEST_ELEMENT) throw refuse('has an element without end. Split it.');
    parser.write(decoder(bytes));
  });
  parser.close();
}

/** XML is UTF-8, or UTF-16 with a byte order mark. */
function decoderOf(): (bytes: Uint8Array) => string {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  return (bytes) => {
    decoder ??= new TextDecoder(
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8',
    );
    return decoder.decode(bytes, { stream: true });
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local: Record<string, string> = Object.create(null);
  for (const name in attributes) local[localName(name)] = attributes[name] ?? '';
  return local;
}

/** The child elements. */
export function elementsIn(element: Element | null | undefined): Element[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string');
}

/** The first child element of this name; null without one. */
export function child(element: Element | null | undefined, name: string): Element | null {
  return elementsIn(element).find((each) => each.name === name) ?? null;
}

/** Whether a switch is set, as in `<w:tblHeader/>`: there, and not said to be off. */
export function isOn(element: Element | null): boolean {
  return element !== null && !/^(?:0|false|off|none)$/.test(element.attributes.val ?? '');
}

/** The characters in an element and below. */
export function textIn(element: Element | null): string {
  return (element?.children ?? []).map((each) => (typeof each === 'string' ? each : textIn(each))).join('');
}
