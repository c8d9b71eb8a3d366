import type { Language } from '../language.ts';
import { grammar } from './grammar.ts';

const { and, counted, named, number, or } = grammar;

const aspects = (count: number): string => counted(count, 'aspect', 'aspects');
const more = (count: number): string => counted(count, 'autre indication omise', 'autres indications omises');

export const answers: Language['answers'] = {
  noQuestion: 'Pas de question',
  understood: (question) => `Compris comme ${named(question)}.`,
  unsure: 'Pas sûr que cela y réponde ; ce sont les mots les plus proches.',
  nearest: 'Les passages les plus proches, qui n’y répondent pas :',
  nothingToLookFor: 'Rien à chercher',
  noWords: 'Ce message ne contient aucun mot que je pourrais chercher.',
  thanks: {
    title: 'Merci',
    right: 'Noté comme juste, sans ton nom.',
    wrong: 'Noté comme à côté, sans ton nom. D’autres mots pour la même chose trouveront peut-être ce que tu cherches.',
    missed:
      'Noté comme une question à laquelle les documents répondent bien, sans ton nom. D’autres mots pour la même chose la trouveront peut-être dès maintenant.',
  },
  certainty: {
    stated: 'Indiqué sous ces noms.',
    likely: 'Y répond probablement.',
    possible: 'Y répond peut-être.',
    further: 'Y répond moins probablement que ce qui a été montré d’abord.',
  },
  reason: {
    emptyQuestion: 'Il n’y a pas de question ici : écris en quelques mots ce que tu veux savoir.',
    unknown: 'Aucun document ne mentionne ce qui a été demandé.',
    unknownTerms: (terms) => `Aucun document ne mentionne ${or(terms)}.`,
    termsApart: (terms) => `Aucun passage ne parle à la fois de ${and(terms)}.`,
    kindMissing: {
      date: 'Les passages les plus proches ne donnent aucune date.',
      number: 'Les passages les plus proches ne donnent aucun nombre.',
      contact: 'Les passages les plus proches ne donnent ni adresse ni numéro.',
    },
    nothingFound: 'Aucun passage des documents n’y répond.',
    unknownSubject: (name) => `Les documents n’indiquent rien sous le nom ${named(name)}.`,
    ambiguousSubject: (name, candidates) => `${named(name)} pourrait être : ${or(candidates)}. Choisis-en un.`,
    unknownAspect: (aspect, subject) => `Les documents n’indiquent rien sur ${named(aspect)} pour ${named(subject)}.`,
    ambiguousAspect: (aspect, subject, candidates) =>
      `Pour ${named(subject)}, ${named(aspect)} pourrait être : ${or(candidates)}. Choisis-en un.`,
    didYouMean: (names) => `Voulais-tu dire ${or(names)} ?`,
    notComparable: (subjects) => `Les documents n’indiquent rien qui permette de comparer ${and(subjects)}.`,
    notStated: (aspect, subjects) => `Les documents n’indiquent pas ${named(aspect)} pour ${or(subjects)}.`,
    sameSubject: (name) => `Les deux noms désignent ${named(name)} : pour comparer, il en faut deux différents.`,
    allAlike: (subjects, rows) =>
      `Tout ce que les documents indiquent à la fois de ${and(subjects)} est identique pour chacun, sur ${aspects(rows)}.`,
    total: (name) =>
      `${named(name)} en additionne d’autres et n’est donc pas mis à côté d’eux ; ce qui en est dit peut être consulté.`,
    unfit: {
      order: (aspect, values) => `${named(aspect)} est indiqué comme ${and(values)}, ce qui ne peut pas être classé.`,
      flag: (aspect, values) => `${named(aspect)} est indiqué comme ${and(values)}, ce qui n’est ni oui ni non.`,
      better: (aspect) => `Les documents ne disent pas si plus ou moins de ${named(aspect)} est préférable.`,
      more: (aspect, values) =>
        `${named(aspect)} est aussi indiqué comme ${and(values)} ; il n’est pas sûr que cela compte.`,
    },
    noneSuch: (aspect, among) => `${named(aspect)} est indiqué pour ${number(among)}, pour aucun d’eux comme demandé.`,
    tooManyThings: (most) =>
      `Il y en a plus de ${number(most)}, trop pour montrer chacun avec sa citation. Demande-en moins.`,
    tooManySubjects: (given, most) =>
      `${number(given)} noms, c’est trop pour une comparaison : donnes-en ${number(most)} au plus.`,
  },
  comparison: {
    notStated: 'non indiqué',
    only: 'Indiqué pour un seul d’entre eux :',
    alike: (count) =>
      count === 1
        ? `${aspects(count)} sur lequel ils sont pareils est omis.`
        : `${aspects(count)} sur lesquels ils sont pareils sont omis.`,
    differ: (count, all) => `Ils diffèrent sur ${number(count)} des ${aspects(all)}.`,
    aspectOf: (aspect, subject) => `${aspect} de ${subject}`,
    disagree: (what) => `Les documents se contredisent sur ${and(what)}.`,
  },
  statements: {
    also: (count) =>
      count === 1 ? 'Indiqué autrement dans un autre document :' : 'Indiqué autrement dans d’autres documents :',
    leftOut: (count) => `${more(count)}.`,
    leftOutOf: (count, documents) => `${more(count)}, dont celles de ${counted(documents, 'document', 'documents')}.`,
    aspectsOf: (count, subject) => `${aspects(count)} de ${named(subject)} :`,
    inAll: (count) => `${number(count)} en tout :`,
    ofThose: (count, among, by) => `${number(count)} sur ${number(among)}, selon ${named(by)} :`,
    these: 'Les voici :',
    by: (aspect) => `Selon ${named(aspect)} :`,
    equal: (count, among) => `${number(count)} sur ${number(among)} sont égaux :`,
    equalBy: (count, among, by) => `${number(count)} sur ${number(among)} sont égaux, selon ${named(by)} :`,
    inOrderWith: (count) => `Classé avec ${counted(count, 'autre', 'autres')}.`,
    notStatedFor: (subjects) => `Non indiqué pour ${and(subjects)}.`,
  },
};
