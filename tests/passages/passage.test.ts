import { describe, expect, it } from 'vitest';
import { above } from '../../src/passages/passage.ts';
import { passagesOf } from '../../src/passages/split.ts';
import { documentOf } from '../support/corpus.ts';

const over = (text: string): string[] => passagesOf(documentOf('tea.md', text)).map(above);

describe('what stands over a passage', () => {
  it('is its headings, each on a line, without the one that is the title', () => {
    expect(over('# Tea\n\n## Green\n\n### Water\n\nCool.')).toEqual(['Green\nWater']);
  });

  it('ends with the header of the table for a row', () => {
    expect(over('# Tea\n\n## Water\n\n| Tea | Heat |\n|---|---|\n| Green | 70 °C |')).toEqual([
      expect.stringMatching(/^Water\n.*Tea \| Heat/),
    ]);
  });

  it('is nothing under the title alone', () => {
    expect(over('# Tea\n\nHot.')).toEqual(['']);
  });
});
