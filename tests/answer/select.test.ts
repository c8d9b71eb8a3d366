import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/answer/question.ts';
import { rankUnits } from '../../src/answer/rank.ts';
import { selectQuotes } from '../../src/answer/select.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import { slice } from '../../src/text/span.ts';
import { corpusOf } from '../support/corpus.ts';
import { sourcesOf } from './sources.ts';

function quotes(files: Readonly<Record<string, string>>, text: string): Quote[] {
  const { index } = sourcesOf(corpusOf(files));
  const question = readQuestion(text, index);
  const [first, ...rest] = rankUnits(question, index);
  return first ? selectQuotes(question, [first, ...rest]) : [];
}
const first = (text: string, question: string, path = 'a.md'): Quote | undefined =>
  quotes({ [path]: text }, question)[0];

/** Sentences that match nothing, so that a passage is too long to be quoted as a whole. */
const FILLER = 'Gulls cry over the roofs of the town. Rain falls on the hills most of the year. '.repeat(5).trim();

describe('a quotation of prose', () => {
  it('is a short passage as a whole', () => {
    const text = 'Yes.\n\nThe ferry sails in winter, as long as there is no ice.';
    expect(first(text, 'Does the ferry sail in winter?')?.text).toBe(text);
  });

  it('is one sentence of a long passage', () => {
    expect(first(`${FILLER} The ferry sails at ten. ${FILLER}`, 'When does the ferry sail?')?.text).toBe(
      'The ferry sails at ten.',
    );
  });

  it('takes in the sentences that it leans on', () => {
    const said = 'The ferry was built in Skarn. It was launched late. This delayed the opening of the quay.';
    expect(first(`${FILLER} ${said} ${FILLER}`, 'What delayed the opening of the quay?')?.text).toBe(said);
  });

  it('takes in one sentence that leans on it, and no more', () => {
    const said = 'The ferry was built in Skarn. It was launched late.';
    expect(first(`${FILLER} ${said} It is still there. ${FILLER}`, 'Where was the ferry built?')?.text).toBe(said);
  });

  it('never grows beyond what is read at a glance, unless one sentence does', () => {
    const chain = `The ferry was built in Skarn. ${'It was launched with a speech of the mayor and a song of the school. '.repeat(12)}It opened the quay.`;
    const text = first(chain, 'What opened the quay?')?.text ?? '';
    expect(text).toContain('It opened the quay.');
    expect(text.length).toBeLessThanOrEqual(500);
    const sentence = `The ferry carries ${'barrels, '.repeat(100)}and nets.`;
    expect(first(`${sentence} ${FILLER}`, 'What does the ferry carry?')?.text).toBe(sentence);
  });
});

describe('a quotation', () => {
  it('of a row has the table’s header beside it', () => {
    const found = first('Boat,Length\nHeron,12 m\nTern,9 m\n', 'length of the Heron', 'a.csv');
    expect(found).toMatchObject({ text: 'Heron,12 m', header: 'Boat,Length', form: 'row' });
  });

  it('of code or of a drawing keeps its lines', () => {
    const code = 'harbour.open();\nharbour.lamp.on();';
    expect(first(`${FILLER}\n\n\`\`\`js\n${code}\n\`\`\`\n\n${FILLER}`, 'harbour lamp on')).toMatchObject({
      text: code,
      form: 'figure',
    });
    const drawing = '+------+    +------+\n| mole |--->| quay |\n+------+    +------+';
    expect(first(`Seen from above.\n\n${drawing}`, 'mole quay', 'a.txt')).toMatchObject({
      text: drawing,
      form: 'figure',
    });
  });

  it('marks the words that match, in any form and wherever they stand', () => {
    const found = first('Ferries sail. The ferry sailed at ten.', 'When did the ferry sail?');
    expect(found?.matches.map((match) => slice(found.text, match))).toEqual(['Ferries', 'sail', 'ferry', 'sailed']);
  });
});

describe('further quotations', () => {
  const page = (name: string) => `# ${name}\n\nThe ferry to Skarn sails at ten on ${name}.`;

  it('are two at most', () => {
    const files = Object.fromEntries(['Monday', 'Tuesday', 'Friday', 'Sunday'].map((day) => [`${day}.md`, page(day)]));
    expect(quotes(files, 'When does the ferry to Skarn sail?')).toHaveLength(3);
  });

  it('repeat no words, be they at the same place or elsewhere', () => {
    const same = 'The ferry to Skarn sails at ten.';
    expect(quotes({ 'a.txt': same, 'b.txt': same }, 'When does the ferry to Skarn sail?')).toHaveLength(1);
    const twice = 'The ferry to Skarn sails at ten. The ferry to Skarn never sails at noon.';
    expect(quotes({ 'a.txt': twice }, 'When does the ferry to Skarn sail?')).toHaveLength(1);
  });

  it('speak of the names that the best one speaks of', () => {
    const files = {
      'a.txt': 'The last night ferry to Skarn sails at ten in winter.',
      'b.txt': 'The last night ferry to Amsel sails at nine in winter.',
      'c.txt': 'Skarn is an island. Nobody lives on Skarn.',
    };
    const found = quotes(files, 'When does the last night ferry to Skarn sail in winter?');
    expect(found.map(({ text }) => text)).toEqual([files['a.txt']]);
    expect(quotes(files, 'When does the last night ferry sail in winter?')).toHaveLength(2);
  });

  it('are none that match far less', () => {
    const files = { 'a.txt': 'The ferry to Skarn sails at ten.', 'b.txt': 'Gulls sail over the roofs.' };
    expect(quotes(files, 'When does the ferry to skarn sail at ten?')).toHaveLength(1);
  });
});
