import type { Language } from '../language.ts';
import { grammar } from './grammar.ts';

const { both, counted, named, number } = grammar;

const range = (noun: string, first: number, last: number): string =>
  first === last ? `${noun} ${first}` : `${noun}s ${first}–${last}`;

export const documents: Language['documents'] = {
  place: {
    lines: (first, last) => range('linha', first, last),
    pages: (first, last) => range('página', first, last),
    rows: (first, last) => `${range('linha', first, last)} da tabela`,
    rowsOf: (rows, sheet) => `${rows}, planilha ${sheet}`,
    record: (id) => `registro ${id}`,
    spotOf: (spot, file) => `${spot} de ${file}`,
    sameSection: 'mesma seção',
    sameDocument: 'mesmo documento',
    samePlace: 'o mesmo lugar',
    by: (author) => `de ${author}`,
    source: (description) => `fonte: ${description}`,
    open: 'abrir',
    receipt: 'recibo',
  },
  sources: {
    title: (count) => counted(count, 'documento', 'documentos'),
    intro: 'Cada resposta é uma citação destes.',
    notReadCount: (count) => `${counted(count, 'arquivo não foi lido', 'arquivos não foram lidos')}.`,
    byFolder: 'Por pasta:',
    otherFolders: (count) => counted(count, 'outra pasta', 'outras pastas'),
    documents: 'Documentos:',
    notRead: 'Não lidos:',
    inPart: 'Lidos em parte:',
    lines: (count) => counted(count, 'linha', 'linhas'),
    readAs: (charset) => `lido como ${charset}`,
    files: (count, first) => `${counted(count, 'arquivo', 'arquivos')} (${first}, …)`,
  },
  check: {
    title: (count, kinds) => `${counted(count, 'citação conferida', 'citações conferidas')}: ${kinds.join(', ')}`,
    kinds: {
      identical: (count) => counted(count, 'idêntica', 'idênticas'),
      moved: (count) => counted(count, 'movida', 'movidas'),
      changed: (count) => counted(count, 'alterada', 'alteradas'),
      gone: (count) => counted(count, 'desaparecida', 'desaparecidas'),
    },
    identical: 'Idêntica: as mesmas palavras no mesmo lugar.',
    moved: 'Movida: as mesmas palavras estão agora em outro lugar.',
    movedElsewhere: 'Movida: as mesmas palavras estão agora em outro lugar, em outro documento.',
    changed: 'Alterada: as palavras agora são outras.',
    gone: (document) => `Desaparecida: ${named(document)} já não tem estas palavras.`,
    documentGone: 'Desaparecida: o documento já não está lá.',
    stoodAt: (place) => `Estava em: ${place}`,
    nothing: 'Nada para conferir',
    noQuotation: 'Esta mensagem não tem nenhuma citação minha para conferir. Use isto em uma das minhas respostas.',
    inPlace: 'No seu lugar',
    changedSince: 'O documento mudou desde então',
    someChanged: 'O documento mudou desde então.',
    hash: (hash) => `SHA-256 das palavras em negrito: ${hash}`,
    tooLong: 'As palavras são longas demais para mostrar aqui.',
  },
  said: {
    title: (count, kinds) => `${counted(count, 'frase conferida', 'frases conferidas')}: ${kinds.join(', ')}`,
    kinds: {
      stated: (count) => `${number(count)} palavra por palavra`,
      nearly: (count) => `${number(count)} quase`,
      missing: (count) => counted(count, 'não encontrada', 'não encontradas'),
    },
    stated: 'Palavra por palavra:',
    statedAsPart: 'Palavra por palavra, como parte disto:',
    nearly: 'Quase estas palavras:',
    missing: (words) => `Não encontrada: ${named(words)}`,
    message: 'a mensagem',
    document: 'o documento',
    besides: (others) => `Além disso: ${others.join(', ')}.`,
    tooShort: (count) => counted(count, 'frase curta demais para procurar', 'frases curtas demais para procurar'),
    leftOut: (count) => counted(count, 'frase seguinte não procurada', 'frases seguintes não procuradas'),
    caution:
      'Só as palavras são comparadas: o que não foi encontrado pode estar dito de outra forma, e uma única palavra pode mudar o sentido.',
    allTooShort: 'O que esta mensagem diz é curto demais para procurar.',
  },
  table: {
    aspect: 'Aspecto',
    source: (subject) => `Fonte: ${subject}`,
    sideBySide: (subjects) => `${subjects.join(', ')} lado a lado.`,
    moreAspects: (count) => `E mais ${counted(count, 'aspecto', 'aspectos')}.`,
    page: (page, pages) => `Página ${page} de ${pages}.`,
    missing: (mark) => `${mark} está no lugar de um caractere que a fonte desta imagem não tem.`,
    cut: (count) =>
      `${counted(count, 'texto cortado', 'textos cortados')} na marca …: a mensagem e os arquivos têm tudo.`,
    noPicture: 'Faltam à fonte das imagens caracteres demais desta tabela. CSV e Markdown têm todos.',
    morePictures: (count) =>
      `Mais ${counted(count, 'imagem omitida', 'imagens omitidas')}; CSV e Markdown têm todas as linhas.`,
  },
  leftOut: {
    text: (count) => `mais ${counted(count, 'parágrafo', 'parágrafos')}`,
    quotation: (count) => `mais ${counted(count, 'citação', 'citações')}`,
    row: (count) => `mais ${counted(count, 'linha da tabela', 'linhas da tabela')}`,
    statement: (count) => `mais ${counted(count, 'informação', 'informações')}`,
    place: (count) => `mais ${counted(count, 'lugar', 'lugares')}`,
    sentence: (count) => `mais ${counted(count, 'frase', 'frases')}`,
    line: (count) => `mais ${counted(count, 'linha', 'linhas')}`,
    all: (counts, total) => `Não ${total === 1 ? 'coube' : 'couberam'} ${both(counts)}.`,
    rows: (counts, total) => `Não ${total === 1 ? 'coube' : 'couberam'} ${both(counts)}; peça um só aspecto para ver.`,
  },
};
