import { type Archive, openArchive } from './archive/open.ts';
import { describe, partOf, relationsOf } from './archive/parts.ts';
import { Writer } from './archive/writer.ts';
import { eachElement } from './archive/xml.ts';
import { type BinaryReader, makeDocument, titleOfPath, unreadable } from './reader.ts';
import { readSheet, stringIn } from './xlsx/sheet.ts';
import { writeSheet } from './xlsx/tables.ts';
import { shownBy } from './xlsx/values.ts';

/** A workbook of more sheets is refused; Excel itself shows a few dozen names. */
const MOST_SHEETS = 1000;

/**
 * Reads an Excel workbook: each sheet a heading and its tables, values as they are shown, and a mark for each row. Hidden sheets
 * are left out, and named as furniture. Rejects with `CorpusError` for what is no such file, or means harm.
 */
export const readXlsx: BinaryReader = async (source) => {
  const archive = await openArchive(source, '.xlsx');
  const top = await relationsOf(archive, '');
  const main = partOf(archive, top, 'officeDocument');
  if (main === null) throw unreadable(source.path, null, 'is not an Excel workbook. Check its extension.');
  const { sheets, from1904 } = await workbookOf(archive, main);
  if (sheets.length === 0) throw unreadable(source.path, null, 'is not an Excel workbook. Check its extension.');
  if (sheets.length > MOST_SHEETS)
    throw unreadable(source.path, null, `has ${sheets.length} sheets, more than ${MOST_SHEETS}. Split it.`);
  const relations = await relationsOf(archive, main);
  const shown = await shownBy(archive, partOf(archive, relations, 'styles'), from1904);
  const strings = await stringsOf(archive, partOf(archive, relations, 'sharedStrings'));
  const writer = new Writer(source.path);
  for (const { name, id, isHidden } of sheets) {
    const relation = relations.find((each) => each.id === id && each.type === 'worksheet');
    if (!relation) continue;
    if (isHidden) writer.furniture(name, 'hidden sheet, left out');
    else writeSheet(writer, name, await readSheet(archive, relation.part, strings, shown));
  }
  const meta = await describe(archive, top);
  const { text, blocks, marks } = writer;
  return [makeDocument(source, { text, blocks, marks, meta, title: meta.title ?? titleOfPath(source.path) })];
};

interface ListedSheet {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

async function workbookOf(archive: Archive, main: string): Promise<{ sheets: ListedSheet[]; from1904: boolean }> {
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  await eachElement(archive, main, new Set(['sheet', 'workbookPr']), ({ name, attributes }) => {
    if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
    else {
      const title = (attributes.name ?? '').replace(/\s+/gu, ' ').trim() || 'Sheet';
      sheets.push({ name: title, id: attributes.id ?? '', isHidden: /hidden/i.test(attributes.state ?? '') });
    }
  });
  return { sheets, from1904 };
}

async function stringsOf(archive: Archive, part: string | null): Promise<string[]> {
  const strings: string[] = [];
  if (part !== null) await eachElement(archive, part, new Set(['si']), (element) => strings.push(stringIn(element)));
  return strings;
}
