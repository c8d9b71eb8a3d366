/** What somebody who writes to the bot chooses from: commands with their options. Names of slash commands and options are lower case. */
export const commands = {
  slash: {
    ask: { name: 'ask', description: 'Ask the documents: the answer is their own words, with the place' },
    fact: { name: 'fact', description: 'Look up what the documents state of one subject in one respect' },
    compare: { name: 'compare', description: 'See two to five subjects side by side, every value with its source' },
    about: { name: 'about', description: 'See all that the documents state of one subject' },
    sources: { name: 'sources', description: 'List the documents that answers are quoted from' },
    help: { name: 'help', description: 'What Footnote does, and how to ask it' },
  },
  options: {
    question: { name: 'question', description: 'What you want to know' },
    subject: { name: 'subject', description: 'What it is about' },
    aspect: { name: 'aspect', description: 'Which of its properties' },
    left: { name: 'left', description: 'One subject' },
    right: { name: 'right', description: 'The other subject' },
    third: { name: 'third', description: 'A third subject' },
    fourth: { name: 'fourth', description: 'A fourth subject' },
    fifth: { name: 'fifth', description: 'A fifth subject' },
    oneAspect: { name: 'aspect', description: 'One respect only; all that the documents state when left out' },
    differences: { name: 'differences', description: 'Only where they differ' },
    private: { name: 'private', description: 'True: only you see the reply. False: everybody does, a refusal too' },
  },
  /** On a message of somebody's. */
  message: { find: 'Find in documents', checkSaid: 'Check against documents', check: 'Check quotes' },
};
