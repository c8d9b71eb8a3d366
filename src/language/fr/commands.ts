import type { Language } from '../language.ts';

export const commands: Language['commands'] = {
  slash: {
    ask: {
      name: 'demander',
      description: 'Interroge les documents : la réponse est dans leurs propres mots, avec l’endroit',
    },
    fact: { name: 'fait', description: 'Consulte ce que les documents indiquent d’un sujet sous un aspect' },
    compare: { name: 'comparer', description: 'Vois de deux à cinq sujets côte à côte, chaque valeur avec sa source' },
    about: { name: 'à-propos', description: 'Vois tout ce que les documents indiquent d’un sujet' },
    sources: { name: 'sources', description: 'Liste les documents dont les réponses sont citées' },
    help: { name: 'aide', description: 'Ce que fait Footnote, et comment l’interroger' },
  },
  options: {
    question: { name: 'question', description: 'Ce que tu veux savoir' },
    subject: { name: 'sujet', description: 'De quoi il s’agit' },
    aspect: { name: 'aspect', description: 'Laquelle de ses propriétés' },
    left: { name: 'gauche', description: 'Un sujet' },
    right: { name: 'droite', description: 'L’autre sujet' },
    third: { name: 'troisième', description: 'Un troisième sujet' },
    fourth: { name: 'quatrième', description: 'Un quatrième sujet' },
    fifth: { name: 'cinquième', description: 'Un cinquième sujet' },
    oneAspect: { name: 'aspect', description: 'Un seul aspect ; sans lui, tout ce que les documents indiquent' },
    differences: { name: 'différences', description: 'Seulement ce en quoi ils diffèrent' },
    private: {
      name: 'privé',
      description: 'True : toi seul vois la réponse. False : tout le monde la voit, même un refus',
    },
  },
  message: {
    find: 'Chercher dans les documents',
    checkSaid: 'Comparer aux documents',
    check: 'Vérifier les citations',
  },
};
