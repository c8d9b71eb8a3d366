import type { Language } from '../language.ts';
import { grammar } from './grammar.ts';

const { both, counted, named, number } = grammar;

const range = (noun: string, first: number, last: number): string =>
  first === last ? `${noun} ${first}` : `${noun}s ${first}–${last}`;

export const documents: Language['documents'] = {
  place: {
    lines: (first, last) => range('línea', first, last),
    pages: (first, last) => range('página', first, last),
    rows: (first, last) => range('fila', first, last),
    rowsOf: (rows, sheet) => `${rows} de la hoja ${sheet}`,
    record: (id) => `registro ${id}`,
    spotOf: (spot, file) => `${spot} de ${file}`,
    sameSection: 'misma sección',
    sameDocument: 'mismo documento',
    samePlace: 'el mismo lugar',
    by: (author) => `de ${author}`,
    source: (description) => `fuente: ${description}`,
    open: 'abrir',
    receipt: 'recibo',
  },
  sources: {
    title: (count) => counted(count, 'documento', 'documentos'),
    intro: 'Cada respuesta es una cita de estos.',
    notReadCount: (count) => `${counted(count, 'archivo no se leyó', 'archivos no se leyeron')}.`,
    byFolder: 'Por carpeta:',
    otherFolders: (count) => counted(count, 'carpeta más', 'carpetas más'),
    documents: 'Documentos:',
    notRead: 'No leídos:',
    inPart: 'Leídos en parte:',
    lines: (count) => counted(count, 'línea', 'líneas'),
    readAs: (charset) => `leído como ${charset}`,
    files: (count, first) => `${counted(count, 'archivo', 'archivos')} (${first}, …)`,
  },
  check: {
    title: (count, kinds) => `${counted(count, 'cita comprobada', 'citas comprobadas')}: ${kinds.join(', ')}`,
    kinds: {
      identical: (count) => counted(count, 'idéntica', 'idénticas'),
      moved: (count) => counted(count, 'movida', 'movidas'),
      changed: (count) => counted(count, 'cambiada', 'cambiadas'),
      gone: (count) => counted(count, 'desaparecida', 'desaparecidas'),
    },
    identical: 'Idéntica: las mismas palabras en el mismo lugar.',
    moved: 'Movida: las mismas palabras están ahora en otro lugar.',
    movedElsewhere: 'Movida: las mismas palabras están ahora en otro lugar, en otro documento.',
    changed: 'Cambiada: las palabras ahora son otras.',
    gone: (document) => `Desaparecida: ${named(document)} ya no tiene estas palabras.`,
    documentGone: 'Desaparecida: el documento ya no está.',
    stoodAt: (place) => `Estaba en: ${place}`,
    nothing: 'Nada que comprobar',
    noQuotation: 'Este mensaje no tiene ninguna cita mía que comprobar. Usa esto en una de mis respuestas.',
    inPlace: 'En su lugar',
    changedSince: 'El documento ha cambiado desde entonces',
    someChanged: 'El documento ha cambiado desde entonces.',
    hash: (hash) => `SHA-256 de las palabras en negrita: ${hash}`,
    tooLong: 'Las palabras son demasiado largas para mostrarlas aquí.',
  },
  said: {
    title: (count, kinds) => `${counted(count, 'frase comprobada', 'frases comprobadas')}: ${kinds.join(', ')}`,
    kinds: {
      stated: (count) => `${number(count)} palabra por palabra`,
      nearly: (count) => `${number(count)} casi`,
      missing: (count) => counted(count, 'no encontrada', 'no encontradas'),
    },
    stated: 'Palabra por palabra:',
    statedAsPart: 'Palabra por palabra, como parte de esto:',
    nearly: 'Casi estas palabras:',
    missing: (words) => `No encontrada: ${named(words)}`,
    message: 'el mensaje',
    document: 'el documento',
    besides: (others) => `Además: ${others.join(', ')}.`,
    tooShort: (count) =>
      counted(count, 'frase demasiado corta para buscarla', 'frases demasiado cortas para buscarlas'),
    leftOut: (count) => counted(count, 'frase posterior sin buscar', 'frases posteriores sin buscar'),
    caution:
      'Solo se comparan las palabras: lo que no se encuentra puede estar dicho de otra forma, y una sola palabra puede cambiar el sentido.',
    allTooShort: 'Lo que dice este mensaje es demasiado corto para buscarlo.',
  },
  table: {
    aspect: 'Aspecto',
    source: (subject) => `Fuente: ${subject}`,
    sideBySide: (subjects) => `${subjects.join(', ')} lado a lado.`,
    moreAspects: (count) => `Y ${counted(count, 'aspecto más', 'aspectos más')}.`,
    page: (page, pages) => `Página ${page} de ${pages}.`,
    missing: (mark) => `${mark} representa un carácter que la fuente de esta imagen no tiene.`,
    cut: (count) =>
      `${counted(count, 'texto cortado', 'textos cortados')} en la marca …: el mensaje y los archivos lo tienen entero.`,
    noPicture:
      'A la fuente de las imágenes le faltan demasiados caracteres de esta tabla. CSV y Markdown los tienen todos.',
    morePictures: (count) =>
      `${counted(count, 'imagen más omitida', 'imágenes más omitidas')}; CSV y Markdown tienen todas las filas.`,
  },
  leftOut: {
    text: (count) => counted(count, 'párrafo más', 'párrafos más'),
    quotation: (count) => counted(count, 'cita más', 'citas más'),
    row: (count) => counted(count, 'fila más', 'filas más'),
    statement: (count) => counted(count, 'dato más', 'datos más'),
    place: (count) => counted(count, 'lugar más', 'lugares más'),
    sentence: (count) => counted(count, 'frase más', 'frases más'),
    line: (count) => counted(count, 'línea más', 'líneas más'),
    all: (counts, total) => `Se ${total === 1 ? 'omite' : 'omiten'} ${both(counts)}.`,
    rows: (counts, total) => `Se ${total === 1 ? 'omite' : 'omiten'} ${both(counts)}; pide un solo aspecto para verlo.`,
  },
};
