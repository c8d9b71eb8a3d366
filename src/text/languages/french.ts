import { byWords } from './language.ts';

/** French. */
export const FRENCH = byWords('fr', 'names', {
  telling: `comparez qui que quoi quand pourquoi comment combien quel quelle quels quelles lequel laquelle lesquels lesquelles est-ce
    est sont etait etaient fut furent sera seront ete avait avaient peut peuvent doit doivent dans avec pour sans sous entre vers chez
    une aux pas ne ni mais aussi tres donc depuis pendant apres avant cette ces ce cet leur leurs ses nos vos notre votre
    il elle ils elles nous vous c'est qu'est n'est d'un d'une qu'il qu'elle s'est l'on y-a-t-il a-t-il`,
  others: `le la les l un des du de d au en sur par et ou a ont as ai avoir etre fait faire se s son sa mon ma mes ton ta tes je tu on me te
    lui eux y plus moins tout tous toute toutes meme comme si dont cela ceci ca celui celle ceux dit dites-moi peut-on quelqu'un`,
});
