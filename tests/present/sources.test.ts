import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/discord/commands/index.ts';
import { presentHelp, presentSources } from '../../src/present/present.ts';
import { CHAT_COMMANDS } from '../../src/terminal/line.ts';
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
  it.each([
    ['discord', COMMANDS.map(({ data }) => `/${data.name}`)],
    ['terminal', CHAT_COMMANDS],
  ] as const)('names every command that there is on %s', (surface, commands) => {
    const [lines] = presentHelp(surface).blocks.flatMap((block) => (block.kind === 'list' ? [block.lines] : []));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(lines?.some((line) => line.startsWith(command))).toBe(true);
  });
});
