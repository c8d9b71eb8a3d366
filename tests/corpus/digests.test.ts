import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sharedRuns } from './word-runs.ts';

const CORPUS = new URL('../../corpus/', import.meta.url);
const SEEDS = new URL('../../../shared/seeds/', import.meta.url);
const NO_SEEDS = 'skipped: the sources in ../shared/seeds are not here';
/** From this length on, a run of words counts as carried over. */
const RUN = 8;

interface Digest {
  readonly name: string;
  readonly front: Record<string, unknown>;
  readonly body: string;
}

function readDigest(name: string): Digest {
  const text = readFileSync(new URL(name, CORPUS), 'utf8');
  const parts = /^---\n(.*?)\n---\n(.*)$/s.exec(text);
  return { name, front: parse(parts?.[1] ?? '{}'), body: parts?.[2] ?? text };
}

const digests = readdirSync(CORPUS).sort().map(readDigest);
const seeds = existsSync(SEEDS)
  ? readdirSync(SEEDS)
      .sort()
      .map((name) => readFileSync(new URL(name, SEEDS), 'utf8'))
  : [];

const bodyOf = (name: string): string => digests.find((digest) => digest.name === name)?.body ?? '';
const isRow = (line: string): boolean => line.startsWith('|');
const prose = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isRow(line))
    .join('\n');
const cells = (line: string): string[] =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());

describe('the digests', () => {
  it('are five Markdown documents', () => {
    expect(digests).toHaveLength(5);
    expect(digests.every(({ name }) => /^[a-z0-9-]+\.md$/.test(name))).toBe(true);
  });

  it.each(digests)('$name says what it is, what it digests, and its title as first heading', ({ front, body }) => {
    expect(Object.keys(front).sort()).toEqual(['kind', 'source', 'title']);
    expect(front.kind).toBe('digest');
    expect(body.trimStart().split('\n')[0]).toBe(`# ${String(front.title)}`);
    const source = Object.entries(front.source ?? {});
    expect(source.map(([key]) => key)).toContain('kind');
    for (const [key, value] of source) {
      expect(['title', 'author', 'date', 'publisher', 'kind']).toContain(key);
      expect(value, key).toEqual(expect.stringMatching(/\S/));
    }
  });

  it.for(digests)('$name shares no run of eight words of prose with a source', ({ body, name }, { skip }) => {
    skip(seeds.length === 0, NO_SEEDS);
    const found = seeds.flatMap((seed) => sharedRuns(prose(body), seed, RUN));
    expect(found, name).toEqual([]);
  });

  it('would be caught with one sentence carried over, whatever its case, marks and line breaks', () => {
    const original = 'Nobody *ever* measured\nhow long the “north” pump runs on one charge.';
    const copied = 'We learn: nobody ever\nmeasured HOW long the "north" pump runs.';
    expect(sharedRuns(copied, original, RUN)).toEqual([
      'nobody ever measured how long the north pump',
      'ever measured how long the north pump runs',
    ]);
    expect(sharedRuns('How long the north pump runs was never measured.', original, RUN)).toEqual([]);
  });
});

describe('the comparison of containers and KVM', () => {
  const body = bodyOf('containers-and-kvm-compared.md');
  const rows = body.split('\n').filter(isRow).map(cells);

  it('is a table of twelve aspects in which every cell, the first header cell too, is filled', () => {
    expect(rows).toHaveLength(2 + 12);
    for (const row of rows) expect(row.map((cell) => cell !== '')).toEqual([true, true, true]);
  });

  it('has the cells of its source, one by one', ({ skip }) => {
    skip(seeds.length === 0, NO_SEEDS);
    const source = (seeds[0] ?? '').split('\n').filter((line) => /\|.*\|\s*$/.test(line) && !line.includes('*'));
    expect(rows.slice(2)).toEqual(source.slice(2).map((line) => cells(line)));
    expect(rows[0]?.slice(1)).toEqual(cells(source[0] ?? '').slice(0, 2));
  });

  it('numbers the steps of the figure from 1 to 23, each with its side', () => {
    const steps = [...body.matchAll(/^- Step (\d+) \((guest|guest to QEMU|QEMU)\): \S.*[.]$/gm)];
    expect(steps.map((step) => Number(step[1]))).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
    const sides = steps.map((step) => step[2]);
    expect(sides.filter((side) => side === 'QEMU')).toHaveLength(5);
    expect(sides.indexOf('guest to QEMU')).toBe(5);
    expect(sides.lastIndexOf('guest to QEMU')).toBe(6);
  });
});

describe('the digest of the virtualization modes', () => {
  it('answers the same four questions for each of six modes', () => {
    const sections = bodyOf('six-virtualization-modes.md').split(/^## /m);
    const modes = sections.filter((section) => section.includes('\n### '));
    expect(modes.map((mode) => /\(([^)]+)\)\n/.exec(mode)?.[1])).toEqual([
      'FV',
      'HVM',
      'PV on HVM',
      'PVHVM',
      'PVH',
      'PV',
    ]);
    for (const mode of modes) {
      const labels = [...mode.matchAll(/^### (.+)\n\n\S/gm)].map((label) => label[1]);
      expect(labels).toEqual(['What is virtualized', 'Performance', 'Windows guest support', 'Hypervisors']);
    }
  });
});
