import type { Archive } from '../archive/open.ts';
import { child, type Element, eachElement } from '../archive/xml.ts';

/** What a paragraph is by its style. */
export interface Style {
  /** As Word calls its own styles in every language, in lower case. */
  readonly name: string;
  /** Level of a heading, from 1; null for other text. */
  readonly level: number | null;
  readonly listed: boolean;
}

interface Declared {
  readonly name: string;
  readonly basedOn: string | null;
  readonly properties: Element | null;
}

/** Styles that are based on each other, in a row; a document's have about five. */
const LONGEST_CHAIN = 50;
/** In outlines, 9 is for what is no heading (ECMA-376, 17.3.1.20). */
const BODY_TEXT = 9;

/** The paragraph styles by their ids. Levels, and what makes a style that of a list, come from the styles it is based on. */
export async function stylesOf(archive: Archive, part: string | null): Promise<ReadonlyMap<string, Style>> {
  const declared = new Map<string, Declared>();
  if (part !== null)
    await eachElement(archive, part, new Set(['style']), (style) => {
      declared.set(style.attributes.styleId ?? '', {
        name: (child(style, 'name')?.attributes.val ?? '').toLowerCase(),
        basedOn: child(style, 'basedOn')?.attributes.val ?? null,
        properties: child(style, 'pPr'),
      });
    });
  const styles = new Map<string, Style>();
  for (const [id, { name }] of declared) {
    const chain = chainOf(declared, id);
    const level = first(chain, (style) => outlineLevel(style.properties) ?? namedLevel(style.name));
    styles.set(id, {
      name,
      level: level === null || level > BODY_TEXT ? null : level,
      listed: first(chain, (style) => isListed(style.properties)) ?? false,
    });
  }
  return styles;
}

function chainOf(declared: ReadonlyMap<string, Declared>, id: string): Declared[] {
  const chain: Declared[] = [];
  for (let style = declared.get(id); style && chain.length < LONGEST_CHAIN; style = declared.get(style.basedOn ?? ''))
    chain.push(style);
  return chain;
}

function first<T>(chain: readonly Declared[], find: (style: Declared) => T | null): T | null {
  for (const style of chain) {
    const found = find(style);
    if (found !== null) return found;
  }
  return null;
}

function namedLevel(name: string): number | null {
  const level = /^heading ([1-9])$/.exec(name)?.[1];
  return level ? Number(level) : name === 'title' ? 1 : null;
}

/** The level that paragraph properties give, from 1; 10 says that it is no heading, null that nothing is said. */
export function outlineLevel(properties: Element | null): number | null {
  const level = child(properties, 'outlineLvl')?.attributes.val;
  return level !== undefined && /^\d$/.test(level) ? Math.min(Number(level), BODY_TEXT) + 1 : null;
}

/** Whether paragraph properties make it part of a list, or, with the number 0, take it out; null when nothing is said. */
export function isListed(properties: Element | null): boolean | null {
  const numbering = child(child(properties, 'numPr'), 'numId');
  return numbering && numbering.attributes.val !== '0';
}
