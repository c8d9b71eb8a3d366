import { grammar } from './grammar.ts';

const { both, counted, named, number } = grammar;

/** Where words stand, what the documents are, and whether a quotation still stands in them. */
export const documents = {
  place: {
    /** 1-based, the last of them too. */
    lines: (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
    pages: (first: number, last: number) => (first === last ? `page ${first}` : `pages ${first}–${last}`),
    rows: (first: number, last: number) => (first === last ? `row ${first}` : `rows ${first}–${last}`),
    rowsOf: (rows: string, sheet: string) => `${rows} of sheet ${sheet}`,
    record: (id: string) => `record ${id}`,
    /** A place in a file, where there is little room. */
    spotOf: (spot: string, file: string) => `${spot} of ${file}`,
    sameSection: 'same section',
    sameDocument: 'same document',
    samePlace: 'the same place',
    by: (author: string) => `by ${author}`,
    source: (description: string) => `source: ${description}`,
    /** Words of a link. */
    open: 'open',
    /** Before the first digits of the SHA-256 of the words. */
    receipt: 'receipt',
  },
  sources: {
    title: (count: number) => counted(count, 'document', 'documents'),
    intro: 'Every answer is quoted from these.',
    notReadCount: (count: number) => `${counted(count, 'file was', 'files were')} not read.`,
    byFolder: 'By folder:',
    otherFolders: (count: number) => counted(count, 'other folder', 'other folders'),
    documents: 'Documents:',
    notRead: 'Not read:',
    inPart: 'Read in part:',
    lines: (count: number) => counted(count, 'line', 'lines'),
    readAs: (charset: string) => `read as ${charset}`,
    /** Files that share what is said of them, with the path of one. */
    files: (count: number, first: string) => `${counted(count, 'file', 'files')} (${first}, …)`,
  },
  /** What has become of quotations. */
  check: {
    title: (count: number, kinds: readonly string[]) =>
      `${counted(count, 'quotation', 'quotations')} checked: ${kinds.join(', ')}`,
    kinds: {
      identical: (count: number) => `${number(count)} identical`,
      moved: (count: number) => `${number(count)} moved`,
      changed: (count: number) => `${number(count)} changed`,
      gone: (count: number) => `${number(count)} gone`,
    },
    identical: 'Identical: the same words in the same place.',
    moved: 'Moved: the same words stand elsewhere now.',
    movedElsewhere: 'Moved: the same words stand elsewhere, in another document, now.',
    changed: 'Changed: the words are others now.',
    gone: (document: string) => `Gone: ${named(document)} does not have these words any more.`,
    documentGone: 'Gone: the document is not there any more.',
    stoodAt: (place: string) => `It stood at: ${place}`,
    nothing: 'Nothing to check',
    noQuotation: 'This message has no quotation of mine that could be checked. Use this on one of my answers.',
    inPlace: 'In its place',
    changedSince: 'The document has changed since',
    /** The same as a sentence above what it is now. */
    someChanged: 'The document has changed since.',
    hash: (hash: string) => `SHA-256 of the words in bold: ${hash}`,
    tooLong: 'The words are too long to be shown here.',
  },
  /** Whether the documents say what a message says. */
  said: {
    title: (count: number, kinds: readonly string[]) =>
      `${counted(count, 'sentence', 'sentences')} checked: ${kinds.join(', ')}`,
    kinds: {
      stated: (count: number) => `${number(count)} word for word`,
      nearly: (count: number) => `${number(count)} nearly`,
      missing: (count: number) => `${number(count)} not found`,
    },
    stated: 'Word for word:',
    statedAsPart: 'Word for word, as a part of this:',
    nearly: 'Nearly these words:',
    missing: (words: string) => `Not found: ${named(words)}`,
    /** How a difference is to be read. */
    message: 'the message',
    document: 'the document',
    besides: (others: readonly string[]) => `Besides: ${others.join(', ')}.`,
    tooShort: (count: number) => `${counted(count, 'sentence', 'sentences')} too short to look for`,
    leftOut: (count: number) => `${counted(count, 'sentence', 'sentences')} after these not looked for`,
    caution:
      'Only words are compared: what is not found may be stated in other words, and one word may change the sense.',
    allTooShort: 'What this message says is too short to be looked for.',
  },
  /** A comparison as a picture or a file. */
  table: {
    aspect: 'Aspect',
    source: (subject: string) => `Source: ${subject}`,
    sideBySide: (subjects: readonly string[]) => `${subjects.join(', ')} side by side.`,
    moreAspects: (count: number) => `And ${counted(count, 'more aspect', 'more aspects')}.`,
    page: (page: number, pages: number) => `Page ${page} of ${pages}.`,
    missing: (mark: string) => `${mark} stands for a character that the font of this picture does not have.`,
    cut: (count: number) =>
      `${counted(count, 'text', 'texts')} cut at the mark …: the message and the files have the whole.`,
    noPicture: 'The font of pictures has too few of the characters in this table. CSV and Markdown have them all.',
    morePictures: (count: number) =>
      `${counted(count, 'more picture', 'more pictures')} left out; CSV and Markdown have all rows.`,
  },
  /** Counts of what a message has no room for. */
  leftOut: {
    text: (count: number) => counted(count, 'more paragraph', 'more paragraphs'),
    quotation: (count: number) => counted(count, 'more quotation', 'more quotations'),
    row: (count: number) => counted(count, 'more row', 'more rows'),
    statement: (count: number) => counted(count, 'more statement', 'more statements'),
    place: (count: number) => counted(count, 'more place', 'more places'),
    sentence: (count: number) => counted(count, 'more sentence', 'more sentences'),
    line: (count: number) => counted(count, 'more line', 'more lines'),
    all: (counts: readonly string[], total: number) => `${both(counts)} ${total === 1 ? 'is' : 'are'} left out.`,
    /** The same where rows of a table are among them. */
    rows: (counts: readonly string[], total: number) =>
      `${both(counts)} ${total === 1 ? 'is' : 'are'} left out; ask for one aspect to see it.`,
  },
};
