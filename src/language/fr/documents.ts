import type { Language } from '../language.ts';
import { grammar } from './grammar.ts';

const { both, counted, named, number } = grammar;

const range = (noun: string, first: number, last: number): string =>
  first === last ? `${noun} ${first}` : `${noun}s ${first}–${last}`;

export const documents: Language['documents'] = {
  place: {
    lines: (first, last) => range('ligne', first, last),
    pages: (first, last) => range('page', first, last),
    rows: (first, last) => `${range('ligne', first, last)} du tableau`,
    rowsOf: (rows, sheet) => `${rows}, feuille ${sheet}`,
    record: (id) => `entrée ${id}`,
    spotOf: (spot, file) => `${spot} de ${file}`,
    sameSection: 'même section',
    sameDocument: 'même document',
    samePlace: 'le même endroit',
    by: (author) => `par ${author}`,
    source: (description) => `source : ${description}`,
    open: 'ouvrir',
    receipt: 'reçu',
  },
  sources: {
    title: (count) => counted(count, 'document', 'documents'),
    intro: 'Chaque réponse en est une citation.',
    notReadCount: (count) => `${counted(count, 'fichier n’a pas été lu', 'fichiers n’ont pas été lus')}.`,
    byFolder: 'Par dossier :',
    otherFolders: (count) => counted(count, 'autre dossier', 'autres dossiers'),
    documents: 'Les documents :',
    notRead: 'Non lus :',
    inPart: 'Lus en partie :',
    lines: (count) => counted(count, 'ligne', 'lignes'),
    readAs: (charset) => `lu comme ${charset}`,
    files: (count, first) => `${counted(count, 'fichier', 'fichiers')} (${first}, …)`,
  },
  check: {
    title: (count, kinds) => `${counted(count, 'citation vérifiée', 'citations vérifiées')} : ${kinds.join(', ')}`,
    kinds: {
      identical: (count) => counted(count, 'identique', 'identiques'),
      moved: (count) => counted(count, 'déplacée', 'déplacées'),
      changed: (count) => counted(count, 'modifiée', 'modifiées'),
      gone: (count) => counted(count, 'disparue', 'disparues'),
    },
    identical: 'Identique : les mêmes mots au même endroit.',
    moved: 'Déplacée : les mêmes mots sont maintenant ailleurs.',
    movedElsewhere: 'Déplacée : les mêmes mots sont maintenant ailleurs, dans un autre document.',
    changed: 'Modifiée : les mots ont changé.',
    gone: (document) => `Disparue : ${named(document)} ne contient plus ces mots.`,
    documentGone: 'Disparue : le document n’est plus là.',
    stoodAt: (place) => `Elle se trouvait ici : ${place}`,
    nothing: 'Rien à vérifier',
    noQuotation:
      'Ce message ne contient aucune citation de ma part à vérifier. Utilise cette commande sur une de mes réponses.',
    inPlace: 'À sa place',
    changedSince: 'Le document a changé depuis',
    someChanged: 'Le document a changé depuis.',
    hash: (hash) => `SHA-256 des mots en gras : ${hash}`,
    tooLong: 'Les mots sont trop longs pour être montrés ici.',
  },
  said: {
    title: (count, kinds) => `${counted(count, 'phrase vérifiée', 'phrases vérifiées')} : ${kinds.join(', ')}`,
    kinds: {
      stated: (count) => `${number(count)} mot pour mot`,
      nearly: (count) => `${number(count)} presque`,
      missing: (count) => counted(count, 'introuvable', 'introuvables'),
    },
    stated: 'Mot pour mot :',
    statedAsPart: 'Mot pour mot, au sein de ceci :',
    nearly: 'Presque ces mots :',
    missing: (words) => `Introuvable : ${named(words)}`,
    message: 'le message',
    document: 'le document',
    besides: (others) => `En outre : ${others.join(', ')}.`,
    tooShort: (count) =>
      counted(count, 'phrase trop courte pour être cherchée', 'phrases trop courtes pour être cherchées'),
    leftOut: (count) => counted(count, 'phrase suivante non cherchée', 'phrases suivantes non cherchées'),
    caution:
      'Seuls les mots sont comparés : ce qui est introuvable peut être dit autrement, et un seul mot peut changer le sens.',
    allTooShort: 'Ce que dit ce message est trop court pour être cherché.',
  },
  table: {
    aspect: 'Aspect',
    source: (subject) => `Source : ${subject}`,
    sideBySide: (subjects) => `${subjects.join(', ')} côte à côte.`,
    moreAspects: (count) => `Et ${counted(count, 'autre aspect', 'autres aspects')}.`,
    page: (page, pages) => `Page ${page} sur ${pages}.`,
    missing: (mark) => `${mark} remplace un caractère que la police de cette image n’a pas.`,
    cut: (count) =>
      `${counted(count, 'texte coupé', 'textes coupés')} à la marque … : le message et les fichiers ont le tout.`,
    noPicture: 'Il manque à la police des images trop de caractères de ce tableau. CSV et Markdown les ont tous.',
    morePictures: (count) =>
      `${counted(count, 'autre image omise', 'autres images omises')} ; CSV et Markdown ont toutes les lignes.`,
  },
  leftOut: {
    text: (count) => counted(count, 'autre paragraphe', 'autres paragraphes'),
    quotation: (count) => counted(count, 'autre citation', 'autres citations'),
    row: (count) => counted(count, 'autre ligne du tableau', 'autres lignes du tableau'),
    statement: (count) => counted(count, 'autre indication', 'autres indications'),
    place: (count) => counted(count, 'autre endroit', 'autres endroits'),
    sentence: (count) => counted(count, 'autre phrase', 'autres phrases'),
    line: (count) => counted(count, 'autre ligne', 'autres lignes'),
    all: (counts) => `Pas de place pour ${both(counts)}.`,
    rows: (counts) => `Pas de place pour ${both(counts)} ; demande un seul aspect pour le voir.`,
  },
};
