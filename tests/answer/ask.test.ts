import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer, Quoted } from '../../src/answer/answer.ts';
import { openLibrary } from '../../src/library.ts';
import { corpusOf, loadCorpus } from '../support/corpus.ts';
import { faultsOfAnswer, quotesIn } from '../support/exact.ts';
import { HARBOUR, harbour } from './harbour.ts';

const library = openLibrary(harbour);

function ask(question: string, earlier: readonly Answer[] = []): Answer {
  const answer = library.ask(question, earlier);
  expect(faultsOfAnswer(harbour, answer)).toEqual([]);
  return answer;
}

function quoted(question: string, earlier: readonly Answer[] = []): Quoted {
  const answer = ask(question, earlier);
  if (answer.kind !== 'quoted') throw new Error(`declined: ${JSON.stringify(answer.reason)}`);
  return answer;
}

/** The answers to the turns of one conversation. */
function converse(...turns: readonly string[]): Answer[] {
  const answers: Answer[] = [];
  for (const turn of turns) answers.push(ask(turn, [...answers]));
  return answers;
}

describe('a question', () => {
  it.each([
    ['Who drew the plans of the lighthouse?', 'lighthouse.md', 'Clara Venn drew the plans'],
    ['Why was granite chosen?', 'lighthouse.md', 'the waves had carried away two towers of wood'],
    ['When did an electric lamp replace the first one?', 'lighthouse.md', '3 March 1931'],
    ['May dogs climb the tower?', 'lighthouse.md', 'Dogs have to stay'],
    ['When does the night ferry leave the north quay?', 'ferry.txt', 'at ten in the evening'],
    ['How thick may the ice be for the ferry to sail?', 'ferry.txt', 'thirty centimetres'],
    ['How many boats were lost in the storm?', 'log.jsonl', 'Three boats were lost'],
    ['What slept on the slipway?', 'log.jsonl', 'A seal slept'],
    ['Is fishing forbidden at the north quay?', 'quays.html', 'Fishing from the north quay is forbidden'],
    ['lighthose enginer plans', 'lighthouse.md', 'The engineer'],
    ['FOG HORN', 'lighthouse.md', 'a horn sounds'],
  ])('“%s” is answered from %s: “%s”', (question, path, words) => {
    const [first] = quoted(question).quotes;
    expect(first.citation.path).toBe(path);
    expect(first.text).toContain(words);
    expect(first.matches.length).toBeGreaterThan(0);
  });

  it('about the text itself is answered by its byline, one about a person by their contact card', () => {
    expect(quoted('When was The Night Ferry posted?').quotes[0].text).toBe('Posted Oct 27, 2012 by jfinch');
    expect(quoted('What is the phone number of Jonas Finch?').quotes[0].text).toContain('978 555 0142');
  });

  it('tells where its answer stands: document, headings and lines', () => {
    const [{ citation }] = quoted('When did an electric lamp replace the first one?').quotes;
    expect(citation).toMatchObject({
      path: 'lighthouse.md',
      title: 'The lighthouse of Port Amsel',
      headings: ['The lighthouse of Port Amsel', 'Lamp'],
      lines: [14, 15],
    });
  });

  it('is repeated as it was put', () => {
    const odd = '  Why was\tgranite chosen?? ';
    expect(ask(odd)).toMatchObject({ question: odd, understood: odd });
  });
});

describe('a question of function words alone', () => {
  const men = openLibrary(
    corpusOf({ 'a.txt': 'The boats of the men are in, and so is the fish. To be out or not is up to them.' }),
  );

  it('is answered where its very phrase stands', () => {
    expect(men.ask('to be out or not').kind).toBe('quoted');
  });

  it('is declined where its words only stand about, and none of them is called unknown', () => {
    expect(men.ask('to be or not to be')).toMatchObject({ kind: 'declined', reason: { kind: 'nothing-found' } });
  });
});

describe('a question that is a look-up in plain words', () => {
  it.each([
    ['How long is the Heron?', '12 m'],
    ['What is the crew of the Storm Petrel?', '6'],
    ['engine of SP', 'diesel'],
  ])('“%s” is answered by the cell: %s', (question, value) => {
    expect(quoted(question)).toMatchObject({ cell: { value }, comparison: null });
  });

  it('may ask for a comparison', () => {
    const { comparison, cell } = quoted('Compare the Heron and the Kittiwake');
    expect(cell).toBeNull();
    expect(comparison?.subjects).toEqual(['Heron', 'Kittiwake']);
    expect(comparison?.rows.map(({ aspect }) => aspect)).toEqual(['Length', 'Crew', 'Engine']);
    expect(quoted('crew of Heron vs Storm Petrel').comparison?.rows).toHaveLength(1);
  });

  it('that is stated of one side only is answered by the passages instead', () => {
    const { comparison, quotes } = quoted('How do the north quay and the coal quay differ in fishing?');
    expect(comparison).toBeNull();
    expect(quotes[0].text).toContain('Fishing from the north quay is forbidden');
  });

  it('is searched for like any other when it asks for more than that', () => {
    expect(ask('Who built the engine of the Heron in Skarn?')).not.toMatchObject({ cell: { value: 'diesel' } });
  });
});

