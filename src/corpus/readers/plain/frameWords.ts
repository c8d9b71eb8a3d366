const list = (text: string): string[] => text.trim().split(/\s+/);

/**
 * The words that the frames of pages are made of: accounts and subscriptions, sharing, comments, counters, ways through a site,
 * shops, legal lines. A text may use any of them as well: alone, a word of a frame decides nothing.
 */
const WORDS: ReadonlySet<string> = new Set(
  list(`
  times account login logout log sign signup register member membership members password profile subscribe subscription subscriptions
  unsubscribe newsletter newsletters rss feed feeds follow followers join club donate support
  share shared tweet pin mail email e-mail print send like likes dislike save bookmark friend
  comment comments commented reply replies quote report flag post posts posted review reviews rating ratings stars vote votes
  views viewed reads points answers helpful feedback chat shares downloads
  home homepage menu navigation nav search sitemap archive archives index contents categories category tags tag tagged labels filed
  skip jump back top return previous prev next older newer first last page pages thread topic permalink links link browse
  related recent recently popular trending recommended also bought read most hot latest more continue continues
  edit history hide show toggle mobile view upload random edited retrieved updated listen
  basket cart checkout wish wishlist order orders delivery buy stock shop products
  about contact imprint privacy terms legal careers jobs advertise advertisement advertising ad ads sponsored press help faq
  copyright copyrighted trademark trademarks rights reserved licence license licensed powered cookie cookies accept settings
  news docs
  anmelden abmelden registrieren startseite impressum datenschutz kontakt suche teilen drucken kommentare antworten abonnieren warenkorb
  connexion inscription accueil partager imprimer commentaires mentions recherche panier
  iniciar sesión inicio compartir imprimir comentarios buscar privacidad carrito`),
);

/** Words that say nothing by themselves, in the middle of what a frame says. */
const SMALL: ReadonlySet<string> = new Set(
  list(
    `a an the this that to of or and on in for by with from at it me my your our us you we is are all new no not yes add up out`,
  ),
);

/** Whether a word, in lower case, is one that the frames of pages are made of. */
export function isFrameWord(word: string): boolean {
  return WORDS.has(word);
}

/** Whether a word, in lower case, is a function word. */
export function isSmallWord(word: string): boolean {
  return SMALL.has(word);
}
