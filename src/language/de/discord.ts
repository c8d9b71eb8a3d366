import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, number } = grammar;
const { message, options, slash } = commands;

const soon = (seconds: number): string => `Bitte frag in ${counted(seconds, 'Sekunde', 'Sekunden')} noch einmal.`;
const times = (perMinute: number): string => `höchstens ${number(perMinute)}-mal pro Minute`;

export const discord: Language['discord'] = {
  help: {
    promise:
      'Footnote antwortet mit den Worten der Dokumente: Jede Antwort ist ein genaues Zitat mit der Stelle, an der es steht. Wenn die Dokumente nichts dazu sagen, erfährst du das.',
    howToAsk: 'So fragst du:',
    lines: [
      `/${slash.ask.name} ${options.question.name}: die Worte, die sie beantworten`,
      `/${slash.fact.name} ${options.subject.name} ${options.aspect.name}: was zu einem Merkmal eines Themas angegeben ist`,
      `/${slash.compare.name} ${options.left.name} ${options.right.name} [${options.oneAspect.name}]: zwei bis fünf Themen nebeneinander, oder nur, worin sie sich unterscheiden`,
      `/${slash.about.name} ${options.subject.name}: alles, was dazu angegeben ist, nach Dokument`,
      `/${slash.sources.name}: die Dokumente`,
      `/${slash.help.name}: dieser Text`,
      'Erwähne mich mit einer Frage, und ich antworte unter deiner Nachricht.',
      `${options.private.name}: bei jedem Befehl; mit True siehst nur du die Antwort, mit False sehen sie alle.`,
      `${message.find} (im Menü jeder Nachricht unter Apps): was die Dokumente dazu sagen.`,
      `${message.checkSaid} (ebenfalls dort): ob sie sagen, was eine Nachricht sagt, Satz für Satz.`,
      `${message.check} (ebenfalls dort, bei einer meiner Nachrichten): ob die Dokumente es noch sagen.`,
    ],
    begin: 'Diese Dokumente beantworten zum Beispiel:',
  },
  notices: {
    apology: {
      title: 'Das hat nicht geklappt',
      text: 'Hier ist etwas schiefgegangen. Es ist protokolliert; bitte versuch es noch einmal.',
    },
    outdated: {
      title: 'Das ist veraltet',
      text: `Das kenne ich nicht mehr. /${slash.help.name} zeigt, was ich kann.`,
    },
    changed: {
      title: 'Die Dokumente haben sich geändert',
      text: 'Sie geben das nicht mehr so an; bitte frag noch einmal.',
    },
    shared: { title: 'Geteilt', text: 'Die Antwort steht unten, für alle hier sichtbar.' },
    leaving: { title: 'Einen Moment', text: 'Ich werde gerade neu gestartet. Bitte frag in einer Minute noch einmal.' },
    wait: {
      title: 'Einen Moment',
      you: (seconds, perMinute) => `${soon(seconds)} Ich antworte dir ${times(perMinute)}.`,
      server: (seconds, perMinute) =>
        `${soon(seconds)} Ich antworte allen auf diesem Server zusammen ${times(perMinute)}.`,
    },
  },
  changedSince: 'Die Dokumente haben sich seitdem geändert; das hier geben sie jetzt an.',
  nothing: 'Es gibt nichts zu zeigen.',
  asked: 'Gefragt:',
  pageOfAspects: (first, last, all, page, pages) =>
    `Merkmale ${first} bis ${last} von ${all}: Seite ${page} von ${pages}.`,
  pageOfStatements: (first, last, all, page, pages) =>
    `Angaben ${first} bis ${last} von ${all}: Seite ${page} von ${pages}.`,
  sharing: {
    by: (who) => `Geteilt von ${who}`,
    since: (who, change, more) => `Geteilt von ${who}. Seitdem: ${change}${more > 0 ? ` (${more} weitere)` : ''}`,
    failed: 'Wenn das unten nicht zu sehen ist, drück noch einmal auf „Teilen“.',
  },
  buttons: {
    more: 'Mehr',
    inPlace: 'An seiner Stelle',
    share: 'Teilen',
    right: 'Richtig',
    wrong: 'Das ist es nicht',
    missed: 'Es steht in den Dokumenten',
    on: 'Weiterfragen',
    anew: 'Anders fragen',
    thread: 'Im Thread fragen',
    inThread: 'Etwas fragen',
    previous: 'Zurück',
    next: 'Weiter',
    picture: 'Bild',
    csv: 'CSV',
    markdown: 'Markdown',
  },
  chooseOne: 'Eines an seiner Stelle ansehen',
  chooseAnother: 'Ein anderes an seiner Stelle ansehen',
};
