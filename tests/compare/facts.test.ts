import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/compare/fact.ts';
import { SHORT_SECTION } from '../../src/compare/sections.ts';
import { allFacts, corpusOf, MACHINES, PLANS, SYSTEMS, TEAS } from './documents.ts';

function facts(files: Readonly<Record<string, string>>): readonly Fact[] {
  return allFacts(corpusOf(files));
}

function brief({ subject, aspect, value, origin }: Fact): string {
  return `${origin}: ${subject} | ${aspect} | ${value}`;
}

describe('facts of a table', () => {
  it('quote the row under its header and mark the cell', () => {
    const fact = facts({ 'plans.md': PLANS }).find(({ value }) => value === '50 GB');
    expect(fact?.quote.text).toContain('| Storage | 5 GB | 50 GB | 2 TB |');
    expect(fact?.quote.header).toContain('Enterprise (ENT)');
    expect(fact?.quote.form).toBe('row');
    expect(fact?.quote.matches.map(({ start, end }) => fact.quote.text.slice(start, end))).toEqual(['50 GB']);
    expect(fact?.quote.citation.headings).toEqual(['Plans of the Harbour mail service']);
  });
  it('leave out a cell that holds a dash, or nothing', () => {
    const audit = facts({ 'plans.md': PLANS }).filter(({ aspect }) => aspect === 'Audit log');
    expect(audit.map(brief)).toEqual([
      'table: Team | Audit log | 30 days',
      'table: Enterprise (ENT) | Audit log | 1 year',
    ]);
  });
  it('keep a shared header cell as the source writes it', () => {
    const subjects = new Set(facts({ 'systems.txt': SYSTEMS }).map(({ subject }) => subject));
    expect([...subjects]).toEqual(['Alder / Birch / Cedar', 'Oak', 'Shrub']);
  });
  it('are free of the marks around a label or a value', () => {
    const text = '| Feature | **Oak** | Elm |\n|---|---|---|\n| `bark` | **rough** | *ridged* and deep |\n';
    expect(facts({ 't.md': text }).map(brief)).toEqual([
      'table: Oak | bark | rough',
      'table: Elm | bark | *ridged* and deep',
    ]);
  });
  it('of properties are facts of what the heading names, not of the word Specifications', () => {
    const text =
      '# Kestrel radio\n\n## Specifications\n\n| Property | Value |\n|---|---|\n| Weight | 310 g |\n| Power | 5 W |\n';
    expect(facts({ 'k.md': text }).map(brief)).toEqual([
      'table: Kestrel radio | Weight | 310 g',
      'table: Kestrel radio | Power | 5 W',
    ]);
  });
});

describe('facts of parallel sections', () => {
  it('are the first sentence under a label that two headings have', () => {
    expect(facts({ 'teas.txt': TEAS }).map(brief)).toEqual([
      'section: Sencha | Origin? | Shizuoka, Japan.',
      'section: Sencha | Brewing time? | Two minutes at most.',
      'section: Gyokuro | Origin? | Uji, Japan.',
      'section: Gyokuro | Brewing time? | Ninety seconds',
    ]);
  });
  it('quote the label with all that stands under it when that is short', () => {
    const [origin] = facts({ 'teas.txt': TEAS });
    expect(origin?.quote.text).toBe('Origin?\nShizuoka, Japan.\n\nIt is picked in late April.');
  });
  it('quote the label with the first paragraph when more would be long', () => {
    const long = 'It goes on. '.repeat(SHORT_SECTION / 10).trim();
    const page = ['Oak', 'Elm'].map((tree) => `## ${tree}\n\n### Height\n\nTall.\n\n${long}\n`).join('\n');
    expect(facts({ 't.md': page }).map(({ quote }) => quote.text)).toEqual(['Height\n\nTall.', 'Height\n\nTall.']);
  });
  it('take a short list as one value', () => {
    const page = ['Oak', 'Elm'].map((tree) => `## ${tree}\n\n### Uses\n\n- beams\n- boats\n`).join('\n');
    expect(facts({ 't.md': page })[0]?.value).toBe('beams\n- boats');
  });
  it('read headings that are respects over labels that are things the other way round', () => {
    const page = ['Price', 'Weight'].map((what) => `## ${what}\n\n### Oak\n\nLow.\n\n### Elm\n\nHigh.\n`).join('\n');
    expect(facts({ 't.md': page }).map(brief)[0]).toBe('section: Oak | Price | Low.');
  });
  it('are found across pages that are built alike, where little stands under a label', () => {
    const page = (name: string, port: number): string =>
      `# ${name}\n\nText.\n\n## Port\n\n${port}\n\n## Setup\n\n${'Long text follows here. '.repeat(20)}\n`;
    const found = facts({ 'a.md': page('Mail relay', 25), 'b.md': page('Name server', 53) });
    expect(found.map(brief)).toEqual(['section: Mail relay | Port | 25', 'section: Name server | Port | 53']);
  });
});

