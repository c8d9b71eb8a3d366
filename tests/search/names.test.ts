import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { indexDocuments } from '../../src/search/segment.ts';
import { indexAll, indexOf, openingWith } from '../../src/search/segments.ts';
import { corpusOf } from '../support/corpus.ts';

const { documents } = corpusOf({
  'a.txt': 'The Harbour Control Room (HCR) is above the quay.',
  'aliases.yml': 'quay: [wharf, landing stage]',
});
const open = (id: string): Document => documents.find((document) => document.id === id) as Document;

describe('the other names of an index', () => {
  it('are those of introduced abbreviations, both ways', () => {
    const index = indexAll(documents);
    expect(index.otherNames('hcr')).toEqual([{ name: ['hcr'], other: ['harbor', 'control', 'room'] }]);
    expect(index.otherNames('harbor')).toEqual([{ name: ['harbor', 'control', 'room'], other: ['hcr'] }]);
    expect(index.otherNames('control')).toEqual([]);
  });

  it('are for each name of an aliases file all others of its group', () => {
    const index = indexAll(documents);
    const others = (term: string): string[] => index.otherNames(term).map(({ other }) => other.join(' '));
    expect(others('quai').sort()).toEqual(['land stage', 'wharf']);
    expect(others('wharf').sort()).toEqual(['land stage', 'quai']);
  });

  it('are not those of documents that are gone, nor twice those that several segments have', () => {
    const parts = [
      { segment: indexDocuments(documents), ids: ['a.txt', null] },
      { segment: indexDocuments(documents.slice(0, 1)), ids: ['a.txt'] },
    ];
    const index = indexOf(parts, openingWith(open));
    expect(index.otherNames('hcr')).toHaveLength(1);
    expect(index.otherNames('wharf')).toEqual([]);
  });
});
