import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/language/en.ts';
import { type Library, openLibrary } from '../../../src/library.ts';
import { reasonText } from '../../../src/present/reason.ts';
import { corpusOf } from '../../support/corpus.ts';

const FERRIES = `Ship,Built,Length (m),Home port,Passengers,Crew,Wi-Fi,Noise
Heron,1968,41.5,Falmouth,210,9,yes,high
Curlew,1974,38.0,Penzance,180,8,no,low
Plover,1991,52.3,Falmouth,340,14,yes,very high
Dunlin,2003,47.8,Bristol,265,11,,medium
Total,,,,995,42,,
`;
const PLANS = `# Plans of the harbour mail

| Plan | Free | Team | Enterprise (ENT) |
|---|---|---|---|
| Price per seat | $0 | $6 | $19 |
| Storage | 5 GB | 50 GB | 2 TB |
| Support | forum only | forum only | phone, 24/7 |
| Audit log | – | 30 days | 1 year |
| SSO (SAML) | no | no | yes |
`;

const ferries = openLibrary(corpusOf({ 'ferries.csv': FERRIES, 'plans.md': PLANS }));

/** What things are told: their subjects, or, of one subject, the aspects; null for another answer. */
function told(question: string, library: Library = ferries): readonly string[] | null {
  const answer = library.ask(question);
  if (answer.kind === 'declined' || !answer.tally) return null;
  const { facts, by } = answer.tally;
  for (const { value, quote } of facts) expect(quote.text).toContain(value);
  return facts.map((fact) => fact[by]);
}

function refusal(question: string): string | null {
  const answer = ferries.ask(question);
  return answer.kind === 'declined' ? reasonText(answer.reason, ENGLISH) : null;
}

describe('a question for how many, or which', () => {
  it.each([
    ['How many ships are there?', ['Heron', 'Curlew', 'Plover', 'Dunlin']],
    ['How many ships are longer than 40 m?', ['Heron', 'Plover', 'Dunlin']],
    ['How many ships are longer than 4100 cm?', ['Heron', 'Plover', 'Dunlin']],
    ['How many ships were built before 1991?', ['Heron', 'Curlew']],
    ['How many ships take at least 210 passengers?', ['Heron', 'Plover', 'Dunlin']],
    ['Which ships take more than 210 passengers?', ['Plover', 'Dunlin']],
    ['How many ships have Falmouth as their home port?', ['Heron', 'Plover']],
    ['How many ships have Wi-Fi?', ['Heron', 'Plover']],
    ['Which ships have no Wi-Fi?', ['Curlew']],
    ['How many plans have forum only?', ['Free', 'Team']],
    ['Which plans have forum only?', ['Free', 'Team']],
    ['How many plans cost less than $10?', ['Free', 'Team']],
    ['Which plan has at least 50 GB of storage?', ['Team', 'Enterprise (ENT)']],
    ['Which plans have phone support?', ['Enterprise (ENT)']],
    ['List the plans with SSO', ['Enterprise (ENT)']],
    ['How many plans are there?', ['Free', 'Team', 'Enterprise (ENT)']],
  ])('%s', (question, subjects) => {
    expect(told(question)).toEqual(subjects);
  });

  it.each([
    'How many ports are there?',
    'How many passengers does the Plover take?',
    'How many long ships are there?',
    'How many ships have Wi-Fi and a zeppelin?',
    'How many ships are neither in Falmouth nor in Bristol?',
    'Which plans have forum only and a zeppelin?',
  ])('is none when it asks for anything more or else: %s', (question) => {
    expect(told(question)).toBeNull();
  });

  it('tells of how many nothing is stated', () => {
    const answer = ferries.ask('How many ships have Wi-Fi?');
    expect(answer.kind === 'quoted' && answer.tally).toMatchObject({ among: 3, unstated: ['Dunlin'] });
  });

  it.each([
    ['Which plans have an audit log?', '“Audit log” is stated as “30 days”, which is neither yes nor no.'],
    ['How many ships take more than 1000 passengers?', '“Passengers” is stated for 4, for none of them as asked.'],
    ['How many ships are louder than 40 dB?', null],
  ])('is refused where the column does not decide it: %s', (question, reason) => {
    if (reason !== null) expect(refusal(question)).toBe(reason);
    expect(told(question)).toBeNull();
  });

  it('is not counted where a value says more than what is asked for', () => {
    const text = '| Mode | Host |\n|---|---|\n| A | Xen |\n| B | Xen with patches |\n| C | KVM |\n';
    const library = openLibrary(corpusOf({ 'modes.md': text }));
    expect(told('How many modes run on KVM?', library)).toEqual(['C']);
    expect(told('How many modes run on Xen?', library)).toBeNull();
  });

  it('is refused where there are more than can be shown', () => {
    const rows = Array.from({ length: 60 }, (_, at) => `Ship ${at},red`);
    const library = openLibrary(corpusOf({ 'ships.csv': ['Ship,Colour', ...rows].join('\n') }));
    const answer = library.ask('How many ships are there?');
    expect(answer.kind === 'declined' && answer.reason.kind).toBe('too-many-things');
  });

  it('takes a function word in capitals for a name, and counts nothing where a word may restrict', () => {
    const text =
      '| Endpoint | Method | Limit |\n|---|---|---|\n| users | GET | 100 per minute |\n| orders | POST | 20 per minute |\n| health | GET | 5 per minute |\n';
    const library = openLibrary(corpusOf({ 'api.md': `# The API\n\n${text}` }));
    expect(told('How many endpoints use GET?', library)).toEqual(['users', 'health']);
    expect(told('Which endpoints use POST?', library)).toEqual(['orders']);
    expect(told('How many endpoints use DELETE?', library)).toBeNull();
    expect(told('How many endpoints run?', library)).toBeNull();
    expect(told('Which endpoint has the lowest limit?', library)).toEqual(['health']);
    expect(told('How many endpoints does the API have?', library)).toEqual(['users', 'orders', 'health']);
  });

  it('is about the respect that says yes or no, where several have its words', () => {
    const text = 'Country,EU member,Joined the EU\nAustria,yes,1995\nNorway,no,\nItaly,yes,1958\n';
    const library = openLibrary(corpusOf({ 'countries.csv': text }));
    expect(told('Which countries are not in the EU?', library)).toEqual(['Norway']);
    expect(told('Which country joined the EU first?', library)).toEqual(['Italy']);
  });

  it('counts two rows of one name as two', () => {
    const text =
      'Event,Visitors,City\nFair,10,Oslo\nFair,20,Bergen\nRace,30,Oslo\nShow,40,Narvik\nPlay,5,Oslo\nDay,5,Moss\n';
    const library = openLibrary(corpusOf({ 'events.csv': text }));
    expect(told('How many events had more than 8 visitors?', library)).toEqual(['Fair', 'Fair', 'Race', 'Show']);
  });
});

