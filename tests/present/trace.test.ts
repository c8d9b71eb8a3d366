import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { presentTrace } from '../../src/present/trace.ts';
import { harbour } from '../answer/harbour.ts';

const library = openLibrary(harbour);

/** The card's paragraphs and lists as text. */
function textOf(question: string, ...before: readonly string[]): string {
  const earlier = before.map((one) => library.ask(one));
  return presentTrace(library.explain(question, earlier).trace)
    .blocks.map((block) =>
      block.kind === 'list' ? [block.intro, ...block.lines].join('\n') : block.kind === 'text' ? block.text : '',
    )
    .join('\n\n');
}

describe('the card of how an answer came about', () => {
  it('says what was looked for, how sure it is, and what was found', () => {
    const text = textOf('Why was granite chosen for the lighthouse?');
    expect(text).toMatch(/^Words that were looked for, by weight:\ngranite \d/);
    expect(text).toContain('The question asks for a reason.');
    expect(text).toMatch(/probability of 0\.\d+; 0\.\d+ is enough\. It was quoted\./);
    expect(text).toMatch(/Inside passage 1, .*\n“Granite was chosen because .*…”, quoted; \d/);
  });

  it('says of a passage that is not the first what it lacks', () => {
    expect(textOf('Why was granite chosen for the lighthouse?')).toMatch(/behind in .* −\d.*; lacks .*“granite”/);
  });

  it('says why an answer was refused, in the words of the refusal', () => {
    expect(textOf('What does the walrus eat?')).toContain('It was refused: No document mentions “walrus”');
    expect(textOf('zyzzyva')).toContain('No passage has any of these words.');
  });

  it('says of a look-up that nothing was searched', () => {
    expect(textOf('How long is the Heron?')).toContain('nothing was searched');
  });

  it('says which words of the conversation were taken over', () => {
    const text = textOf('When did they begin?', 'Who drew the plans of the lighthouse?');
    expect(text).toMatch(/^Words of the conversation, by how likely the question means them:\n(?:taken over|left): /);
  });
});
