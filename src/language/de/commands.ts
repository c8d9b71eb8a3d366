import type { Language } from '../language.ts';

export const commands: Language['commands'] = {
  slash: {
    ask: { name: 'fragen', description: 'Frag die Dokumente: Die Antwort sind ihre eigenen Worte, mit der Stelle' },
    fact: { name: 'angabe', description: 'Schlag nach, was die Dokumente zu einem Merkmal eines Themas angeben' },
    compare: {
      name: 'vergleichen',
      description: 'Sieh zwei bis fünf Themen nebeneinander, jeden Wert mit seiner Quelle',
    },
    about: { name: 'über', description: 'Sieh alles, was die Dokumente zu einem Thema angeben' },
    sources: { name: 'quellen', description: 'Zeigt die Dokumente, aus denen die Antworten zitiert sind' },
    help: { name: 'hilfe', description: 'Was Footnote macht und wie du fragst' },
  },
  options: {
    question: { name: 'frage', description: 'Was du wissen möchtest' },
    subject: { name: 'thema', description: 'Worum es geht' },
    aspect: { name: 'merkmal', description: 'Welche seiner Eigenschaften' },
    left: { name: 'links', description: 'Das eine Thema' },
    right: { name: 'rechts', description: 'Das andere Thema' },
    third: { name: 'drittes', description: 'Ein drittes Thema' },
    fourth: { name: 'viertes', description: 'Ein viertes Thema' },
    fifth: { name: 'fünftes', description: 'Ein fünftes Thema' },
    oneAspect: { name: 'merkmal', description: 'Nur ein Merkmal; ohne Angabe alles, was die Dokumente angeben' },
    differences: { name: 'unterschiede', description: 'Nur, worin sie sich unterscheiden' },
    private: {
      name: 'privat',
      description: 'True: nur du siehst die Antwort. False: alle sehen sie, auch eine Absage',
    },
  },
  message: { find: 'In Dokumenten suchen', checkSaid: 'Mit Dokumenten abgleichen', check: 'Zitate prüfen' },
};
