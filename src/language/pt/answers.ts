import type { Language } from '../language.ts';
import { grammar } from './grammar.ts';

const { and, counted, named, number, or } = grammar;

const aspects = (count: number): string => counted(count, 'aspecto', 'aspectos');
const more = (count: number): string => `Mais ${counted(count, 'informação omitida', 'informações omitidas')}`;

export const answers: Language['answers'] = {
  noQuestion: 'Sem pergunta',
  understood: (question) => `Entendido como ${named(question)}.`,
  unsure: 'Não é certo que isto responda; estas são as palavras mais próximas.',
  nearest: 'Os trechos mais próximos, que não respondem:',
  nothingToLookFor: 'Nada para procurar',
  noWords: 'Esta mensagem não tem palavras que eu possa procurar.',
  thanks: {
    title: 'Obrigado',
    right: 'Anotado como certo, sem o seu nome.',
    wrong: 'Anotado que não era isso, sem o seu nome. Com outras palavras talvez você encontre o que procura.',
    missed:
      'Anotada como uma pergunta que os documentos respondem, sim, sem o seu nome. Com outras palavras talvez ela já seja encontrada.',
  },
  certainty: {
    stated: 'Informado com estes nomes.',
    likely: 'Provavelmente responde.',
    possible: 'Talvez responda.',
    further: 'É menos provável que responda do que o que foi mostrado primeiro.',
  },
  reason: {
    emptyQuestion: 'Não há pergunta aqui: escreva em poucas palavras o que você quer saber.',
    unknown: 'Nenhum documento menciona o que foi perguntado.',
    unknownTerms: (terms) => `Nenhum documento menciona ${or(terms)}.`,
    termsApart: (terms) => `Nenhum trecho fala de ${and(terms)} ao mesmo tempo.`,
    kindMissing: {
      date: 'Os trechos mais próximos não dão nenhuma data.',
      number: 'Os trechos mais próximos não dão nenhum número.',
      contact: 'Os trechos mais próximos não dão endereço nem número de contato.',
    },
    nothingFound: 'Nenhum trecho dos documentos responde a isso.',
    unknownSubject: (name) => `Os documentos não informam nada com o nome ${named(name)}.`,
    ambiguousSubject: (name, candidates) => `${named(name)} pode ser: ${or(candidates)}. Escolha um.`,
    unknownAspect: (aspect, subject) =>
      `Os documentos não informam nada sobre ${named(aspect)} para ${named(subject)}.`,
    ambiguousAspect: (aspect, subject, candidates) =>
      `Para ${named(subject)}, ${named(aspect)} pode ser: ${or(candidates)}. Escolha um.`,
    didYouMean: (names) => `Você quis dizer ${or(names)}?`,
    notComparable: (subjects) => `Os documentos não informam nada em que ${and(subjects)} possam ser comparados.`,
    notStated: (aspect, subjects) => `Os documentos não informam ${named(aspect)} para ${or(subjects)}.`,
    sameSubject: (name) => `Os dois nomes se referem a ${named(name)}: uma comparação precisa de dois diferentes.`,
    allAlike: (subjects, rows) =>
      `Tudo o que os documentos informam em comum sobre ${and(subjects)} é igual para cada um, em ${aspects(rows)}.`,
    total: (name) =>
      `${named(name)} soma outros e por isso não é colocado ao lado deles; o que diz pode ser consultado à parte.`,
    unfit: {
      order: (aspect, values) => `${named(aspect)} é informado como ${and(values)}, o que não pode ser ordenado.`,
      flag: (aspect, values) => `${named(aspect)} é informado como ${and(values)}, o que não é nem sim nem não.`,
      better: (aspect) => `Os documentos não dizem se é melhor mais ou menos ${named(aspect)}.`,
      more: (aspect, values) => `${named(aspect)} também é informado como ${and(values)}; não é certo que isso conte.`,
    },
    noneSuch: (aspect, among) =>
      `${named(aspect)} é informado para ${number(among)}, para nenhum deles como foi perguntado.`,
    tooManyThings: (most) =>
      `São mais de ${number(most)}, demais para mostrar cada um com a sua citação. Peça menos, por favor.`,
    tooManySubjects: (given, most) =>
      `${number(given)} nomes são demais para uma comparação: dê no máximo ${number(most)}.`,
  },
  comparison: {
    notStated: 'não informado',
    only: 'Informado só para um deles:',
    alike: (count) =>
      count === 1
        ? `${aspects(count)} em que são iguais foi omitido.`
        : `${aspects(count)} em que são iguais foram omitidos.`,
    differ: (count, all) => `Eles diferem em ${number(count)} de ${aspects(all)}.`,
    aspectOf: (aspect, subject) => `${aspect} de ${subject}`,
    disagree: (what) => `Os documentos discordam sobre ${and(what)}.`,
  },
  statements: {
    also: (count) =>
      count === 1 ? 'Informado de outra forma em outro documento:' : 'Informado de outra forma em outros documentos:',
    leftOut: (count) => `${more(count)}.`,
    leftOutOf: (count, documents) =>
      `${more(count)}, entre elas as de ${counted(documents, 'documento', 'documentos')}.`,
    aspectsOf: (count, subject) => `${aspects(count)} de ${named(subject)}:`,
    inAll: (count) => `${number(count)} ao todo:`,
    ofThose: (count, among, by) => `${number(count)} de ${number(among)}, por ${named(by)}:`,
    these: 'Estes:',
    by: (aspect) => `Por ${named(aspect)}:`,
    equal: (count, among) => `${number(count)} de ${number(among)} são iguais:`,
    equalBy: (count, among, by) => `${number(count)} de ${number(among)} são iguais, por ${named(by)}:`,
    inOrderWith: (count) => `Ordenado junto com ${counted(count, 'outro', 'outros')}.`,
    notStatedFor: (subjects) => `Não informado para ${and(subjects)}.`,
  },
};
