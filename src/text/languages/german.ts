import { byWords } from './language.ts';

/** German, whose nouns all have capitals. */
export const GERMAN = byWords('de', 'nouns', {
  telling: `wer wen wem wessen wann wo woher wohin wie warum wieso weshalb welche welcher welches welchen welchem wieviel wieviele
    ist sind waren wurde wurden wird werden worden gewesen hatte hatten kann konnen konnte muss mussen soll sollen gibt gab geht macht
    ein eine einer eines einem einen kein keine keinen nicht und oder aber wenn weil dass fur uber unter zwischen durch
    gegen ohne seit bei beim zum zur vom im von aus nach auch noch nur schon sehr viel viele wieviel lange
    vergleiche vergleichen lautet heisst heissen hiess nenne nennen nennt worum worin woraus womit wofur woran worauf wodurch woruber auf`,
  others: `der das dem die den des was war hat habe haben man in an am auf zu mit ab als so es er sie wir ihr ich du ihn ihm ihnen sich mich mir dir dich
    sein seine seiner seinem seinen ihre ihren ihrem ihrer mein meine dein deine unser unsere euer dieser diese dieses diesen diesem
    jener jene jedes jeder jede alle allem allen alles etwas nichts bis vor um hin her da dort hier dann denn doch mehr sonst also bitte sage
    sag weiss bin bist sei ware waren wollen will wurde darf durfen nun zwar je`,
});
