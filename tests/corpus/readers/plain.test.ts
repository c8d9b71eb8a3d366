import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../src/corpus/readers/plain.ts';
import { cells, outline } from '../../support/outline.ts';
import { faultsOf } from '../../support/wellFormed.ts';

const read = (text: string) => {
  const [document] = readPlain({ path: 'tea.txt', text });
  if (!document) throw new Error('no document');
  expect(faultsOf(document)).toEqual([]);
  return document;
};
const blocks = (text: string): [string, string][] => outline(read(text));
const kinds = (text: string): string[] => blocks(text).map(([kind]) => kind);

describe('a plain text', () => {
  it('that was wrapped by hand has its paragraphs in one piece, line breaks and all', () => {
    const text = `The kettle was made in the town by people who had never seen one, and it was
created by hand in 1904, when the works still stood at the river. Whoever saw
it on a market day and liked the look of its handle was asked by the owner to
share this with nobody.

Nobody did.
`;
    const [first, second] = text.split('\n\n');
    expect(blocks(text)).toEqual([
      ['paragraph', first],
      ['paragraph', second?.trim()],
    ]);
  });

  it('that was never wrapped has a paragraph in each line', () => {
    const line =
      'Green tea is made with water that has cooled for a while, since boiling water would make it taste bitter.';
    expect(kinds(`${line}\n${line.replace('Green', 'White')} More on that below.`)).toEqual(['paragraph', 'paragraph']);
  });

  it('is titled by the first heading above its text, else by its file', () => {
    expect(read('Tea and Milk\n\nOne goes with the other.').title).toBe('Tea and Milk');
    expect(read('One goes with the other.').title).toBe('tea');
  });

  it('has headings that are underlined, that stand alone, and that recur as labels', () => {
    const text = `The Teas of the House
=====================

Sencha

Origin?
Japan.

Taste?
Fresh, like grass in the morning after a night of rain on the hills.

Assam

Origin?
India.

Taste?
Strong.
`;
    expect(blocks(text)).toEqual([
      ['h1', 'The Teas of the House'],
      ['h2', 'Sencha'],
      ['h3', 'Origin?'],
      ['paragraph', 'Japan.'],
      ['h3', 'Taste?'],
      ['paragraph', 'Fresh, like grass in the morning after a night of rain on the hills.'],
      ['h2', 'Assam'],
      ['h3', 'Origin?'],
      ['paragraph', 'India.'],
      ['h3', 'Taste?'],
      ['paragraph', 'Strong.'],
    ]);
  });

  it('leaves a label that stands once, and a question that is a sentence of its own, in the text', () => {
    expect(kinds('What is needed?\nA pot and a cup are needed, and nothing else.')).not.toContain('h3');
  });

  it('has a list item for each marker, with the indented lines below it', () => {
    const text = '- Warm the pot.\n- Add the leaves,\n  one spoon for each guest.\n2) Pour.';
    expect(blocks(text)).toEqual([
      ['item', 'Warm the pot.'],
      ['item', 'Add the leaves,\n  one spoon for each guest.'],
      ['item', 'Pour.'],
    ]);
  });

  it('is read with line breaks of every kind', () => {
    const text = 'Tea\n\n- Warm the pot.\n- Pour.\n\nTree | Bark\n---|---\nOak | rough\n';
    const words = (other: string) => blocks(other).map(([kind, said]) => [kind, said.replace(/\r\n|\r/g, '\n')]);
    expect(words(text.replaceAll('\n', '\r\n'))).toEqual(blocks(text));
    expect(words(text.replaceAll('\n', '\r'))).toEqual(blocks(text));
  });
});

describe('what was pasted into a plain text', () => {
  it('is a table with the lines around it left as they are', () => {
    const text = `Oak | Elm | |
---|---|---|
Bark | rough | smooth |
Height | 30 m | 25 m |
Growth (oak vs elm) is twice as slow.
It was measured in spring.`;
    expect(kinds(text)).toEqual(['table', 'paragraph', 'paragraph']);
    expect(cells(read(text))[0]).toEqual([null, 'Oak', 'Elm']);
  });

  it('is a drawing with its line breaks, its indentation and its caption', () => {
    const drawing = `+------+      +------+
| pump |----->| tank |
+------+      +------+
    |
    v
Figure 1: from the pump to the tank`;
    expect(blocks(`The water runs downhill.\n\n${drawing}\n\nThen it stops.`)).toEqual([
      ['paragraph', 'The water runs downhill.'],
      ['figure', drawing],
      ['paragraph', 'Then it stops.'],
    ]);
  });

  it('is a drawing that lost its line breaks, without the tag that was left behind', () => {
    const drawing =
      '/* * INLET # OUTLET * ########## * +------+ # * | pump | (1) # * +------+ # * || +------+ # * ||------>| tank | (2) # * +------+ */';
    expect(blocks(`The pump works as drawn.\n${drawing}</code>`)).toEqual([
      ['paragraph', 'The pump works as drawn.'],
      ['figure', drawing],
    ]);
  });
});

