import { type Archive, openArchive } from './archive/open.ts';
import { describe, partOf, type Relation, relationsOf } from './archive/parts.ts';
import { Writer } from './archive/writer.ts';
import { type Element, eachElement, elementsIn } from './archive/xml.ts';
import { Body } from './docx/body.ts';
import { stylesOf } from './docx/styles.ts';
import { wordsOf } from './docx/words.ts';
import { type BinaryReader, makeDocument, unreadable } from './reader.ts';

const BLOCKS = new Set(['p', 'tbl']);
const NOTES = ['footnote', 'endnote'] as const;

/**
 * Reads a Word document: headings by style and outline, lists, tables, notes and text boxes after the paragraph they belong to.
 * Headers and footers, comments and deleted text are left out. Rejects with `CorpusError` for what is no such file, or means harm.
 */
export const readDocx: BinaryReader = async (source) => {
  const archive = await openArchive(source, '.docx');
  const top = await relationsOf(archive, '');
  const main = partOf(archive, top, 'officeDocument');
  if (main === null) throw unreadable(source.path, null, 'is not a Word document. Check its extension.');
  const relations = await relationsOf(archive, main);
  const writer = new Writer(source.path);
  const styles = await stylesOf(archive, partOf(archive, relations, 'styles'));
  const body = new Body(writer, styles, await notesOf(archive, relations));
  let [isWord, title] = [false, ''];
  await eachElement(archive, main, BLOCKS, (element) => {
    isWord = true;
    title ||= titleIn(element, styles);
    body.write(element);
  });
  if (!isWord) throw unreadable(source.path, null, 'is not a Word document. Check its extension.');
  body.end();
  const meta = await describe(archive, top);
  return [makeDocument(source, { text: writer.text, blocks: writer.blocks, meta, title: meta.title || title })];
};

function titleIn(element: Element, styles: Awaited<ReturnType<typeof stylesOf>>): string {
  const properties = elementsIn(element).find(({ name }) => name === 'pPr');
  const style = elementsIn(properties).find(({ name }) => name === 'pStyle')?.attributes.val ?? '';
  return styles.get(style)?.name === 'title' ? wordsOf(element).text : '';
}

/** The paragraphs of foot- and endnotes by `footnote 3`; the lines that part them from the text have a type of their own. */
async function notesOf(archive: Archive, relations: readonly Relation[]): Promise<Map<string, readonly string[]>> {
  const notes = new Map<string, readonly string[]>();
  for (const kind of NOTES) {
    const part = partOf(archive, relations, `${kind}s`);
    if (part === null) continue;
    await eachElement(archive, part, new Set([kind]), (note) => {
      const { id = '', type = 'normal' } = note.attributes;
      const texts = paragraphsIn(note).map((each) => wordsOf(each).text);
      if (type === 'normal')
        notes.set(
          `${kind} ${id}`,
          texts.filter((text) => text !== ''),
        );
    });
  }
  return notes;
}

function paragraphsIn(element: Element): Element[] {
  return elementsIn(element).flatMap((each) => (each.name === 'p' ? [each] : paragraphsIn(each)));
}