describe('a question for the most', () => {
  it.each([
    ['Which ship has the smallest crew?', ['Curlew']],
    ['Which ship is the longest?', ['Plover']],
    ['what is the oldest ship?', ['Heron']],
    ['which ship was built last?', ['Dunlin']],
    ['Which ship is the second longest?', ['Dunlin']],
    ['Which ship has the least noise?', ['Curlew']],
    ['Which ship has the most noise?', ['Plover']],
    ['Which plan has the largest storage?', ['Enterprise (ENT)']],
    ['Which plan is the cheapest?', ['Free']],
    ['Which plan has the best price?', ['Free']],
  ])('%s', (question, subjects) => {
    expect(told(question)).toEqual(subjects);
    const answer = ferries.ask(question);
    expect(answer.kind === 'quoted' && answer.cell?.subject).toBe(subjects[0]);
  });

  it('knows whether a thing is asked for, or what is stated of it', () => {
    const soughtIn = (question: string): string | undefined => {
      const answer = ferries.ask(question);
      return answer.kind === 'quoted' ? answer.tally?.sought : undefined;
    };
    expect(soughtIn('What is the longest ship?')).toBe('subject');
    expect(soughtIn('Which has the smallest crew?')).toBe('subject');
    expect(soughtIn('What is the smallest crew?')).toBe('value');
  });

  it('is answered by all that are equal', () => {
    const library = openLibrary(corpusOf({ 'a.csv': 'Tree,Height (m)\nOak,30\nElm,30\nYew,20\n' }));
    expect(told('Which tree is the tallest?', library)).toEqual(['Oak', 'Elm']);
    const answer = library.ask('Which tree is the tallest?');
    expect(answer.kind === 'quoted' && answer.cell).toBeNull();
  });

  it.each([
    [
      'Which ship has the best home port?',
      '“Home port” is stated as “Falmouth” and “Penzance”, which cannot be put in order.',
    ],
    [
      'Which plan has the longest audit log?',
      '“Audit log” is stated as “30 days” and “1 year”, which cannot be put in order.',
    ],
    ['Which ship has the best length?', 'The documents do not say whether more or less of “Length (m)” is better.'],
  ])('is refused with what is stated, where that does not tell: %s', (question, reason) => {
    expect(refusal(question)).toBe(reason);
  });
});

describe('a question for how many aspects', () => {
  it('is answered by those in which one subject is stated, each with its value', () => {
    expect(told('How many aspects of the Team plan are stated?')).toEqual([
      'Price per seat',
      'Storage',
      'Support',
      'Audit log',
      'SSO (SAML)',
    ]);
  });

  it('is answered by those in which two differ', () => {
    const answer = ferries.ask('In how many aspects do Free and Team differ?');
    expect(answer.kind === 'quoted' && answer.comparison?.rows.map(({ aspect }) => aspect)).toEqual([
      'Price per seat',
      'Storage',
    ]);
  });
});

describe('totals', () => {
  it('are nothing to be compared with, and can be looked up', () => {
    expect(ferries.compare(['Heron', 'Total'])).toMatchObject({ kind: 'declined', reason: { kind: 'total' } });
    expect(ferries.fact('Total', 'crew')).toMatchObject({ kind: 'quoted', cell: { value: '42' } });
  });
});
