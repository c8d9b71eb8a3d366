import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';

const FERRIES = `Ship,Built,Length (m),Home port,Passengers,Crew
Heron,1968,41.5,Falmouth,210,9
Curlew,1974,38.0,Penzance,180,8
Plover,1991,52.3,Falmouth,340,14
Dunlin,2003,47.8,Bristol,265,11
Total,,,,995,42
`;

const ACCOUNTS = `(row),Year ended / 2019,Year ended / 2018,% Change
Revenue: / Tickets,"$4,120","$3,980",3.5%
Revenue: / Freight,910,880,3.4%
Revenue: / Total revenue,"$5,030","$4,860",3.5%
Net income,240,260,(7.7)%
Net income per share,1.20,1.31,(8.4)%
`;

const CARGO = `(row),Tonnes carried,Change 2019-2018,Change 2018-2017
October 2019,"1,538",2.0%,1.1%
November 2019,"2,188",0.4%,3.1%
December 2019,"2,221",1.6%,0.2%
Total,"5,947",1.3%,1.5%
Income before income taxes,"5,151",4.2%,2.4%
Income tax provision,"1,216",4.6%,2.9%
`;

/** The value that a library over one file answers with; null for a refusal or an answer that is no cell. */
function cellIn(file: string, question: string): string | null {
  const answer = openLibrary(corpusOf({ 'table.csv': file })).ask(question);
  return answer.kind === 'quoted' ? (answer.cell?.value ?? null) : null;
}

describe('a question in plain words to a table', () => {
  it.each([
    ['how many passengers does the plover take?', '340'],
    ['which ship was built after the Plover?', 'Dunlin'],
    ['which ship is longer, Heron or Curlew?', 'Heron'],
    ['which port is home to the most ships?', 'Falmouth'],
  ])('%s', (question, value) => {
    expect(cellIn(FERRIES, question)).toBe(value);
  });

  it.each([
    ['What was the net income in 2018?', '260'],
    ['What was the net income per share in 2019?', '1.20'],
    ['By what percentage did net income per share change from 2018 to 2019?', '(8.4)%'],
    ['How much revenue came from freight in 2019?', '910'],
    ['What was the total revenue of 2018?', '$4,860'],
  ])('%s', (question, value) => {
    expect(cellIn(ACCOUNTS, question)).toBe(value);
  });

  it.each([
    // The question leads to each of three months alike.
    ['How many tonnes were carried in 2019?', '5,947'],
    ['How many tonnes were carried in November 2019?', '2,188'],
    // Its words stand in both labels, in one of them as they are asked.
    ['What change of income before income taxes was there in 2019 compared to 2018?', '4.2%'],
    ['By how much did the income tax provision grow in 2018 compared to the year before?', '2.9%'],
  ])('%s', (question, value) => {
    expect(cellIn(CARGO, question)).toBe(value);
  });

  it('may name the company that the only table is of', () => {
    expect(cellIn(ACCOUNTS, "What was Petrel Lines' net income in 2018?")).toBe('260');
  });

  it('is answered with the row and its header, the value marked', () => {
    const answer = openLibrary(corpusOf({ 'ferries.csv': FERRIES })).ask('which ship was built after the Heron?');
    if (answer.kind !== 'quoted') throw new Error('declined');
    const [quote] = answer.quotes;
    expect(quote.text).toBe('Curlew,1974,38.0,Penzance,180,8');
    expect(quote.header).toContain('Home port');
    expect(quote.matches.map(({ start, end }) => quote.text.slice(start, end))).toEqual(['Curlew']);
  });

  it('has no cell where no row is meant, or a name is unknown among several documents', () => {
    expect(cellIn(ACCOUNTS, 'What about the weather?')).toBeNull();
    const two = openLibrary(corpusOf({ 'a.csv': ACCOUNTS, 'b.md': '# Notes\n\nNothing is said of ferries here.\n' }));
    expect(two.ask("What was Petrel Lines' net income in 2018?").kind).toBe('declined');
  });

  it('has no cell of another kind than what is asked for', () => {
    for (const question of ['how many ships do not sail from Falmouth?', 'how many oak ships are there?']) {
      const value = cellIn(FERRIES, question);
      if (value !== null) expect(value).toMatch(/\d/u);
    }
    expect(cellIn('Phone,Price\nAster,299 EUR\nBirch,199 EUR\n', 'which phone is the newest?')).toBeNull();
  });

  it('gives no column when it asks which of two', () => {
    const text = '| Feature | Oak | Elm |\n|---|---|---|\n| Grain | fine | coarse |\n| Weight | high | low |\n';
    const answer = openLibrary(corpusOf({ 'wood.md': text })).ask('Is the grain finer with softwood or with Elm?');
    expect(answer.kind === 'quoted' ? answer.cell : null).toBeNull();
  });
});