const PROSE =
  'Green tea is made with water that has cooled for a while, since boiling water would make even the best leaves taste bitter.';

describe('the lines around a text', () => {
  it('are furniture above and below it, each on its own', () => {
    const text = `Teahouse Logo

Home > Tea > Green tea

The Right Water

${PROSE}

(Log in to post comments)

No comments:

Copyright © 2013, Teahouse, Inc.
Comments are copyrighted by their creators.`;
    expect(blocks(text)).toEqual([
      ['furniture', 'Teahouse Logo'],
      ['furniture', 'Home > Tea > Green tea'],
      ['h1', 'The Right Water'],
      ['paragraph', PROSE],
      ['furniture', '(Log in to post comments)'],
      ['furniture', 'No comments:'],
      ['furniture', 'Copyright © 2013, Teahouse, Inc.'],
      ['furniture', 'Comments are copyrighted by their creators.'],
    ]);
  });

  it('are furniture around a hard-wrapped text as well', () => {
    const wrapped =
      'The water for a pot of green tea must not boil. It is taken off\nthe fire when small bubbles rise.\n';
    const found = blocks(
      `Tea\n\n${wrapped}\nNothing else matters.\n\nCopyright (c) 2013 Ann Lee. All rights reserved.`,
    );
    expect(found.map(([kind]) => kind)).toEqual(['h1', 'paragraph', 'paragraph', 'furniture']);
  });

  it('are furniture when they are in another script than the text', () => {
    expect(kinds(`您的位置:首页 > 其它\n\n${PROSE}\n内容来自用户分享`)).toEqual([
      'furniture',
      'paragraph',
      'furniture',
    ]);
  });

  it('are boxes for newsletters and feeds', () => {
    const boxes = "Subscribe to the World's Best Letters\nOur Newsletters & RSS Feeds\nClick to Add our Feed:";
    expect(kinds(`${PROSE}\n${boxes}`)).toEqual(['paragraph', 'furniture', 'furniture', 'furniture']);
  });

  it('are bylines when they tell who wrote it and when, and the document knows both', () => {
    const document = read(`On Water\n\nPosted Oct 27, 2012 by ann (subscriber)\nIn reply to: Tea by bob\n\n${PROSE}`);
    expect(outline(document).map(([kind]) => kind)).toEqual(['h1', 'byline', 'byline', 'paragraph']);
    expect(document.meta).toEqual({ author: 'ann', date: 'Oct 27, 2012' });
  });

  it('are one byline when they are a contact card', () => {
    const card = 'Ann Lee\nHead of the Teahouse\n978 287 1752\nann.lee@tea.example';
    expect(blocks(`${card}\n${PROSE}`)).toEqual([
      ['byline', card],
      ['paragraph', PROSE],
    ]);
  });
});

describe('what only looks like furniture stays in the text', () => {
  it('in a Greek document that names a Latin word', () => {
    const text = `Το πράσινο τσάι φτιάχνεται με νερό που έχει κρυώσει για λίγο, γιατί το βραστό νερό κάνει και τα καλύτερα φύλλα πικρά.
Το λένε sencha στην Ιαπωνία.`;
    expect(kinds(text)).not.toContain('furniture');
  });

  it('in a manual, whose steps say what to click', () => {
    const text = `To add a printer:\n\n1. Click Save.\n2. Log in.\n3. Click Share, then choose a colleague.\n\nClick Save.\n\n${PROSE}`;
    expect(kinds(text)).not.toContain('furniture');
  });

  it('in an article on copyright, its first and last lines included', () => {
    const text = `Copyright in Short

Copyright begins when something is written down.

The copyright of a book lasts for seventy years after the death of the one who wrote it, and of nobody else in the world.

In the end copyright protects the author.

© 2013 Teahouse, Inc.`;
    expect(kinds(text)).toEqual(['h1', 'paragraph', 'paragraph', 'paragraph', 'furniture']);
  });

  it('in a list of facts, with their dates and large numbers', () => {
    const text = 'Founded: 12 May 1998\nPopulation: 8982000\nArea: 1 572 000 km²';
    expect(kinds(text)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });
});
