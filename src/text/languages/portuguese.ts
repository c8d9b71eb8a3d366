import { byWords } from './language.ts';

/** Portuguese. */
export const PORTUGUESE = byWords('pt', 'names', {
  telling: `quem quando onde aonde como qual quais quanto quanta quantos quantas porque
    foi foram era eram esta estao estava estavam sera serao sido tem tinha tinham pode podem deve devem ha havia
    uma uns umas dos das nos nas pelo pela pelos pelas ao aos para com sem sobre entre ate desde mas tambem muito mais menos ja nao
    seu sua seus suas este esta estes estas esse essa esses essas isto isso ele ela eles elas voce voces lhe`,
  others: `o os a as um de do da em no na por e ou que se me te mi meu minha teu tua eu tu nem outro outra outros outras cada todo toda todos
    todas algum alguma algo nada tao tanto durante faz fez fazer diga cujo cuja cujos cujas ser sao num numa deste desta dele dela`,
});
