import GithubSlugger from 'github-slugger';
import type { Block, Mark } from '../../document.ts';
import { headingWords } from '../../heading.ts';

/** An anchor that some dialects let a heading end with: `{#setup}`, `{: #setup .class}`, and in MDX a comment. */
const ANCHOR = /(?:(?<!\s)\s+)?\{(?::?\s*#([^{}\s]+)(?![^{}\s])[^{}]*|\/\*\s*#([^{}\s]+)\s*\*\/)\}$/;
/** Longest heading that is looked at, in characters. */
const LONGEST = 1_000;

/** What a heading ends with to say its anchor; null for most. */
export function anchorAtEnd(words: string): string | null {
  return words.endsWith('}') && words.length <= LONGEST ? (ANCHOR.exec(words)?.[0] ?? null) : null;
}

/** The anchors of headings: what one says itself, else what GitHub, and most site generators, make of its words. */
export function anchorsOf(text: string, blocks: readonly Block[]): Mark[] {
  const slugger = new GithubSlugger();
  return blocks.flatMap((block): Mark[] => {
    if (block.kind !== 'heading') return [];
    const { start, end } = block.span;
    const said = ANCHOR.exec(
      text
        .slice(end, end + LONGEST)
        .split(/[\r\n]/, 1)[0]
        ?.trimEnd() ?? '',
    );
    const anchor = said?.[1] ?? said?.[2] ?? slugger.slug(headingWords(text, block).slice(0, LONGEST));
    return anchor === '' ? [] : [{ start, kind: 'anchor', anchor }];
  });
}
