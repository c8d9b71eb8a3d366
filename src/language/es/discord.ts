import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted } = grammar;
const { message, options, slash } = commands;

const soon = (seconds: number): string => `Vuelve a preguntar en ${counted(seconds, 'segundo', 'segundos')}.`;
const times = (perMinute: number): string => `${counted(perMinute, 'vez', 'veces')} por minuto como máximo`;

export const discord: Language['discord'] = {
  help: {
    promise:
      'Footnote responde con las propias palabras de los documentos: cada respuesta es una cita exacta con el lugar donde está. Cuando los documentos no lo dicen, te lo hace saber.',
    howToAsk: 'Cómo preguntar:',
    lines: [
      `/${slash.ask.name} ${options.question.name}: las palabras que la responden`,
      `/${slash.fact.name} ${options.subject.name} ${options.aspect.name}: lo que se indica de un aspecto de un tema`,
      `/${slash.compare.name} ${options.left.name} ${options.right.name} [${options.oneAspect.name}]: de dos a cinco temas lado a lado, o solo en lo que se diferencian`,
      `/${slash.about.name} ${options.subject.name}: todo lo que se indica de él, por documento`,
      `/${slash.sources.name}: los documentos`,
      `/${slash.help.name}: este texto`,
      'Mencióname con una pregunta y respondo debajo de tu mensaje.',
      `${options.private.name}: con cualquier comando, True te muestra la respuesta solo a ti, False a todo el mundo.`,
      `${message.find} (en Aplicaciones, en el menú de cualquier mensaje): lo que los documentos dicen de él.`,
      `${message.checkSaid} (ahí mismo): si dicen lo que dice un mensaje, frase por frase.`,
      `${message.check} (ahí mismo, en uno de mis mensajes): si los documentos todavía lo dicen.`,
    ],
    begin: 'Estos documentos responden, por ejemplo, a:',
  },
  notices: {
    apology: {
      title: 'No ha funcionado',
      text: 'Algo ha salido mal aquí. Ha quedado registrado; inténtalo de nuevo, por favor.',
    },
    outdated: {
      title: 'Esto ya no vale',
      text: `Ya no conozco esto. /${slash.help.name} muestra lo que sé hacer.`,
    },
    changed: {
      title: 'Los documentos han cambiado',
      text: 'Ya no lo indican de la misma forma; vuelve a preguntar, por favor.',
    },
    shared: { title: 'Compartido', text: 'La respuesta está abajo, a la vista de todo el mundo aquí.' },
    leaving: { title: 'Un momento', text: 'Me están reiniciando. Vuelve a preguntar en un minuto, por favor.' },
    wait: {
      title: 'Un momento',
      you: (seconds, perMinute) => `${soon(seconds)} Te respondo ${times(perMinute)}.`,
      server: (seconds, perMinute) => `${soon(seconds)} Respondo a todo este servidor en conjunto ${times(perMinute)}.`,
    },
  },
  changedSince: 'Los documentos han cambiado desde que se mostró esto; esto es lo que indican ahora.',
  nothing: 'No hay nada que mostrar.',
  asked: 'Pregunta:',
  pageOfAspects: (first, last, all, page, pages) =>
    `Aspectos ${first} a ${last} de ${all}: página ${page} de ${pages}.`,
  pageOfStatements: (first, last, all, page, pages) =>
    `Datos ${first} a ${last} de ${all}: página ${page} de ${pages}.`,
  sharing: {
    by: (who) => `Compartido por ${who}`,
    since: (who, change, more) => `Compartido por ${who}. Desde entonces: ${change}${more > 0 ? ` (${more} más)` : ''}`,
    failed: 'Si esto no se ve abajo, pulsa Compartir otra vez.',
  },
  buttons: {
    more: 'Más',
    inPlace: 'En su lugar',
    share: 'Compartir',
    right: 'Correcto',
    wrong: 'No es eso',
    missed: 'Está en los documentos',
    on: 'Seguir preguntando',
    anew: 'Preguntar de otra forma',
    thread: 'Preguntar en un hilo',
    inThread: 'Preguntar algo',
    previous: 'Anterior',
    next: 'Siguiente',
    picture: 'Imagen',
    csv: 'CSV',
    markdown: 'Markdown',
  },
  chooseOne: 'Ver una en su lugar',
  chooseAnother: 'Ver otra en su lugar',
};
