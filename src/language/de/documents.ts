import type { Language } from '../language.ts';
import { grammar } from './grammar.ts';

const { both, counted, named, number } = grammar;

const range = (one: string, others: string, first: number, last: number): string =>
  first === last ? `${one} ${first}` : `${others} ${first}–${last}`;
const verb = (total: number): string => (total === 1 ? 'ist' : 'sind');

export const documents: Language['documents'] = {
  place: {
    lines: (first, last) => range('Zeile', 'Zeilen', first, last),
    pages: (first, last) => range('Seite', 'Seiten', first, last),
    rows: (first, last) => range('Tabellenzeile', 'Tabellenzeilen', first, last),
    rowsOf: (rows, sheet) => `${rows} im Blatt ${sheet}`,
    record: (id) => `Eintrag ${id}`,
    spotOf: (spot, file) => `${spot} in ${file}`,
    sameSection: 'selber Abschnitt',
    sameDocument: 'selbes Dokument',
    samePlace: 'dieselbe Stelle',
    by: (author) => `von ${author}`,
    source: (description) => `Quelle: ${description}`,
    open: 'öffnen',
    receipt: 'Beleg',
  },
  sources: {
    title: (count) => counted(count, 'Dokument', 'Dokumente'),
    intro: 'Jede Antwort ist aus diesen zitiert.',
    notReadCount: (count) => `${counted(count, 'Datei wurde', 'Dateien wurden')} nicht gelesen.`,
    byFolder: 'Nach Ordner:',
    otherFolders: (count) => counted(count, 'weiterer Ordner', 'weitere Ordner'),
    documents: 'Dokumente:',
    notRead: 'Nicht gelesen:',
    inPart: 'Teilweise gelesen:',
    lines: (count) => counted(count, 'Zeile', 'Zeilen'),
    readAs: (charset) => `gelesen als ${charset}`,
    files: (count, first) => `${counted(count, 'Datei', 'Dateien')} (${first}, …)`,
  },
  check: {
    title: (count, kinds) => `${counted(count, 'Zitat', 'Zitate')} geprüft: ${kinds.join(', ')}`,
    kinds: {
      identical: (count) => `${number(count)} unverändert`,
      moved: (count) => `${number(count)} verschoben`,
      changed: (count) => `${number(count)} geändert`,
      gone: (count) => `${number(count)} verschwunden`,
    },
    identical: 'Unverändert: dieselben Worte an derselben Stelle.',
    moved: 'Verschoben: Dieselben Worte stehen jetzt anderswo.',
    movedElsewhere: 'Verschoben: Dieselben Worte stehen jetzt anderswo, in einem anderen Dokument.',
    changed: 'Geändert: Die Worte sind jetzt andere.',
    gone: (document) => `Verschwunden: In ${named(document)} stehen diese Worte nicht mehr.`,
    documentGone: 'Verschwunden: Das Dokument ist nicht mehr da.',
    stoodAt: (place) => `Vorher stand es hier: ${place}`,
    nothing: 'Nichts zu prüfen',
    noQuotation:
      'In dieser Nachricht ist kein Zitat von mir, das sich prüfen ließe. Benutze das bei einer meiner Antworten.',
    inPlace: 'An seiner Stelle',
    changedSince: 'Das Dokument hat sich seitdem geändert',
    someChanged: 'Das Dokument hat sich seitdem geändert.',
    hash: (hash) => `SHA-256 der fett gesetzten Worte: ${hash}`,
    tooLong: 'Die Worte sind zu lang, um sie hier zu zeigen.',
  },
  said: {
    title: (count, kinds) => `${counted(count, 'Satz', 'Sätze')} geprüft: ${kinds.join(', ')}`,
    kinds: {
      stated: (count) => `${number(count)} Wort für Wort`,
      nearly: (count) => `${number(count)} fast`,
      missing: (count) => `${number(count)} nicht gefunden`,
    },
    stated: 'Wort für Wort:',
    statedAsPart: 'Wort für Wort, als Teil davon:',
    nearly: 'Fast dieselben Worte:',
    missing: (words) => `Nicht gefunden: ${named(words)}`,
    message: 'die Nachricht',
    document: 'das Dokument',
    besides: (others) => `Außerdem: ${others.join(', ')}.`,
    tooShort: (count) => `${counted(count, 'Satz', 'Sätze')} zu kurz zum Suchen`,
    leftOut: (count) => `${counted(count, 'Satz', 'Sätze')} danach nicht gesucht`,
    caution:
      'Verglichen werden nur die Worte: Was nicht gefunden wurde, kann mit anderen Worten dastehen, und ein einziges Wort kann den Sinn ändern.',
    allTooShort: 'Was diese Nachricht sagt, ist zu kurz, um danach zu suchen.',
  },
  table: {
    aspect: 'Merkmal',
    source: (subject) => `Quelle: ${subject}`,
    sideBySide: (subjects) => `${subjects.join(', ')} nebeneinander.`,
    moreAspects: (count) => `Und ${counted(count, 'weiteres Merkmal', 'weitere Merkmale')}.`,
    page: (page, pages) => `Seite ${page} von ${pages}.`,
    missing: (mark) => `${mark} steht für ein Zeichen, das die Schrift dieses Bildes nicht hat.`,
    cut: (count) =>
      `${counted(count, 'Text', 'Texte')} beim Zeichen … gekürzt: In der Nachricht und den Dateien steht alles.`,
    noPicture: 'Der Schrift der Bilder fehlen zu viele Zeichen dieser Tabelle. In CSV und Markdown stehen sie alle.',
    morePictures: (count) =>
      `${counted(count, 'weiteres Bild', 'weitere Bilder')} weggelassen; CSV und Markdown haben alle Zeilen.`,
  },
  leftOut: {
    text: (count) => counted(count, 'weiterer Absatz', 'weitere Absätze'),
    quotation: (count) => counted(count, 'weiteres Zitat', 'weitere Zitate'),
    row: (count) => counted(count, 'weitere Tabellenzeile', 'weitere Tabellenzeilen'),
    statement: (count) => counted(count, 'weitere Angabe', 'weitere Angaben'),
    place: (count) => counted(count, 'weitere Stelle', 'weitere Stellen'),
    sentence: (count) => counted(count, 'weiterer Satz', 'weitere Sätze'),
    line: (count) => counted(count, 'weitere Zeile', 'weitere Zeilen'),
    all: (counts, total) => `${both(counts)} ${verb(total)} weggelassen.`,
    rows: (counts, total) => `${both(counts)} ${verb(total)} weggelassen; frag nach einem Merkmal, um es zu sehen.`,
  },
};
