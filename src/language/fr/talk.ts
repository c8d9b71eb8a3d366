import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { message, slash } = commands;

export const talk: Language['talk'] = {
  forms: {
    on: { title: 'Poursuivre', label: 'Ta question', example: 'Par exemple : Et depuis quand ?' },
    anew: { title: 'Demander autrement', label: 'Ta question', example: 'D’autres mots pour la même chose' },
    inThread: { title: 'Poser une question', label: 'Ta question', example: 'Ce que tu veux savoir' },
    find: { title: message.find, label: 'Ce qu’il faut chercher', example: 'Une question, ou quelques mots' },
    check: { title: message.checkSaid, label: 'Ce qu’il faut comparer', example: 'Une phrase, ou plusieurs' },
  },
  goesOnFrom: (question) => `Elle peut faire suite à : ${question}`,
  withoutWords: 'Le message ne contient pas de mots que je puisse lire : seulement une image ou un fichier.',
  unread: {
    title: 'Je ne peux pas lire cette réponse',
    text: 'Discord ne me montre pas les réponses à ce qu’une commande a donné. Mentionne-moi dans ta réponse, ou appuie sur le bouton pour poursuivre.',
  },
  thread: {
    title: 'Un fil',
    name: 'Questions aux documents',
    begin: `Poursuis ici : ce qui a été demandé plus haut et dans ce fil est gardé en mémoire, qui que ce soit qui demande. Je ne lis que ce qui m’est destiné : réponds à un de mes messages, mentionne-moi ou utilise /${slash.ask.name} ; ou appuie sur le bouton.`,
    opened: 'Le fil est ouvert :',
    isThere: 'Il y a déjà un fil à ce sujet :',
    notHere: 'Aucun fil ne peut être ouvert ici. Tu peux continuer sans.',
    notByYou: 'Tu ne peux pas ouvrir de fils dans ce salon. Tu peux continuer sans.',
    notByMe: (permissions) =>
      `Je ne peux pas ouvrir de fils dans ce salon. Qui gère ce serveur peut me le permettre, dans les paramètres du salon, sous Permissions : ${grammar.and(permissions)}.`,
    gone: 'Le message n’est plus là.',
    full: 'Discord n’ouvre pas de fil ici pour l’instant : il y en a peut-être trop. Tu peux continuer sans.',
  },
};
