import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/corpus/quote.ts';
import { type Library, openLibrary } from '../../src/library.ts';
import { receiptOf } from '../../src/verify/receipt.ts';
import { corpusOf } from '../support/corpus.ts';

const BOATS = `# Boats

The Heron is a small boat. She carries four people and a dog, and needs half a metre of water.

| Boat | Length | Sails |
|---|---|---|
| Heron | 5 metres | 2 |
| Petrel | 7 metres | 3 |

## Keeping

Boats are kept on land in winter.
`;
const TEA = '# Tea\n\nGreen tea is made with water that is not too hot.\n';

const libraryOf = (files: Record<string, string>): Library => openLibrary(corpusOf(files));
const before = libraryOf({ 'boats.md': BOATS, 'tea.md': TEA });

function quotationOf(question: string): Quote {
  const answer = before.ask(question);
  if (answer.kind === 'declined') throw new Error(`declined: ${question}`);
  return answer.quotes[0];
}

const carries = quotationOf('How many people does the Heron carry?');
const row = before.fact('Petrel', 'Length');

/** What has become of a quotation in another edition. */
const verdictOn = ({ citation, text }: Quote, files: Record<string, string>, words = text) =>
  libraryOf(files).verify(receiptOf(citation), words);

describe('a quotation is', () => {
  it('identical where nothing has changed, and where only what follows has', () => {
    for (const text of [BOATS, `${BOATS}\nMore.\n`]) {
      const verdict = verdictOn(carries, { 'boats.md': text });
      expect(verdict).toMatchObject({
        kind: 'identical',
        quote: { text: carries.text, citation: { path: 'boats.md' } },
      });
    }
  });

  it('moved where the same words stand elsewhere in the document, or in another', () => {
    const moved = verdictOn(carries, { 'boats.md': BOATS.replace('\n', '\n\nA line more.\n\nAnd another.\n') }, '');
    expect(moved).toMatchObject({ kind: 'moved', isElsewhere: false, quote: { text: carries.text } });
    expect(moved.kind === 'moved' && moved.quote.citation.lines).toEqual([7, 7]);
    const elsewhere = verdictOn(carries, { 'fleet/boats.md': `Our fleet\n\n${BOATS}`, 'tea.md': TEA });
    expect(elsewhere).toMatchObject({
      kind: 'moved',
      isElsewhere: true,
      quote: { citation: { path: 'fleet/boats.md' } },
    });
  });

  it('changed where half of the words are there, with what is gone and what is new', () => {
    const verdict = verdictOn(carries, { 'boats.md': BOATS.replace('four people', 'six people') });
    expect(verdict).toMatchObject({
      kind: 'changed',
      quote: { text: carries.text.replace('four', 'six') },
      difference: expect.arrayContaining([
        { kind: 'gone', text: 'four' },
        { kind: 'new', text: 'six' },
      ]),
    });
  });

  it('changed as a row of a table as well, which keeps its header', () => {
    if (row.kind === 'declined') throw new Error('declined');
    const verdict = verdictOn(row.quotes[0], { 'boats.md': BOATS.replace('7 metres', '8 metres') });
    expect(verdict).toMatchObject({
      kind: 'changed',
      quote: { text: '| Petrel | 8 metres | 3 |', header: '| Boat | Length | Sails |', form: 'row' },
    });
  });

  it('gone where nothing is like it, or nobody knows its words', () => {
    expect(verdictOn(carries, { 'boats.md': '# Boats\n\nThere are none any more.\n' })).toEqual({
      kind: 'gone',
      document: 'Boats',
    });
    expect(verdictOn(carries, { 'tea.md': TEA })).toEqual({ kind: 'gone', document: null });
    expect(verdictOn(carries, { 'boats.md': BOATS.replace('four', 'six') }, '')).toEqual({
      kind: 'gone',
      document: 'Boats',
    });
  });

  it('found wherever it went, whatever was quoted', () => {
    const questions = ['How long is the Petrel?', 'Where are boats kept in winter?', 'How is green tea made?'];
    const later = { 'boats.md': `${TEA}\n${BOATS}`, 'tea.md': `Of tea.\n\n${TEA}` };
    for (const question of questions) {
      const quotation = quotationOf(question);
      expect(verdictOn(quotation, later, ''), question).toMatchObject({
        kind: 'moved',
        quote: { text: quotation.text },
      });
    }
  });
});

describe('a quotation in its place', () => {
  it('is marked in what stands around it in its section', () => {
    const { citation } = quotationOf('Where are boats kept in winter?');
    expect(before.around(citation)).toMatchObject({
      text: 'Boats are kept on land in winter.',
      matches: [{ start: 0, end: 33 }],
    });
    const wider = before.around(carries.citation);
    expect(wider?.text.startsWith('The Heron is a small boat.')).toBe(true);
    expect(wider?.text).toContain('| Petrel | 7 metres | 3 |');
    expect(wider?.text).not.toContain('Keeping');
    const [mark] = wider?.matches ?? [];
    expect(wider?.text.slice(mark?.start, mark?.end)).toBe(carries.text);
  });

  it('has three sentences or rows on each side at most, and a thousand characters', () => {
    const sentences = Array.from({ length: 400 }, (_, at) => `The dog number ${at} eats well.`);
    const rows = Array.from({ length: 400 }, (_, at) => `| Boat ${at} | ${at} metres |`);
    const library = libraryOf({
      'long.md': `# Long\n\n${sentences.join(' ')}\n\n## Rows\n\n| Boat | Length |\n|---|---|\n${rows.join('\n')}\n`,
    });
    for (const words of ['The dog number 200 eats well.', '| Boat 200 | 200 metres |']) {
      const start = library.document('long.md')?.text.indexOf(words) ?? -1;
      const wider = library.around({
        ...carries.citation,
        documentId: 'long.md',
        span: { start, end: start + words.length },
      });
      expect(wider?.text.length).toBeLessThanOrEqual(words.length + 1_000);
      expect(wider?.text.match(/The dog|\| Boat/gu)).toHaveLength(7);
      expect(wider?.text).toMatch(/^(?:The dog|\| Boat).*(?:well\.|\|)$/su);
    }
    expect(library.around({ ...carries.citation, documentId: 'none.md' })).toBeNull();
  });
});
