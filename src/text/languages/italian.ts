import { byWords } from './language.ts';

/** Italian. */
export const ITALIAN = byWords('it', 'names', {
  telling: `confronta chi quando dove come quale quali quanto quanta quanti quante perche cosa
    fu furono erano sono stato stata stati state viene vengono puo possono deve devono aveva avevano hanno
    una uno gli dello della dei degli delle nel nello nella nei negli nelle sul sulla sui sulle dal dallo dalla dai dalle al allo alla agli alle
    con per senza tra fra fino anche molto piu meno gia non ma suo sua suoi sue questo questa questi queste quello quella loro dov'e cos'e qual`,
  others: `il lo la i le un di a da in su e ed o che se si mi ti ci vi io tu lui lei noi voi mio mia tuo tua nostro vostro ogni tutto tutta tutti
    tutte altro altra altri altre ne ha ho era essere fa fare c'e l del dimmi cui`,
});
