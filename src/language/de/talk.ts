import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { message, slash } = commands;

export const talk: Language['talk'] = {
  forms: {
    on: { title: 'Weiterfragen', label: 'Deine Frage', example: 'Zum Beispiel: Und seit wann?' },
    anew: { title: 'Anders fragen', label: 'Deine Frage', example: 'Andere Worte für dasselbe' },
    inThread: { title: 'Etwas fragen', label: 'Deine Frage', example: 'Was du wissen möchtest' },
    find: { title: message.find, label: 'Wonach gesucht wird', example: 'Eine Frage oder ein paar Worte' },
    check: { title: message.checkSaid, label: 'Was abgeglichen wird', example: 'Ein Satz oder mehrere' },
  },
  goesOnFrom: (question) => `Es darf hieran anknüpfen: ${question}`,
  withoutWords: 'Die Nachricht hat keine Worte, die ich lesen kann: nur ein Bild oder eine Datei.',
  unread: {
    title: 'Diese Antwort kann ich nicht lesen',
    text: 'Discord zeigt mir keine Antworten auf das, was ein Befehl ergeben hat. Erwähne mich in der Antwort, oder drück auf den Button, um weiterzufragen.',
  },
  thread: {
    title: 'Ein Thread',
    name: 'Fragen an die Dokumente',
    begin: `Hier geht es weiter: Was oben und in diesem Thread gefragt wurde, bleibt im Gedächtnis, wer auch immer fragt. Ich lese nur, was für mich bestimmt ist; antworte also auf eine meiner Nachrichten, erwähne mich oder benutze /${slash.ask.name}; oder drück auf den Button.`,
    opened: 'Der Thread ist offen:',
    isThere: 'Es gibt schon einen Thread dazu:',
    notHere: 'Hier lässt sich kein Thread eröffnen. Du kannst ohne einen weiterfragen.',
    notByYou: 'Du darfst in diesem Kanal keine Threads eröffnen. Du kannst ohne einen weiterfragen.',
    notByMe: (permissions) =>
      `Ich darf in diesem Kanal keine Threads eröffnen. Wer diesen Server betreibt, kann es mir erlauben, in den Einstellungen des Kanals unter Berechtigungen: ${grammar.and(permissions)}.`,
    gone: 'Die Nachricht ist nicht mehr da.',
    full: 'Discord eröffnet hier gerade keinen Thread: Vielleicht sind es zu viele. Du kannst ohne einen weiterfragen.',
  },
};
