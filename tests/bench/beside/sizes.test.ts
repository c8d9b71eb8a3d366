import { describe, expect, it } from 'vitest';
import { filesOfSize, inHashOrder, sizesIn } from './sizes.ts';

describe('sizes', () => {
  it('are read from a list, smallest first and each once', () => {
    expect(sizesIn('all, 10000,1000,1000')).toEqual([1000, 10_000, Number.POSITIVE_INFINITY]);
  });

  it.each(['', '0', '-5', '1.5', 'many', '10,,20'])('“%s” is refused', (list) => {
    expect(() => sizesIn(list)).toThrow(/whole numbers above 0/u);
  });
});

describe('the files of a size', () => {
  const files = Array.from({ length: 100 }, (_, at) => ({ path: `${at}.html`, passages: at === 50 ? 500 : 7 }));
  const passages = (size: number): number => filesOfSize(files, size).reduce((sum, file) => sum + file.passages, 0);

  it('hold so many passages, and at most one file more', () => {
    expect(passages(100)).toBe(105);
    expect(passages(300)).toBe(301);
  });

  it('are all of them where there are no more', () => {
    expect(filesOfSize(files, 1_193)).toBe(files);
    expect(filesOfSize(files, Number.POSITIVE_INFINITY)).toBe(files);
  });

  it('are without one that would be most of a small corpus', () => {
    expect(filesOfSize(files, 600).some((file) => file.passages === 500)).toBe(false);
  });

  it('are the same in whatever order they come, and those of a smaller size are among them', () => {
    const small = filesOfSize(files, 100);
    expect(filesOfSize([...files].reverse(), 100)).toEqual(small);
    expect(filesOfSize(files, 300).slice(0, small.length)).toEqual(small);
  });

  it('are spread over the corpus', () => {
    const order = inHashOrder(files, ({ path }) => path);
    expect(order).not.toEqual(files);
    expect(new Set(order)).toEqual(new Set(files));
  });
});
