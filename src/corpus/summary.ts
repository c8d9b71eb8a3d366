import { linesOf } from '../text/lines.ts';
import type { Document, Summary } from './document.ts';

/** What is told of a document without quoting it. */
export function summaryOf({ id, path, title, meta, url, text, ownText, charset, blocks }: Document): Summary {
  const counts: Record<string, number> = {};
  for (const { kind } of blocks) counts[kind] = (counts[kind] ?? 0) + 1;
  return {
    id,
    path,
    title,
    meta,
    url,
    lines: lineCount(text),
    ownText,
    ...(charset ? { charset } : {}),
    blocks: counts,
  };
}

/** Lines as an editor counts them: a line break at the very end begins no further line. */
function lineCount(text: string): number {
  const lines = linesOf(text);
  return lines.length > 1 && lines.at(-1)?.text === '' ? lines.length - 1 : lines.length;
}
