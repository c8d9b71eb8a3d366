import { above, type Passage } from '../passages/passage.ts';
import { sentences } from '../text/sentences.ts';
import { moved, type Span } from '../text/span.ts';
import { isStopWord } from '../text/stopwords.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** A sentence that opens like this leans on the one before it: "They …", "Because of these problems, …". */
const LEANS =
  /^[("“]*(?:(?:because of|due to|despite|in spite of|as a result of|given|with|without|for|from|after)\s+(?:all\s+)?(?:this|that|these|those|such|it|them)|it|its|they|their|them|he|she|his|her|this|that|these|those|such|so|thus|therefore|otherwise|however|but|and|also|instead|by doing so|in this case|both|here|then)\b/i;

/** Whether words cannot be understood without the sentence before them. */
export function leans(words: string): boolean {
  return LEANS.test(words);
}

/** Longest piece of code, in characters, that is quoted as one; a longer one is cut at its blank lines. */
const LONGEST_CODE = 700;

/** The pieces of a passage, as spans into its text: the sentences of its prose, its code; a row, a figure and a byline are one each. */
function piecesOf({ kind, text, parts, span }: Passage): Span[] {
  if (kind !== 'prose') return [{ start: 0, end: text.length }];
  return parts.flatMap((part) => {
    const own = moved(part, -span.start);
    return part.code ? codePieces(text, own) : sentences(text, own);
  });
}

/** The units of a passage, as spans into its document. */
export function unitSpans(passage: Passage): Span[] {
  return pageOf(passage).spans.map((span) => moved(span, passage.span.start));
}

function codePieces(text: string, { start, end }: Span): Span[] {
  if (end - start <= LONGEST_CODE) return [{ start, end }];
  const pieces: Span[] = [];
  let from = start;
  for (const gap of text.slice(start, end).matchAll(/\r?\n[ \t]*(?:\r?\n)+/g)) {
    pieces.push({ start: from, end: start + gap.index });
    from = start + gap.index + gap[0].length;
  }
  return [...pieces, { start: from, end }].filter((piece) => text.slice(piece.start, piece.end).trim() !== '');
}

/** A passage cut into units and analysed once, whatever is asked of it. Its spans are of the passage's text, not of the document's. */
export interface Page {
  readonly text: string;
  readonly spans: readonly Span[];
  /** For each unit, its words. */
  readonly tokens: readonly (readonly Token[])[];
  /** For each unit, its words but function words. */
  readonly content: readonly (readonly Token[])[];
  readonly aboveTokens: readonly Token[];
  /** These but function words. */
  readonly aboveContent: readonly Token[];
  readonly titleTokens: readonly Token[];
  readonly titleContent: readonly Token[];
  /** The words of the nearest heading but function words. */
  readonly headingContent: readonly Token[];
}

const known = new WeakMap<Passage, Page>();

export function pageOf(passage: Passage): Page {
  const before = known.get(passage);
  if (before) return before;
  const { text, title } = passage;
  const spans = piecesOf(passage);
  const tokens = spans.map((span) => tokenize(text, span));
  const aboveTokens = tokenize(above(passage));
  const titleTokens = tokenize(title);
  const page: Page = {
    text,
    spans,
    tokens,
    content: tokens.map(contentOf),
    aboveTokens,
    aboveContent: contentOf(aboveTokens),
    titleTokens,
    titleContent: contentOf(titleTokens),
    headingContent: contentOf(tokenize(passage.headings.at(-1) ?? '')),
  };
  known.set(passage, page);
  return page;
}

function contentOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => !isStopWord(token));
}
