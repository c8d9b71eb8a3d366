import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, number } = grammar;
const { message, options, slash } = commands;

const soon = (seconds: number): string => `Repose ta question dans ${counted(seconds, 'seconde', 'secondes')}.`;
const times = (perMinute: number): string => `${number(perMinute)} fois par minute au plus`;

export const discord: Language['discord'] = {
  help: {
    promise:
      'Footnote répond avec les mots mêmes des documents : chaque réponse est une citation exacte, avec l’endroit où elle se trouve. Quand les documents ne le disent pas, il te le dit.',
    howToAsk: 'Comment demander :',
    lines: [
      `/${slash.ask.name} ${options.question.name} : les mots qui y répondent`,
      `/${slash.fact.name} ${options.subject.name} ${options.aspect.name} : ce qui est indiqué d’un sujet sous un aspect`,
      `/${slash.compare.name} ${options.left.name} ${options.right.name} [${options.oneAspect.name}] : de deux à cinq sujets côte à côte, ou seulement ce en quoi ils diffèrent`,
      `/${slash.about.name} ${options.subject.name} : tout ce qui en est indiqué, document par document`,
      `/${slash.sources.name} : les documents`,
      `/${slash.help.name} : ce texte`,
      'Mentionne-moi avec une question, et je réponds sous ton message.',
      `${options.private.name} : avec toute commande, True ne montre la réponse qu’à toi, False la montre à tout le monde.`,
      `${message.find} (sous Applications dans le menu de tout message) : ce que les documents en disent.`,
      `${message.checkSaid} (au même endroit) : s’ils disent ce que dit un message, phrase par phrase.`,
      `${message.check} (au même endroit, sur un de mes messages) : si les documents le disent toujours.`,
    ],
    begin: 'Ces documents répondent, par exemple, à :',
  },
  notices: {
    apology: {
      title: 'Ça n’a pas marché',
      text: 'Quelque chose s’est mal passé ici. C’est dans le journal ; réessaie, s’il te plaît.',
    },
    outdated: {
      title: 'C’est périmé',
      text: `Je ne connais plus cela. /${slash.help.name} montre ce que je sais faire.`,
    },
    changed: {
      title: 'Les documents ont changé',
      text: 'Ils ne l’indiquent plus de la même façon ; repose ta question, s’il te plaît.',
    },
    shared: { title: 'Partagé', text: 'La réponse est ci-dessous, visible par tout le monde ici.' },
    leaving: { title: 'Un instant', text: 'On me redémarre. Repose ta question dans une minute, s’il te plaît.' },
    wait: {
      title: 'Un instant',
      you: (seconds, perMinute) => `${soon(seconds)} Je te réponds ${times(perMinute)}.`,
      server: (seconds, perMinute) => `${soon(seconds)} Je réponds à tout ce serveur ensemble ${times(perMinute)}.`,
    },
  },
  changedSince: 'Les documents ont changé depuis que cela a été montré ; voici ce qu’ils indiquent maintenant.',
  nothing: 'Il n’y a rien à montrer.',
  asked: 'Demandé :',
  pageOfAspects: (first, last, all, page, pages) =>
    `Aspects ${first} à ${last} sur ${all} : page ${page} sur ${pages}.`,
  pageOfStatements: (first, last, all, page, pages) =>
    `Indications ${first} à ${last} sur ${all} : page ${page} sur ${pages}.`,
  sharing: {
    by: (who) => `Partagé par ${who}`,
    since: (who, change, more) => `Partagé par ${who}. Depuis : ${change}${more > 0 ? ` (${more} de plus)` : ''}`,
    failed: 'Si cela ne se voit pas ci-dessous, appuie encore une fois sur « Partager ».',
  },
  buttons: {
    more: 'Plus',
    inPlace: 'À sa place',
    share: 'Partager',
    right: 'Juste',
    wrong: 'Pas ça',
    missed: 'C’est dans les documents',
    on: 'Poursuivre',
    anew: 'Demander autrement',
    thread: 'Demander dans un fil',
    inThread: 'Poser une question',
    previous: 'Précédent',
    next: 'Suivant',
    picture: 'Image',
    csv: 'CSV',
    markdown: 'Markdown',
  },
  chooseOne: 'En voir une à sa place',
  chooseAnother: 'En voir une autre à sa place',
};
