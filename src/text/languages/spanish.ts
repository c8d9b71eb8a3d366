import { byWords } from './language.ts';

/** Spanish. */
export const SPANISH = byWords('es', 'names', {
  telling: `compara quien quienes que cuando donde adonde como cual cuales cuanto cuanta cuantos cuantas porque
    fue fueron era eran esta estan estaba estaban sera seran sido ha habia habian hay tiene tienen tenia puede pueden debe deben
    una unos unas los las el del por para con sin sobre entre hasta desde segun hacia pero tambien muy mas menos ya
    su sus este estos estas ese esa esos esas esto eso lo le les nos`,
  others: `la un de al en y e o u a es son ser se si no me te mi mis tu tus yo ella ellos ellas nosotros usted ustedes ni otro otra otros otras
    cada todo toda todos todas algun alguna algo nada tan tanto ante bajo tras durante mediante hace hizo hacer dime cuyo cuya cuyos cuyas`,
});
