import { describe, expect, it } from 'vitest';
import { Kept } from '../../src/text/kept.ts';

describe('what was opened', () => {
  const opened: string[] = [];
  const kept = new Kept<string, { readonly text: string }>(10, ({ text }) => text.length);
  const get = (key: string, length = 4) =>
    kept.get(key, () => {
      opened.push(key);
      return { text: 'x'.repeat(length) };
    });

  it('is kept as long as it is among the last used, by its characters', () => {
    get('a');
    get('b');
    get('a');
    expect(opened).toEqual(['a', 'b']);
    get('c');
    get('a');
    get('b');
    expect(opened).toEqual(['a', 'b', 'c', 'b']);
  });

  it('is kept however long it is while nothing else is needed', () => {
    get('long', 100);
    get('long', 100);
    expect(opened.filter((key) => key === 'long')).toHaveLength(1);
  });

  it('is nothing where there is none, and that is not kept', () => {
    expect(kept.get('none', () => null)).toBeNull();
    expect(get('none')).toEqual({ text: 'xxxx' });
  });
});
