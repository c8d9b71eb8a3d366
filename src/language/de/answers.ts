import type { Language } from '../language.ts';
import { grammar } from './grammar.ts';

const { and, counted, named, number, or } = grammar;

const aspects = (count: number): string => counted(count, 'Merkmal', 'Merkmale');
const more = (count: number): string => counted(count, 'weitere Angabe', 'weitere Angaben');

export const answers: Language['answers'] = {
  noQuestion: 'Keine Frage',
  understood: (question) => `Verstanden als ${named(question)}.`,
  unsure: 'Nicht sicher, ob das die Antwort ist; das hier kommt ihr am nächsten.',
  nearest: 'Die nächsten Stellen, die es aber nicht beantworten:',
  nothingToLookFor: 'Nichts zu suchen',
  noWords: 'Diese Nachricht hat keine Wörter, nach denen ich suchen könnte.',
  thanks: {
    title: 'Danke',
    right: 'Als richtig notiert, ohne deinen Namen.',
    wrong:
      'Als falsch notiert, ohne deinen Namen. Mit anderen Worten für dasselbe findest du vielleicht, was du suchst.',
    missed:
      'Als Frage notiert, die die Dokumente doch beantworten, ohne deinen Namen. Mit anderen Worten für dasselbe findet es sich vielleicht jetzt.',
  },
  certainty: {
    stated: 'Unter diesen Namen so angegeben.',
    likely: 'Beantwortet es wahrscheinlich.',
    possible: 'Beantwortet es vielleicht.',
    further: 'Beantwortet es weniger wahrscheinlich als das zuerst Gezeigte.',
  },
  reason: {
    emptyQuestion: 'Hier steht keine Frage: Schreib bitte in ein paar Worten, was du wissen möchtest.',
    unknown: 'Kein Dokument erwähnt, wonach gefragt wurde.',
    unknownTerms: (terms) => `Kein Dokument erwähnt ${or(terms)}.`,
    termsApart: (terms) => `Keine Stelle spricht von ${and(terms)} zusammen.`,
    kindMissing: {
      date: 'Die Stellen, die am nächsten kommen, nennen kein Datum.',
      number: 'Die Stellen, die am nächsten kommen, nennen keine Zahl.',
      contact: 'Die Stellen, die am nächsten kommen, nennen weder eine Adresse noch eine Nummer.',
    },
    nothingFound: 'Keine Stelle in den Dokumenten beantwortet das.',
    unknownSubject: (name) => `Unter dem Namen ${named(name)} geben die Dokumente nichts an.`,
    ambiguousSubject: (name, candidates) => `${named(name)} könnte sein: ${or(candidates)}. Bitte nenne eines davon.`,
    unknownAspect: (aspect, subject) => `Zu ${named(aspect)} geben die Dokumente bei ${named(subject)} nichts an.`,
    ambiguousAspect: (aspect, subject, candidates) =>
      `Bei ${named(subject)} könnte ${named(aspect)} sein: ${or(candidates)}. Bitte nenne eines davon.`,
    didYouMean: (names) => `Meintest du ${or(names)}?`,
    notComparable: (subjects) => `Die Dokumente geben nichts an, worin sich ${and(subjects)} vergleichen ließen.`,
    notStated: (aspect, subjects) => `Die Dokumente geben ${named(aspect)} für ${or(subjects)} nicht an.`,
    sameSubject: (name) => `Beide Namen meinen ${named(name)}: Ein Vergleich braucht zwei verschiedene.`,
    allAlike: (subjects, rows) =>
      `Alles, was die Dokumente zu ${and(subjects)} gemeinsam angeben, ist bei allen gleich, in ${counted(rows, 'Merkmal', 'Merkmalen')}.`,
    total: (name) =>
      `${named(name)} fasst andere zusammen und wird deshalb nicht neben sie gestellt; nachschlagen lässt es sich.`,
    unfit: {
      order: (aspect, values) =>
        `${named(aspect)} ist angegeben als ${and(values)}; das lässt sich nicht der Größe nach ordnen.`,
      flag: (aspect, values) => `${named(aspect)} ist angegeben als ${and(values)}; das ist weder Ja noch Nein.`,
      better: (aspect) => `Die Dokumente sagen nicht, ob mehr oder weniger ${named(aspect)} besser ist.`,
      more: (aspect, values) =>
        `${named(aspect)} ist auch angegeben als ${and(values)}; ob das zählt, ist nicht sicher.`,
    },
    noneSuch: (aspect, among) => `${named(aspect)} ist für ${number(among)} angegeben, für keines davon wie gefragt.`,
    tooManyThings: (most) =>
      `Das sind mehr als ${number(most)}, zu viele, um jedes mit seinem Zitat zu zeigen. Bitte frag nach weniger.`,
    tooManySubjects: (given, most) =>
      `${number(given)} Namen sind zu viele für einen Vergleich: Bitte nenne höchstens ${number(most)}.`,
  },
  comparison: {
    notStated: 'nicht angegeben',
    only: 'Nur für eines davon angegeben:',
    alike: (count) =>
      count === 1
        ? `${aspects(count)}, in dem sie gleich sind, ist weggelassen.`
        : `${aspects(count)}, in denen sie gleich sind, sind weggelassen.`,
    differ: (count, all) => `Sie unterscheiden sich in ${number(count)} von ${counted(all, 'Merkmal', 'Merkmalen')}.`,
    aspectOf: (aspect, subject) => `${aspect} bei ${subject}`,
    disagree: (what) => `Die Dokumente widersprechen sich bei ${and(what)}.`,
  },
  statements: {
    also: (count) =>
      count === 1 ? 'In einem anderen Dokument anders angegeben:' : 'In anderen Dokumenten anders angegeben:',
    leftOut: (count) => `${more(count)} weggelassen.`,
    leftOutOf: (count, documents) =>
      `${more(count)} weggelassen, darunter die aus ${counted(documents, 'Dokument', 'Dokumenten')}.`,
    aspectsOf: (count, subject) => `${aspects(count)} von ${named(subject)}:`,
    inAll: (count) => `Insgesamt ${number(count)}:`,
    ofThose: (count, among, by) => `${number(count)} von ${number(among)}, nach ${named(by)}:`,
    these: 'Diese:',
    by: (aspect) => `Nach ${named(aspect)}:`,
    equal: (count, among) => `${number(count)} von ${number(among)} sind gleich:`,
    equalBy: (count, among, by) => `${number(count)} von ${number(among)} sind gleich, nach ${named(by)}:`,
    inOrderWith: (count) => `Der Größe nach geordnet mit ${counted(count, 'anderen', 'anderen')}.`,
    notStatedFor: (subjects) => `Nicht angegeben für ${and(subjects)}.`,
  },
};
