import { describe, expect, it } from 'vitest';
import { linesText, originText, placeBelow, placeText } from '../../src/present/citation.ts';
import { documentOf, hypervisors, quoteOf, rowQuote } from './sample.ts';

describe('where a quotation stands, in words', () => {
  it('names title, heading path, lines and file', () => {
    expect(placeText(rowQuote('CPU').citation)).toBe('Hypervisors compared › Performance, line 7 (hypervisors.md)');
  });

  it('says several lines as a range', () => {
    expect(linesText([12, 14])).toBe('lines 12–14');
    expect(linesText([12, 12])).toBe('line 12');
  });

  it('does not repeat a heading that is the title', () => {
    const document = documentOf('a.md', '# Title\n\n## Part\n\n### Section\n\nWords here.\n', { title: 'Title' });
    expect(placeText(quoteOf(document, 'Words').citation)).toBe('Title › Part › Section, line 7 (a.md)');
  });

  it('is short below a quotation from the same document', () => {
    const row = rowQuote('CPU').citation;
    expect(placeBelow(rowQuote('Memory').citation, row)).toBe('same section, line 8');
    expect(placeBelow(quoteOf(hypervisors, 'KVM guests').citation, row)).toBe('same document › Disk, line 13');
  });

  it('tells who wrote the document and when, and nothing that it does not know', () => {
    expect(originText(hypervisors.meta)).toBe('digest by A. Writer, May 2014');
    expect(originText({ title: 'Only a title' })).toBeNull();
    expect(originText({ author: 'A.\n Writer', date: '' })).toBe('by A. Writer');
  });

  it('tells a digest from its original', () => {
    const source = { title: 'Amazon and\nXen', kind: 'reader comment', author: 'pb', publisher: 'LWN', date: 'Oct 27' };
    expect(originText({ title: 'Who manages what', kind: 'digest', source })).toBe(
      'digest; source: “Amazon and Xen”, reader comment by pb, LWN, Oct 27',
    );
    expect(originText({ source: { url: 'https://example.org/a' } })).toBe('source: https://example.org/a');
    expect(originText({ source: {} })).toBeNull();
  });
});
