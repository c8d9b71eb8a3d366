import { describe, expect, it } from 'vitest';
import { readAliases } from '../../../src/corpus/readers/aliases.ts';
import { readerOf } from '../../../src/corpus/readers/formats.ts';

const read = (text: string) => readAliases({ path: 'aliases.yml', text })[0]?.aliases;

describe('an aliases file', () => {
  it('says for each name what else it is called', () => {
    expect(read('operating system: [OS, system software]\nferry: boat\n"1.0":\n  - first release\n')).toEqual([
      ['operating system', 'OS', 'system software'],
      ['ferry', 'boat'],
      ['1.0', 'first release'],
    ]);
  });

  it('is known by its name, in any folder; other YAML is not read', async () => {
    expect(await readerOf('aliases.yml')).toBe(readAliases);
    expect(await readerOf('notes/Aliases.yaml')).toBe(readAliases);
    expect(await readerOf('settings.yml')).toBeNull();
    expect(await readerOf('my-aliases.yml')).toBeNull();
  });

  it('has nothing to find in', () => {
    expect(readAliases({ path: 'aliases.yml', text: 'ferry: boat' })[0]?.blocks).toEqual([]);
  });

  it.each([
    ['- ferry\n- boat\n', 'aliases.yml, line 1: is no mapping'],
    ['ferry: boat\nkettle:\n', 'aliases.yml, line 2: is no “name'],
    ['ferry: []\n', 'aliases.yml, line 1: is no “name'],
    ['ferry: {a: b}\n', 'aliases.yml, line 1: is no “name'],
    ['ferry: [boat\n', 'is not valid YAML'],
    ['', 'is no mapping'],
  ])('that is none is told: %j', (text, problem) => {
    expect(() => read(text)).toThrow(problem);
  });
});
