import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { openLibrary } from '../../src/library.ts';
import { loadCorpus } from '../support/corpus.ts';

const corpus = await loadCorpus([fileURLToPath(new URL('../../corpus', import.meta.url))]);
const library = openLibrary(corpus);

/** The values of a comparison, a row for each aspect; null where a side is silent. */
function rowsOf(answer: Answer): Readonly<Record<string, readonly (string | null)[]>> {
  if (answer.kind !== 'quoted' || !answer.comparison) throw new Error('no comparison');
  return Object.fromEntries(
    answer.comparison.rows.map(({ aspect, cells }) => [
      aspect,
      cells.map((cell) => (cell.kind === 'stated' ? cell.facts[0].value : null)),
    ]),
  );
}

describe('the documents that come with the bot', () => {
  it('compare containers and KVM in every row of their table, each value on its side', () => {
    const document = corpus.documents.find(({ path }) => path === 'containers-and-kvm-compared.md');
    const table = document?.blocks.find((block) => block.kind === 'table');
    if (!document || table?.kind !== 'table') throw new Error('the table is gone');
    const rows = rowsOf(library.compare(['containers', 'KVM']));
    for (const { cells } of table.rows) {
      const [aspect = '', left, right] = cells.map((cell) => (cell ? document.text.slice(cell.start, cell.end) : ''));
      expect(rows[aspect], aspect).toEqual([left, right]);
    }
  });

  it('compare all modes of the spectrum on what runs them and on Windows', () => {
    const modes = ['FV', 'HVM', 'PV on HVM', 'PVHVM', 'PVH', 'PV'];
    for (const aspect of ['Hypervisors', 'Windows guest support', 'Performance', 'What is virtualized']) {
      const first = Object.values(rowsOf(library.compare(modes.slice(0, 3), aspect)))[0];
      const second = Object.values(rowsOf(library.compare(modes.slice(3), aspect)))[0];
      expect(
        [...(first ?? []), ...(second ?? [])].filter((value) => value !== null),
        aspect,
      ).toHaveLength(modes.length);
    }
    const hypervisors = rowsOf(library.compare(['PVHVM', 'PVH', 'PV'], 'Hypervisors'));
    expect(Object.values(hypervisors)).toEqual([['Xen only.', 'Xen only.', 'Xen only.']]);
  });

  it.each(['I/O', 'scheduling', 'memory'])('compare Xen and KVM on %s from prose', (aspect) => {
    const [cells] = Object.values(rowsOf(library.compare(['Xen', 'KVM'], aspect)));
    expect(cells?.[0]).toMatch(/Xen|domain 0|hypervisor/i);
    expect(cells?.[1]).toMatch(/kvm|Linux/i);
    expect(cells?.[0]).not.toBe(cells?.[1]);
  });

  it('tell how Xen and VMware differ on I/O, each in a sentence of its own', () => {
    const [cells] = Object.values(rowsOf(library.ask('how do Xen and VMware differ on I/O?')));
    expect(cells?.[0]).toContain('Xen');
    expect(cells?.[1]).toContain('VMware');
  });

  it('name and count the modes that run on Xen only', () => {
    for (const question of ['Which modes run on Xen only?', 'How many modes run on Xen only?']) {
      const answer = library.ask(question);
      const { facts } = (answer.kind === 'quoted' && answer.tally) || { facts: [] };
      expect(facts.map(({ subject, value }) => [/\((\w+)\)/u.exec(subject)?.[1], value])).toEqual([
        ['PVHVM', 'Xen only.'],
        ['PVH', 'Xen only.'],
        ['PV', 'Xen only.'],
      ]);
    }
  });

  it.each([
    ['Does full virtualization support Windows guests?', 'Yes.'],
    ['Can containers run different guest operating systems?', 'no'],
    ['How much memory is lost with containers?', 'none'],
    [
      'what can you see from the host with KVM?',
      'medium (resource usage, hypervisor statistics, OS inspection of hypervisor)',
    ],
    ['What gets virtualized in HVM?', 'Everything except privileged CPU instructions.'],
    ['which mode is slowest?', 'Lowest of the six modes.'],
    ['In which mode is nothing virtualized?', 'Nothing.'],
  ])('answer %s by a cell', (question, value) => {
    const answer = library.ask(question);
    if (answer.kind !== 'quoted') throw new Error('declined');
    expect((answer.cell ?? answer.tally?.facts[0])?.value).toBe(value);
  });

  it.each([
    ['Which modes run on both Xen and KVM?', 3],
    ['How many modes run on Xen?', 6],
    ['Which modes do not support Windows?', 3],
  ])('answer %s by all modes of which it is stated', (question, count) => {
    const answer = library.ask(question);
    expect(answer.kind === 'quoted' && answer.tally?.facts.length).toBe(count);
  });

  it('offer both aspects that begin with the same word', () => {
    expect(library.fact('KVM', 'observability')).toMatchObject({
      kind: 'declined',
      reason: {
        kind: 'ambiguous-aspect',
        candidates: ['Observability: from the guest', 'Observability from the host'],
      },
    });
  });
});
