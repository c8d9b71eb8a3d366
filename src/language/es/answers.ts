import type { Language } from '../language.ts';
import { grammar } from './grammar.ts';

const { and, counted, named, number, or } = grammar;

const aspects = (count: number): string => counted(count, 'aspecto', 'aspectos');
const more = (count: number): string => counted(count, 'dato más omitido', 'datos más omitidos');

export const answers: Language['answers'] = {
  noQuestion: 'Sin pregunta',
  understood: (question) => `Entendido como ${named(question)}.`,
  unsure: 'No es seguro que esto lo responda; son las palabras más cercanas.',
  nearest: 'Los lugares más cercanos, que no lo responden:',
  nothingToLookFor: 'Nada que buscar',
  noWords: 'Este mensaje no tiene palabras que yo pueda buscar.',
  thanks: {
    title: 'Gracias',
    right: 'Anotado como correcto, sin tu nombre.',
    wrong: 'Anotado como que no era eso, sin tu nombre. Con otras palabras quizá encuentres lo que buscas.',
    missed:
      'Anotada como una pregunta que los documentos sí responden, sin tu nombre. Con otras palabras quizá se encuentre ahora.',
  },
  certainty: {
    stated: 'Indicado con estos nombres.',
    likely: 'Es probable que lo responda.',
    possible: 'Puede que lo responda.',
    further: 'Es menos probable que lo responda que lo mostrado primero.',
  },
  reason: {
    emptyQuestion: 'Aquí no hay ninguna pregunta: escribe en pocas palabras lo que quieres saber.',
    unknown: 'Ningún documento menciona lo que se preguntó.',
    unknownTerms: (terms) => `Ningún documento menciona ${or(terms)}.`,
    termsApart: (terms) => `Ningún pasaje habla a la vez de ${and(terms)}.`,
    kindMissing: {
      date: 'Los pasajes más cercanos no dan ninguna fecha.',
      number: 'Los pasajes más cercanos no dan ningún número.',
      contact: 'Los pasajes más cercanos no dan ninguna dirección ni número de contacto.',
    },
    nothingFound: 'Ningún pasaje de los documentos lo responde.',
    unknownSubject: (name) => `Los documentos no indican nada con el nombre ${named(name)}.`,
    ambiguousSubject: (name, candidates) => `${named(name)} podría ser: ${or(candidates)}. Elige uno.`,
    unknownAspect: (aspect, subject) => `Los documentos no indican nada sobre ${named(aspect)} para ${named(subject)}.`,
    ambiguousAspect: (aspect, subject, candidates) =>
      `Para ${named(subject)}, ${named(aspect)} podría ser: ${or(candidates)}. Elige uno.`,
    didYouMean: (names) => `¿Querías decir ${or(names)}?`,
    notComparable: (subjects) => `Los documentos no indican nada en lo que se puedan comparar ${and(subjects)}.`,
    notStated: (aspect, subjects) => `Los documentos no indican ${named(aspect)} para ${or(subjects)}.`,
    sameSubject: (name) => `Ambos nombres se refieren a ${named(name)}: para comparar hacen falta dos distintos.`,
    allAlike: (subjects, rows) =>
      `Todo lo que los documentos indican a la vez de ${and(subjects)} es igual en cada caso, en ${aspects(rows)}.`,
    total: (name) =>
      `${named(name)} suma otros, así que no se pone al lado de ellos; lo que dice se puede consultar aparte.`,
    unfit: {
      order: (aspect, values) => `${named(aspect)} se indica como ${and(values)}, que no se puede ordenar.`,
      flag: (aspect, values) => `${named(aspect)} se indica como ${and(values)}, que no es ni sí ni no.`,
      better: (aspect) => `Los documentos no dicen si es mejor más o menos ${named(aspect)}.`,
      more: (aspect, values) => `${named(aspect)} también se indica como ${and(values)}; no es seguro que eso cuente.`,
    },
    noneSuch: (aspect, among) =>
      `${named(aspect)} se indica para ${number(among)}, para ninguno de ellos como se preguntó.`,
    tooManyThings: (most) =>
      `Son más de ${number(most)}, demasiados para mostrar cada uno con su cita. Pide menos, por favor.`,
    tooManySubjects: (given, most) =>
      `${number(given)} nombres son demasiados para una comparación: da ${number(most)} como máximo.`,
  },
  comparison: {
    notStated: 'no indicado',
    only: 'Indicado solo para uno de ellos:',
    alike: (count) =>
      count === 1
        ? `Se omite ${aspects(count)} en el que son iguales.`
        : `Se omiten ${aspects(count)} en los que son iguales.`,
    differ: (count, all) => `Se diferencian en ${number(count)} de ${aspects(all)}.`,
    aspectOf: (aspect, subject) => `${aspect} de ${subject}`,
    disagree: (what) => `Los documentos no coinciden en ${and(what)}.`,
  },
  statements: {
    also: (count) =>
      count === 1 ? 'Indicado de otra forma en otro documento:' : 'Indicado de otra forma en otros documentos:',
    leftOut: (count) => `${more(count)}.`,
    leftOutOf: (count, documents) =>
      `${more(count)}, entre ellos los de ${counted(documents, 'documento', 'documentos')}.`,
    aspectsOf: (count, subject) => `${aspects(count)} de ${named(subject)}:`,
    inAll: (count) => `${number(count)} en total:`,
    ofThose: (count, among, by) => `${number(count)} de ${number(among)}, por ${named(by)}:`,
    these: 'Estos:',
    by: (aspect) => `Por ${named(aspect)}:`,
    equal: (count, among) => `${number(count)} de ${number(among)} son iguales:`,
    equalBy: (count, among, by) => `${number(count)} de ${number(among)} son iguales, por ${named(by)}:`,
    inOrderWith: (count) => `Ordenado junto con ${counted(count, 'más', 'más')}.`,
    notStatedFor: (subjects) => `No indicado para ${and(subjects)}.`,
  },
};