describe('a question is declined', () => {
  it.each([
    ['when it is empty', '', 'empty-question'],
    ['when it has no words', '?! 😀', 'empty-question'],
    ['when a name in it is unknown', 'Who is the mayor of Oslo?', 'unknown-terms'],
    ['when its words are unknown', 'What do penguins juggle?', 'unknown-terms'],
    ['when its words stand nowhere together', 'rapeseed ice barge', 'terms-apart'],
    ['when nobody’s number is theirs', 'What is the phone number of Clara Venn?', 'kind-missing'],
    ['when only furniture has its words', 'Subscribe to our newsletter for departures', 'unknown-terms'],
  ])('%s', (_, question, kind) => {
    expect(ask(question)).toMatchObject({ kind: 'declined', question, reason: { kind } });
  });

  it('with the nearest places, which are no quotations', () => {
    const answer = ask('How many passengers does the ferry carry?');
    expect(answer).toMatchObject({ kind: 'declined', reason: { kind: 'unknown-terms', terms: ['passengers'] } });
    expect(answer.kind === 'declined' && answer.nearest[0]?.path).toBe('ferry.txt');
    expect(quotesIn(answer)).toEqual([]);
  });

  it('without any place when nothing is near', () => {
    expect(ask('What do penguins juggle?')).toMatchObject({ nearest: [] });
  });
});

describe('a conversation', () => {
  it('goes on about the same thing', () => {
    const [, crew] = converse('How long is the Heron?', 'And the Kittiwake?');
    expect(crew).toMatchObject({ question: 'And the Kittiwake?', cell: { subject: 'Kittiwake', value: '9 m' } });
    const [, fuel] = converse('What is the crew of the Heron?', 'what about fuel?');
    expect(fuel).toMatchObject({ cell: { subject: 'Heron', value: '600 litres' } });
  });

  it('knows the subjects of the documents however they are typed', () => {
    const [, crew] = converse('how long is the heron', 'and the kittiwake');
    expect(crew).toMatchObject({ cell: { subject: 'Kittiwake', aspect: 'Length' } });
  });

  it('goes on after a refusal as well', () => {
    const [refused, then] = converse('What did the Zanzibar insurance of the Heron cost?', 'And the crew?');
    expect(refused?.kind).toBe('declined');
    expect(then).toMatchObject({ cell: { subject: 'Heron', aspect: 'Crew' } });
  });

  it('that asks for more is not shown the same words again', () => {
    const [first, more] = converse('Why was granite chosen?', 'What else?');
    expect(first?.kind).toBe('quoted');
    expect(more?.understood).toBe(first?.understood);
    const shown = first?.kind === 'quoted' ? first.quotes.map(({ text }) => text) : [];
    if (more?.kind === 'quoted') for (const { text } of more.quotes) expect(shown).not.toContain(text);
    expect(more).not.toEqual(first);
  });

  it('does not change what stands on its own', () => {
    const question = 'Why was granite chosen for the lighthouse?';
    const [, , again] = converse('How long is the Heron?', 'And the Kittiwake?', question);
    const { understood, quotes } = quoted(question);
    expect(again).toMatchObject({ understood, quotes });
  });
});

const QUESTIONS = [
  'Why was granite chosen?',
  'ferry quay boats harbour lamp',
  'compare Heron and Kittiwake',
  'What do penguins juggle?',
  'Who posted it?',
  'lighthose enginer',
];
const bytes = (where: { ask(question: string): Answer }): string =>
  JSON.stringify(QUESTIONS.map((text) => where.ask(text)));

describe('the same corpus and the same question', () => {
  it('give the same bytes, however often and after whatever else was asked', () => {
    const before = bytes(library);
    for (const question of ['zebra', 'lamp lamp lamp', 'and the Kittiwake?']) library.ask(question);
    expect(bytes(library)).toBe(before);
    expect(bytes(openLibrary(harbour))).toBe(before);
  });

  it('give the same bytes in whatever order the files came onto the disk', async () => {
    const texts = Object.entries(HARBOUR);
    const answers: string[] = [];
    for (const order of [texts, [...texts].reverse()]) {
      const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      for (const [path, text] of order) writeFileSync(join(folder, path), text);
      answers.push(bytes(openLibrary(await loadCorpus([folder]))));
    }
    expect(new Set([...answers, bytes(library)]).size).toBe(1);
  });
});
