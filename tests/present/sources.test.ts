import { describe, expect, it } from 'vitest';
import { presentHelp, presentSources } from '../../src/present/present.ts';
import { hypervisors, notes } from './sample.ts';

describe('the card of the sources', () => {
  it('names every document with its file, size and origin', () => {
    expect(presentSources({ documents: [hypervisors, notes], skipped: [] })).toEqual({
      title: '2 documents',
      tone: 'plain',
      blocks: [
        {
          kind: 'list',
          intro: 'Every answer is quoted from these.',
          lines: [
            'Hypervisors compared (hypervisors.md, 20 lines): digest by A. Writer, May 2014',
            'KVM notes (notes/kvm.md, 4 lines)',
          ],
        },
      ],
    });
  });

  it('names every file that was not read, and why', () => {
    const card = presentSources({ documents: [notes], skipped: [{ path: 'a.png', reason: 'not text' }] });
    expect(card.title).toBe('1 document');
    expect(card.blocks[1]).toEqual({ kind: 'list', intro: 'Not read: 1 file.', lines: ['a.png: not text'] });
  });
});

describe('the card of help', () => {
  it.each(['discord', 'terminal'] as const)('names every question command on %s', (surface) => {
    const text = JSON.stringify(presentHelp(surface));
    for (const command of ['/fact', '/compare', '/sources', '/help']) expect(text).toContain(command);
  });
});
