import type { Contents, Skipped, Summary } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import type { Card, CardBlock } from './card.ts';
import { originText } from './citation.ts';
import { folderLines } from './folders.ts';

/** More documents than this get a summary by folder above them. */
const SURVEYED = 60;

/** From this many files on, those that share a reason are one line. */
const SHARED = 4;

/** Every document with its origin and size, by folder first where there are many; then every file left out, in whole or in part, and why. */
export function presentSources({ documents, skipped }: Contents, language: Language): Card {
  const says = language.documents.sources;
  const unread = skipped.filter(({ isPartly }) => !isPartly);
  const partly = skipped.filter(({ isPartly }) => isPartly);
  const blocks: CardBlock[] = [{ kind: 'text', text: introOf(unread.length, language), quiet: false }];
  if (documents.length > SURVEYED) {
    const folders = folderLines(
      documents.map(({ path }) => path),
      language,
    );
    if (folders.length > 1) blocks.push({ kind: 'list', intro: says.byFolder, lines: folders });
  }
  blocks.push({ kind: 'list', intro: says.documents, lines: documents.map((one) => documentLine(one, language)) });
  if (unread.length > 0) blocks.push({ kind: 'list', intro: says.notRead, lines: skippedLines(unread, language) });
  if (partly.length > 0) blocks.push({ kind: 'list', intro: says.inPart, lines: skippedLines(partly, language) });
  return { title: says.title(documents.length), tone: 'plain', blocks };
}

function introOf(left: number, { documents, grammar }: Language): string {
  const { intro, notReadCount } = documents.sources;
  return left === 0 ? intro : grammar.paragraph([intro, notReadCount(left)]);
}

/** The lines of a text that was extracted are nobody's measure. */
function documentLine({ title, path, meta, lines, ownText, charset }: Summary, language: Language): string {
  const says = language.documents.sources;
  const origin = originText(meta, language);
  const parts = [path, ownText ? says.lines(lines) : '', charset ? says.readAs(charset) : ''];
  const file = parts.filter((part) => part !== '').join(', ');
  return `${title} (${file})${origin ? `: ${origin}` : ''}`;
}

/** Files with reasons of their own first, in their order; then, counted, those of which many share one. */
function skippedLines(skipped: readonly Skipped[], { documents }: Language): string[] {
  const byReason = new Map<string, string[]>();
  for (const { path, reason } of skipped) {
    const paths = byReason.get(reason);
    if (paths) paths.push(path);
    else byReason.set(reason, [path]);
  }
  const isShared = (reason: string): boolean => (byReason.get(reason)?.length ?? 0) >= SHARED;
  const alone = skipped.filter(({ reason }) => !isShared(reason)).map(({ path, reason }) => `${path}: ${reason}`);
  const together = [...byReason]
    .filter(([reason]) => isShared(reason))
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, paths]) => `${documents.sources.files(paths.length, paths[0] ?? '')}: ${reason}`);
  return [...alone, ...together];
}
