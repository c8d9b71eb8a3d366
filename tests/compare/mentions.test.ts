import { describe, expect, it } from 'vitest';
import { findLookup, mentionSpans } from '../../src/compare/mentions.ts';
import { slice } from '../../src/text/span.ts';
import { COUNTRIES, catalogueOf, MACHINES, PLANS, SYSTEMS, TEAS } from './documents.ts';

const catalogue = catalogueOf({
  'plans.md': PLANS,
  'countries.csv': COUNTRIES,
  'machines.md': MACHINES,
  'systems.txt': SYSTEMS,
  'teas.txt': TEAS,
});

function lookup(question: string): string | null {
  const found = findLookup(catalogue, question);
  return found && `${found.subjects.map(({ label }) => label).join(' + ')}: ${found.aspect?.label ?? 'all'}`;
}

describe('a plain question is a look-up', () => {
  it.each([
    ['What is the capital of Belgium?', 'Belgium: Capital'],
    ['How many people live in Austria?', 'Austria: Population (millions)'],
    ['What is the I/O latency of Oak?', 'Oak: I/O Latency'],
    ['Is memory lost with shrubs?', 'Alder / Birch / Cedar: Memory Loss'],
    ['How much storage does the Team plan have?', 'Team: Storage'],
    ['How heavy is the Orion 360?', 'Floor lathe Orion 360: Weight'],
    ['Where does Sencha come from?', 'Sencha: Origin?'],
    ['Which currency does the Czech Republic use?', 'Czech Republic: Currency'],
    ['Can the host observe Alder?', 'Alder / Birch / Cedar: Observability from the host'],
  ])('%s', (question, expected) => {
    expect(lookup(question)).toBe(expected);
  });
});

describe('a plain question is a comparison', () => {
  it.each([
    ['compare Oak and Birch', 'Oak + Alder / Birch / Cedar: all'],
    ['Oak vs alder: memory allocation', 'Oak + Alder / Birch / Cedar: Memory Allocation'],
    ['Which is better for CPU performance, Oak or Cedar?', 'Oak + Alder / Birch / Cedar: CPU Performance'],
    ['What is the difference between Free and Team?', 'Free + Team: all'],
    ['Sencha or Gyokuro?', 'Sencha + Gyokuro: all'],
  ])('%s', (question, expected) => {
    expect(lookup(question)).toBe(expected);
  });
});

describe('a plain question is neither', () => {
  it.each([
    ['when a word of it is explained by nothing', 'Does Oak need Windows drivers for memory allocation?'],
    ['when it asks what a thing is', 'What is an Oak guest?'],
    ['when it names a subject and nothing else', 'What is Oak?'],
    ['when it names no subject', 'What is the capital of Portugal?'],
    ['when it compares a thing with itself under another name', 'compare shrubs and alder'],
    ['when several aspects fit', 'What about the memory of Oak?'],
    ['when it names two things that it does not compare', 'What is the team of Austria?'],
    ['when only one of two things that it does not compare has the aspect', 'Which storage does Team have in Belgium?'],
    ['when an ordinary word happens to be a name', 'Can I get a free copy of the report?'],
    ['when it is empty', ''],
  ])('%s', (_, question) => {
    expect(lookup(question)).toBeNull();
  });
});

describe('the spans of the names in a text', () => {
  it('cover the longest name at each place', () => {
    const text = 'Is the Czech Republic larger than belgium?';
    expect(mentionSpans(catalogue, text).map((span) => slice(text, span))).toEqual(['Czech Republic', 'belgium']);
  });
  it('stay in place in a very long text', () => {
    const text = `${'🙂 oak '.repeat(1000)}Belgium`;
    expect(mentionSpans(catalogue, text)).toHaveLength(1001);
  });
});
