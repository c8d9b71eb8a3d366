import type { Corpus, Document } from '../corpus/document.ts';
import { linesOf } from '../text/lines.ts';
import type { Card, CardBlock } from './card.ts';
import { originText } from './citation.ts';
import { counted } from './words.ts';

/** What a corpus holds: every document with its origin and size, then every file that was left out and why. */
export function presentSources({ documents, skipped }: Corpus): Card {
  const blocks: CardBlock[] = [
    { kind: 'list', intro: 'Every answer is quoted from these.', lines: documents.map(documentLine) },
  ];
  if (skipped.length > 0)
    blocks.push({
      kind: 'list',
      intro: `Not read: ${counted(skipped.length, 'file')}.`,
      lines: skipped.map(({ path, reason }) => `${path}: ${reason}`),
    });
  return { title: counted(documents.length, 'document'), tone: 'plain', blocks };
}

function documentLine(document: Document): string {
  const origin = originText(document.meta);
  const size = counted(linesOf(document.text).length, 'line');
  return `${document.title} (${document.path}, ${size})${origin ? `: ${origin}` : ''}`;
}