describe('facts of definition lines', () => {
  it('are of what the heading names', () => {
    expect(facts({ 'machines.md': MACHINES }).map(brief)).toEqual([
      'definition: Bench lathe Orion 200 | Swing over bed | 200 mm',
      'definition: Bench lathe Orion 200 | Weight | 95 kg',
      'definition: Bench lathe Orion 200 | Motor | 0.75 kW, single-phase',
      'definition: Floor lathe Orion 360 | Swing over bed | 360 mm',
      'definition: Floor lathe Orion 360 | Weight | 640 kg',
      'definition: Milling machine (MM-16) | Weight | 310 kg',
      'definition: Milling machine (MM-16) | Spindle taper | MT3',
    ]);
  });
  it('are of the heading above where a page has the same heading several times', () => {
    const text =
      '# Trees\n\n## Oak\n\n### Size\n\nHeight: 30 m\nGirth: 9 m\n\n## Yew\n\n### Size\n\nHeight: 20 m\nGirth: 7 m\n';
    const found = facts({ 't.md': text, 'u.md': '# Wood\n\n## Oak\n\nPrice: high\nColour: pale\n' });
    expect(found.filter(({ origin }) => origin === 'definition').map(brief)).toEqual([
      'definition: Oak | Height | 30 m',
      'definition: Oak | Girth | 9 m',
      'definition: Yew | Height | 20 m',
      'definition: Yew | Girth | 7 m',
      'definition: Oak | Price | high',
      'definition: Oak | Colour | pale',
    ]);
  });
  it('may follow a question mark or a dash where a heading beside has the same label', () => {
    const text = '## Oak\n\nEvergreen? No.\nHeight - 30 m\n\n## Yew\n\nEvergreen? Yes, all year.\nHeight - 20 m\n';
    expect(facts({ 't.md': text }).map(brief)).toEqual([
      'definition: Oak | Evergreen? | No.',
      'definition: Oak | Height | 30 m',
      'definition: Yew | Evergreen? | Yes, all year.',
      'definition: Yew | Height | 20 m',
    ]);
    expect(facts({ 't.md': '# Oak\n\nWhy oak? It lasts.\nA tree - and more.\n' })).toEqual([]);
  });
  it('are not made of a single remark, of a lead-in, or of a time', () => {
    const text = '# Oak\n\nNote: mind the bark.\n\nThere are two kinds: red and white.\n\nAt 12:30 we met.\n';
    expect(facts({ 't.md': text })).toEqual([]);
  });
});

describe('facts of notes', () => {
  it('are of both sides, with the whole sentence as value', () => {
    expect(
      facts({ 'systems.txt': SYSTEMS })
        .filter(({ origin }) => origin === 'definition')
        .map(brief),
    ).toEqual([
      'definition: Shrub | Networking | Networking (Shrub vs Oak) approx. 5x slower.',
      'definition: Oak | Networking | Networking (Shrub vs Oak) approx. 5x slower.',
    ]);
  });
  it('take their aspect from the heading or the sentence when they only name the sides', () => {
    const text = '# Tests\n\n## Boot time\n\nOak vs Elm: 2x longer.\n\nFor paging, the page puts "Oak vs Elm" at 3x.\n';
    expect(facts({ 't.md': text }).map(({ subject, aspect }) => `${subject} ${aspect}`)).toEqual([
      'Oak Boot time',
      'Elm Boot time',
      'Oak paging',
      'Elm paging',
    ]);
  });
  it('are not made of a title', () => {
    expect(facts({ 't.md': '# Oak vs. Elm\n\nThe news of Oak reached Elm.\n' })).toEqual([]);
  });
});
