import fc from 'fast-check';
import type { Corpus } from '../../../src/corpus/document.ts';
import { CorpusError } from '../../../src/corpus/readers/reader.ts';
import { corpusOf } from '../../support/corpus.ts';
import { PIECES } from '../../support/pieces.ts';
import { changedTexts } from './changed.ts';
import { textsOf } from './files.ts';
import { anyMarkup } from './texts.ts';

/** Sentences and tables of which documents are put together, so that questions find something in them. */
const STATED = [
  ...[
    '# Hypervisors\n\n',
    '## Disk\n\n',
    'KVM guests reach the disk through virtio.\n\n',
    'Xen was begun in 2003 by Ian Pratt.\n\n',
  ],
  ...[
    '| | KVM | Xen |\n|---|---|---|\n| Disk | fast | 120 MB/s |\n| Price | 3 € | free |\n\n',
    '- Step one.\n- Step two.\n\n',
  ],
  ...[
    'The lamp (LED) was bought on 3 March 1931 for 4,500 kr.\n\n',
    'Ada: the lamp is green\n\n',
    '検索エンジンは文書を調べます。\n\n',
  ],
];
/** What those are about. */
export const TOPICS = [
  'KVM',
  'Xen',
  'disk',
  'virtio',
  'lamp',
  'LED',
  'Ian Pratt',
  '2003',
  'price',
  'step',
  '検索',
  'fast',
  'Ada',
];

const MOST_FILES = 3;

/** The files of a corpus by their names. */
export type Files = Readonly<Record<string, string>>;

const stated = fc.array(fc.constantFrom(...STATED), { maxLength: 12 }).map((parts) => parts.join(''));

/** Corpora of files of every text format: of statements, of markup, and of real files that were changed. */
export const anyCorpus: fc.Arbitrary<Files> = fc
  .array(
    fc.constantFrom(...Object.keys(PIECES)).chain((path) => {
      const pieces = [...(PIECES[path] ?? []), ...STATED];
      const real = textsOf(path.slice(path.lastIndexOf('.')));
      return fc.tuple(
        fc.constant(path),
        fc.oneof(
          stated,
          anyMarkup(pieces),
          ...(real.length > 0 ? [changedTexts(real, fc.constantFrom(...pieces))] : []),
        ),
      );
    }),
    { minLength: 1, maxLength: MOST_FILES },
  )
  .map((all) => Object.fromEntries(all.map(([path, text], at) => [`${at}${path}`, text])));

/** The corpus of some files; those that are refused are left out. */
export function readable(files: Files): Corpus {
  const documents = Object.entries(files).flatMap(([path, text]) => {
    try {
      return corpusOf({ [path]: text }).documents;
    } catch (error) {
      if (error instanceof CorpusError) return [];
      throw error;
    }
  });
  const held = new Map(documents.filter(({ blocks }) => blocks.length > 0).map((document) => [document.id, document]));
  return { documents: [...held.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), skipped: [] };
}
