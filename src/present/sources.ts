import type { Contents, Skipped, Summary } from '../corpus/document.ts';
import type { Card, CardBlock } from './card.ts';
import { originText } from './citation.ts';
import { folderLines } from './folders.ts';
import { counted, grouped } from './words.ts';

/** More documents than this get a summary by folder above them. */
const SURVEYED = 60;

/** From this many files on, those that share a reason are one line. */
const SHARED = 4;

/** Every document with its origin and size, by folder first where there are many; then every file left out, in whole or in part, and why. */
export function presentSources({ documents, skipped }: Contents): Card {
  const unread = skipped.filter(({ isPartly }) => !isPartly);
  const partly = skipped.filter(({ isPartly }) => isPartly);
  const blocks: CardBlock[] = [{ kind: 'text', text: introOf(unread.length), quiet: false }];
  if (documents.length > SURVEYED) {
    const folders = folderLines(documents.map(({ path }) => path));
    if (folders.length > 1) blocks.push({ kind: 'list', intro: 'By folder:', lines: folders });
  }
  blocks.push({ kind: 'list', intro: 'Documents:', lines: documents.map(documentLine) });
  if (unread.length > 0) blocks.push({ kind: 'list', intro: 'Not read:', lines: skippedLines(unread) });
  if (partly.length > 0) blocks.push({ kind: 'list', intro: 'Read in part:', lines: skippedLines(partly) });
  return { title: counted(documents.length, 'document'), tone: 'plain', blocks };
}

function introOf(left: number): string {
  const intro = 'Every answer is quoted from these.';
  if (left === 0) return intro;
  return `${intro} ${counted(left, 'file')} ${left === 1 ? 'was' : 'were'} not read.`;
}

/** The lines of a text that was extracted are nobody's measure. */
function documentLine({ title, path, meta, lines, ownText, charset }: Summary): string {
  const origin = originText(meta);
  const parts = [path, ownText ? counted(lines, 'line') : '', charset ? `read as ${charset}` : ''];
  const file = parts.filter((part) => part !== '').join(', ');
  return `${title} (${file})${origin ? `: ${origin}` : ''}`;
}

/** Files with reasons of their own first, in their order; then, counted, those of which many share one. */
function skippedLines(skipped: readonly Skipped[]): string[] {
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
    .map(([reason, paths]) => `${grouped(paths.length)} files (${paths[0]}, …): ${reason}`);
  return [...alone, ...together];
}
