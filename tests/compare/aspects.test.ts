import { describe, expect, it } from 'vitest';
import { resolveAspect } from '../../src/compare/aspects.ts';
import { COUNTRIES, catalogueOf, PLANS, SYSTEMS, subjectOf, TEAS, values } from './documents.ts';

const catalogue = catalogueOf({
  'plans.md': PLANS,
  'countries.csv': COUNTRIES,
  'systems.txt': SYSTEMS,
  'teas.txt': TEAS,
});

describe('an aspect', () => {
  it('is found by its words in any order', () => {
    expect(values(catalogue, 'alder', 'host observability')).toEqual(['full']);
    expect(values(catalogue, 'alder', 'observability from the guest')).toEqual(['some']);
    expect(values(catalogue, 'oak', 'throughput of I/O')).toEqual(['low (one queue)']);
  });
  it('is found by one word that no other label has', () => {
    expect(values(catalogue, 'oak', 'latency')).toEqual(['some']);
    expect(values(catalogue, 'enterprise', 'saml')).toEqual(['yes']);
  });
  it('is found without its unit or its bracket', () => {
    expect(values(catalogue, 'Austria', 'population')).toEqual(['9.1']);
    expect(values(catalogue, 'Austria', 'area')).toEqual(['83,879']);
  });
  it('is found by words of like meaning when nothing else fits', () => {
    expect(values(catalogue, 'alder', 'CPU speed')).toEqual(['native']);
    expect(values(catalogue, 'oak', 'RAM loss')).toEqual(['some']);
    expect(values(catalogue, 'team', 'cost')).toEqual(['$6']);
    expect(values(catalogue, 'Belgium', 'how many people')).toEqual(['11.7']);
    expect(values(catalogue, 'oak', 'network slowdown')).toEqual(['Networking (Shrub vs Oak) approx. 5x slower.']);
  });
  it('is found by what the labels abbreviate, by a beginning, and misspelt', () => {
    expect(values(catalogue, 'oak', 'guest operating systems')).toEqual(['yes']);
    expect(values(catalogue, 'oak', 'mem alloc')).toEqual(['fixed']);
    expect(values(catalogue, 'Belgium', 'captial')).toEqual(['Brussels']);
  });
  it('is ambiguous where several labels fit as well', () => {
    expect(resolveAspect(catalogue, 'memory', [subjectOf(catalogue, 'oak')])).toEqual({
      kind: 'ambiguous',
      candidates: ['Memory Loss', 'Memory Allocation'],
    });
  });
  it('is unknown where a telling word is in no label', () => {
    expect(resolveAspect(catalogue, 'memory bandwidth', [subjectOf(catalogue, 'oak')])).toMatchObject({
      kind: 'unknown',
    });
    expect(values(catalogue, 'oak', 'licence fee')).toBe('unknown aspect');
    expect(values(catalogue, 'oak', '')).toBe('unknown aspect');
  });
  it('is found, and not stated, where only other subjects have it', () => {
    expect(values(catalogue, 'free', 'audit log')).toEqual([]);
    expect(values(catalogue, 'north macedonia', 'joined')).toEqual([]);
  });
  it('may be the only one that a thing has, when its definition is asked for', () => {
    const glossary = catalogueOf({
      'g.md': '# Glossary\n\n- Latency: time to wait.\n- Quorum: least number of members.\n',
    });
    expect(values(glossary, 'quorum', 'definition')).toEqual(['least number of members.']);
  });
});
